import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openStage, PASSWORD, type Stage } from '../../test/cast.ts';
import { runRelevo } from '../../test/relevo.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => void vi.restoreAllMocks());

let count = 0;
/** Makes somebody who is given what comes by standard input; with a terminal, by whoever sits there. */
async function create(args: readonly string[], { said = '', isTTY = false } = {}) {
  const email = `new-${count++}@velanorte.example`;
  const input = Object.assign(new PassThrough(), { isTTY });
  input.write(said);
  if (!isTTY) input.end();
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(input as unknown as typeof process.stdin);
  const settings = { DATABASE_URL: stage.databaseUrl, RELEVO_DATA: stage.dataFolder };
  const output = await runRelevo(['user', 'create', '--email', email, '--name', 'Nina New', '--role', 'agent', ...args], settings);
  const { statusCode } = await stage.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: PASSWORD } });
  return { ...output, canSignIn: statusCode === 200 };
}

test('a password is read from standard input, its first line as it stands', async () => {
  const made = await create(['--password-stdin'], { said: `${PASSWORD}\nnot this\n` });
  expect(made).toMatchObject({ end: 0, stderr: '', canSignIn: true });
});

test('a password is asked for on the terminal, twice, and not shown', async () => {
  const made = await create(['--password'], { said: `${PASSWORD}\r${PASSWORD}\r`, isTTY: true });
  expect(made).toMatchObject({ end: 0, stderr: 'Password: \nAgain: \n', canSignIn: true });
  expect(made.stdout).not.toContain(PASSWORD);
});

test.each([
  ['that differs the second time', ['--password'], { said: `${PASSWORD}\ranother-password\r`, isTTY: true }, /the two passwords differ\n$/],
  ['that is broken off', ['--password'], { said: '\u0003', isTTY: true }, /no password was given\n$/],
  ['for which there is nobody to ask', ['--password'], {}, /there is no terminal to ask/],
  ['that does not come', ['--password-stdin'], {}, /standard input holds no password/],
  ['that is short', ['--password-stdin'], { said: 'short\n' }, /the password must have 10 to 128 characters/],
] as const)('a password %s makes nobody', async (_, args, given, line) => {
  expect(await create(args, given)).toMatchObject({ end: 1, stderr: expect.stringMatching(line), canSignIn: false });
});

test('a password on the command line still works, and is said to be seen', async () => {
  expect(await create(['--password', PASSWORD])).toMatchObject({
    end: 0,
    stderr: expect.stringMatching(/^Relevo: whoever lists the processes/),
    canSignIn: true,
  });
});

test('a name of which nothing is seen makes nobody', async () => {
  expect(await create(['--name', '\u200b'])).toMatchObject({ end: 1, stderr: expect.stringContaining('the name of a person') });
});
