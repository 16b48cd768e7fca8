import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { letAllRead } from './postgres-home.ts';

test('programs that were installed as private are for all to run, with what they read, and nothing else becomes a program', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relevo-programs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin', 'postgres'), '');
  await writeFile(join(folder, 'zones'), '');
  await symlink('nowhere', join(folder, 'a-link'));
  for (const [path, mode] of [
    ['bin/postgres', 0o700],
    ['bin', 0o700],
    ['zones', 0o600],
    ['.', 0o700],
  ] as const)
    await chmod(join(folder, path), mode);
  await letAllRead(folder);
  const modes = await Promise.all(['.', 'bin', 'bin/postgres', 'zones'].map(async (path) => (await stat(join(folder, path))).mode & 0o777));
  expect(modes).toEqual([0o755, 0o755, 0o755, 0o644]);
});
