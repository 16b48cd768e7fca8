import { createHook } from 'node:async_hooks';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { emailOf, givePassword, openStage, PASSWORD, type Stage } from '../../../test/cast.ts';
import { HashingBusy } from '../../identity/hash-passwords.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => void vi.restoreAllMocks());

function tryToSignIn(remoteAddress: string, email: string, password = 'not-the-password') {
  return stage.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', remoteAddress, payload: { email, password } });
}

async function tries(count: number, from: (index: number) => string, email: (index: number) => string): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index++) statuses.push((await tryToSignIn(from(index), email(index))).statusCode);
  return statuses;
}

test('the password of one person is guessed ten times a minute and no more', async () => {
  const statuses = await tries(
    12,
    () => '10.0.0.9',
    (index) => (index % 2 ? emailOf('theo') : emailOf('theo').toUpperCase()),
  );
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
});

test('whoever may come by any address of a network is one', async () => {
  const statuses = await tries(
    12,
    (index) => `2001:db8:1:2::${index + 1}`,
    () => emailOf('moe'),
  );
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
});

test('who is refused hears why in their language, and when to come again', async () => {
  await tries(
    10,
    () => '10.0.0.8',
    () => emailOf('wanda'),
  );
  const answer = await stage.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    remoteAddress: '10.0.0.8',
    headers: { 'accept-language': 'es' },
    payload: { email: emailOf('wanda'), password: PASSWORD },
  });
  expect(answer.json()).toMatchObject({ status: 429, code: 'too-many-requests', title: expect.stringContaining('un minuto') });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
});

test('whose access has been ended is not let in by the right password', async () => {
  await givePassword(stage, 'toni');
  await stage.as('ada').patch(`/people/${stage.ids.toni}`, { isActive: false });
  const answer = await tryToSignIn('10.0.0.7', emailOf('toni'), PASSWORD);
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.headers['set-cookie'] ?? []).not.toContainEqual(expect.stringContaining('session_token='));
  expect(await stage.desk.db.selectFrom('session').select('id').where('personId', '=', stage.ids.toni).execute()).toEqual([]);
});

test('whoever comes while too many passwords wait is asked to come again, at every door that checks one', async () => {
  const { body } = await stage.as('ada').post('/invitations', { email: 'new@velanorte.example', name: 'Nina New', role: 'agent' });
  const [, token] = body.link.split('#');
  for (const does of ['hash', 'verify'] as const) vi.spyOn(stage.desk.hashing, does).mockRejectedValue(new HashingBusy());
  const headers = { 'accept-language': 'es' };
  for (const [url, payload] of [
    ['/api/auth/sign-in/email', { email: emailOf('otto'), password: PASSWORD }],
    ['/api/v1/invitations/accept', { token, password: PASSWORD }],
  ] as const) {
    const answer = await stage.app.inject({ method: 'POST', url, payload, headers });
    expect(answer.json()).toMatchObject({ status: 503, code: 'passwords-busy', title: expect.stringContaining('contraseñas') });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  }
  vi.restoreAllMocks();
  const { statusCode } = await stage.app.inject({
    method: 'POST',
    url: '/api/v1/invitations/accept',
    payload: { token, password: PASSWORD },
  });
  expect(statusCode).toBe(200);
});

test('no password takes one of the threads that read and write files', async () => {
  const begun = new Set<string>();
  const hook = createHook({ init: (_, type) => void begun.add(type) }).enable();
  await givePassword(stage, 'lena');
  expect((await tryToSignIn('10.0.0.6', emailOf('lena'), PASSWORD)).statusCode).toBe(200);
  hook.disable();
  expect(begun).not.toContain('SCRYPTREQUEST');
});
