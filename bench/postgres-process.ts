import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../src/platform/process-life.ts';

/** The processes of the embedded PostgreSQL of a data folder, the server first; none when it does not run. */
export async function postgresOf(dataFolder: string): Promise<number[]> {
  const cluster = await clusterOf(dataFolder);
  const [line = ''] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const server = Number(line);
  const command = await readFile(`/proc/${server}/cmdline`, 'utf8').catch(() => null);
  // The number in the file may be another program's by now.
  if (!isRunning(server) || (command !== null && !command.includes(cluster))) return [];
  return [server, ...childrenOf(server)];
}

/** Where the cluster lies: in the data folder, or where the note in it says. */
export async function clusterOf(dataFolder: string): Promise<string> {
  const noted = await readFile(join(dataFolder, 'postgres.location'), 'utf8').catch(() => '');
  return noted.trim() || join(dataFolder, 'postgres');
}

/** Ends a process and all of its like at once, as a power cut does. */
export function killAtOnce(pids: readonly number[]): void {
  for (const pid of pids) {
    // 0 and below mean whole groups of processes, our own among them.
    if (!(pid > 1)) throw new Error(`${pid} is no process to kill`);
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it has just ended by itself
    }
  }
}

export async function endPostgresOf(dataFolder: string): Promise<void> {
  const pids = await postgresOf(dataFolder);
  killAtOnce(pids);
  await untilGone(pids);
}

export async function untilGone(pids: readonly number[], waitMsMax = 60_000): Promise<void> {
  for (const deadline = Date.now() + waitMsMax; pids.some(isRunning); await sleep(20))
    if (Date.now() > deadline) throw new Error(`still there after ${waitMsMax} ms: ${pids.filter(isRunning)}`);
}

/** An ended process stays listed until its parent asks for it, and not every first process of a container does. */
export function isRunning(pid: number): boolean {
  return isAlive(pid) && statOf(pid)?.state !== 'Z';
}

/** The processes that a process has started, read from the system; none where it does not tell. */
export function childrenOf(parent: number): number[] {
  const pids = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name)) : [];
  return pids.map(Number).filter((pid) => statOf(pid)?.parent === parent);
}

function statOf(pid: number): { state: string; parent: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}
