import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runRelevo } from '../../test/relevo.ts';
import { lintPlanFile } from '../plan/lint/lint.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relevo-plan-'));
  file = join(folder, 'plan.yaml');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const PLAN = `# ours
format: 2
teams: # two
  - { id: desk, tier: 1, name: Desk } # first
  - { id: mdm, tier: 2, name: MDM }
`;
const plan = (...args: string[]) => runRelevo(['plan', ...args], { LANG: 'en_GB.UTF-8' });
const text = () => readFile(file, 'utf8');

describe('relevo plan fix', () => {
  test('writes what lint knows, a line each, and keeps comments and the rights of the file', async () => {
    await writeFile(file, PLAN);
    await chmod(file, 0o640);
    const { end, stdout } = await plan('fix', file);
    expect([end, stdout]).toEqual([
      0,
      expect.stringMatching(/^fixed {2}vendor-contact-missing {2}process\.vendor\.contact {2}The contact/m),
    ]);
    expect(lintPlanFile(await text()).findings.filter(({ fixable }) => fixable)).toEqual([]);
    for (const comment of ['# ours', '# two', '# first']) expect(await text()).toContain(comment);
    expect([(await stat(file)).mode & 0o777, await readdir(folder)]).toEqual([0o640, ['plan.yaml']]);
  });
  test('of one code leaves the rest; a dry run leaves all', async () => {
    await writeFile(file, PLAN);
    expect((await plan('fix', file, '--dry-run')).stdout).toMatch(/^would fix {2}/);
    expect(await text()).toBe(PLAN);
    const { stdout } = await plan('fix', file, '--code', 'no-auto-close');
    expect(stdout.trim().split('\n')).toEqual([expect.stringContaining('no-auto-close')]);
    expect(await text()).toBe(`${PLAN}process:\n  autoCloseDays: 7\n`);
  });
  test('of a code that is none, and of a file that is no plan, changes nothing', async () => {
    await writeFile(file, 'teams: [');
    expect((await plan('fix', file, '--code', 'nothing')).stderr).toBe('Relevo: lint knows no code “nothing”\n');
    const { end, stdout } = await plan('fix', file);
    expect([end, stdout, await text()]).toEqual([1, expect.stringMatching(/^error {2}file\/unreadable/), 'teams: [']);
  });
});

describe('relevo plan set and unset', () => {
  test('change one place, through a link', async () => {
    await writeFile(file, PLAN);
    const link = join(folder, 'link.yaml');
    await symlink(file, link);
    expect((await plan('set', link, 'teams[1].languages', '[en, es]')).end).toBe(0);
    expect(await text()).toBe(PLAN.replace('name: MDM }', 'name: MDM, languages: [en, es] }'));
    expect((await plan('unset', link, 'teams[1].languages')).end).toBe(0);
    expect(await text()).toBe(PLAN);
    await rm(link);
  });
  test.each<[string[], RegExp, RegExp]>([
    [['set', 'teams[0].tier', '9'], /^error {2}schema\/too-large {2}teams\[0\]\.tier/, /would be no plan file: nothing was changed/],
    [['set', 'teams[0].colour', 'red'], /^error {2}schema\/unknown-field/, /nothing was changed/],
    [['set', '__proto__.tier', '1'], /^error {2}file\/reserved-key/, /nothing was changed/],
    [['set', 'teams..tier', '1'], /^$/, /is no place in a plan/],
    [['set', 'teams[0].lead', '[*a]'], /^$/, /is no value/],
    [['unset', 'teams[0].lead'], /^$/, /nothing stands at teams\[0\]\.lead/],
    [['set', 'rota[99]', '{}'], /^$/, /rota\[99\] lies beyond the end of its list/],
    [['unset', 'teams[0].id'], /^error {2}schema\/missing-field/, /nothing was changed/],
  ])('%j is refused', async ([command = '', ...args], said, refused) => {
    await writeFile(file, PLAN);
    const { end, stdout, stderr } = await plan(command, file, ...args);
    expect([end, stdout, stderr, await text()]).toEqual([1, expect.stringMatching(said), expect.stringMatching(refused), PLAN]);
  });
});

test.each<[string, Buffer, string]>([
  ['UTF-16', Buffer.from(`\ufeff${PLAN}`, 'utf16le'), 'file/encoding'],
  ['Latin-1', Buffer.from('teams: [] # año', 'latin1'), 'file/encoding'],
  ['more than 5 MB', Buffer.alloc(8 * 1024 * 1024, '#\n'), 'file/too-large'],
  ['a hundred thousand brackets', Buffer.from('['.repeat(100_000)), 'file/too-deep'],
])('relevo plan lint refuses a file of %s', async (_, bytes, code) => {
  await writeFile(file, bytes);
  const { end, stdout } = await plan('lint', file);
  expect([end, stdout]).toEqual([1, expect.stringContaining(`error  ${code}  .  `)]);
});
