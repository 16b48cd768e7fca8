import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRelevo } from '../../test/relevo.ts';

const FIRST = await readFile(new URL('../../test/plan-files/format-1.yaml', import.meta.url), 'utf8');

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relevo-upgrade-'));
  file = join(folder, 'plan.yaml');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const plan = (...args: string[]) => runRelevo(['plan', ...args], { LANG: 'en_GB.UTF-8' });
const text = () => readFile(file, 'utf8');

test('relevo plan upgrade shows the difference, writes it with every comment kept, and then has nothing to do', async () => {
  await writeFile(file, FIRST);
  expect((await plan('upgrade', file, '--dry-run')).stdout).toContain('\n+ format: 2\n');
  expect(await text()).toBe(FIRST);
  expect((await plan('upgrade', file)).stdout).toBe(`${file} is of format 2 now\n`);
  expect((await text()).split('\n').filter((line) => line !== 'format: 2')).toEqual(FIRST.split('\n'));
  expect((await plan('upgrade', file)).stdout).toBe(`${file} is of format 2, which is the newest\n`);
});

test('what is fixed in an older file is written in the newest format', async () => {
  await writeFile(file, FIRST);
  const { stdout } = await plan('fix', file, '--code', 'format-older');
  expect([stdout, await text()]).toEqual([
    expect.stringMatching(/^fixed {2}format-older {2}format {2}The file is of format 1; the newest is 2\./),
    expect.stringContaining('\nformat: 2\n'),
  ]);
});

test('what is no plan file, or of a newer format, stays as it was', async () => {
  await writeFile(file, 'format: 9\nteams: []\n');
  const { end, stdout } = await plan('upgrade', file);
  expect([end, stdout, await text()]).toEqual([1, expect.stringMatching(/^error {2}file\/format-newer/), 'format: 9\nteams: []\n']);
});
