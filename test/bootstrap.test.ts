import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
const asked: string[] = [];
/** A registry that says of each package what it likes, and sends something else than the runtime. */
const registry = createServer(({ url = '' }, answer) => {
  asked.push(url);
  const name = url.slice(1);
  const dist = { tarball: `${addressOf()}/${name}.tgz` };
  const versions = { '26.10.0': { name, version: '26.10.0', dist } };
  answer.end(url.endsWith('.tgz') ? 'not the runtime' : JSON.stringify({ name, 'dist-tags': { latest: '26.10.0' }, versions }));
});
const addressOf = () => `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relevo-bootstrap-'));
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  registry.close();
  await rm(folder, { recursive: true, force: true });
});

/** npm’s own program: the one that runs the tests, or that of the host. */
const npm = [process.env.npm_execpath, ...(process.env.PATH ?? '').split(delimiter).map((place) => join(place, 'npm'))].find(
  (path) => path !== undefined && existsSync(path),
);

test('a runtime that has not the hash of the repository is not unpacked, let alone run', async ({ skip }) => {
  if (!npm) return skip('there is no npm on this host');
  const source = await readFile(new URL('../bootstrap.mjs', import.meta.url), 'utf8');
  // On a host whose own Node is too old, whichever runs this.
  await writeFile(join(folder, 'bootstrap.mjs'), source.replace(/RUNTIME_MAJOR = \d+/, 'RUNTIME_MAJOR = 999'));
  await mkdir(join(folder, 'cache'));
  await writeFile(join(folder, 'npmrc'), 'fetch-retries=0\n');
  const ended = spawn(process.execPath, ['bootstrap.mjs', 'check'], {
    cwd: folder,
    env: {
      ...process.env,
      npm_execpath: realpathSync(npm),
      npm_config_registry: addressOf(),
      npm_config_cache: join(folder, 'cache'),
      npm_config_userconfig: join(folder, 'npmrc'),
    },
  });
  let said = '';
  ended.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  expect(await new Promise((resolve) => ended.once('close', resolve))).toBe(1);
  expect(asked).toContainEqual(expect.stringMatching(/\.tgz$/));
  expect(said).toMatch(/\nRelevo: what the npm registry sent is not what this release was made with.*\n$/);
  expect(existsSync(join(folder, '.runtime', 'node_modules', '.package-lock.json'))).toBe(false);
});
