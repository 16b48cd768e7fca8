import { readFileSync } from 'node:fs';

/** When a process began, as the system counts it; empty where the system does not say. */
export function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
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
  const began = startOf(pid);
  return since === '' || began === '' || began === since;
}
