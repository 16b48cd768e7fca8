import { readFileSync } from 'node:fs';

const STATE = 0;
const START = 19;
/** Ended, and listed only until its parent asks for it; the first process of a container may never do so. */
const ENDED = ['Z', 'X'];

/** When a process began, as the system counts it; empty where the system does not say. */
export function startOf(pid: number): string {
  return statOf(pid)[START] ?? '';
}

function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** Whether that very process still runs, not another that got its number. */
export function isAlive(pid: number, since = ''): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const stat = statOf(pid);
  if (ENDED.includes(stat[STATE] ?? '')) return false;
  const began = stat[START] ?? '';
  return since === '' || began === '' || began === since;
}
