import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const BOOTSTRAP = new URL('../bootstrap.mjs', import.meta.url);
/** In place of the command line: says that it is there, and ends when it is asked to. */
const PROGRAM = `process.on('SIGTERM', () => process.stdout.write('ended in order\\n', () => process.exit(0)));
process.stdout.write('ready\\n');
setInterval(() => {}, 1_000);
`;

/** A folder in which everything is installed already. */
async function installed(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'relevo-bootstrap-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'src', 'cli'), { recursive: true });
  await mkdir(join(folder, 'node_modules'));
  await copyFile(BOOTSTRAP, join(folder, 'bootstrap.mjs'));
  await writeFile(join(folder, 'package-lock.json'), '{}');
  const version = /RUNTIME_VERSION = '([\d.]+)'/.exec(await readFile(BOOTSTRAP, 'utf8'))?.[1] ?? '';
  await writeFile(join(folder, 'node_modules', '.relevo-installed'), createHash('sha256').update('{}').update(version).digest('hex'));
  await writeFile(join(folder, 'src', 'cli', 'relevo.ts'), PROGRAM);
  return folder;
}

test('what npm has started ends in order with it, also where the shell between goes without handing the signal on', async () => {
  const cwd = await installed();
  // A command after it, so that the shell stays between as some do, and does not become the command.
  const shell = spawn('sh', ['-c', `"${process.execPath}" bootstrap.mjs relevo; true`], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, npm_lifecycle_event: 'start' },
  });
  let said = '';
  shell.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said === 'ready\n') shell.kill('SIGTERM');
  });
  await once(shell.stdout, 'end');
  expect(said).toBe('ready\nended in order\n');
});
