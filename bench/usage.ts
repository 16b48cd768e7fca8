import { existsSync, readFileSync } from 'node:fs';

/**
 * Memory of processes together. `rss` counts a page that several share once for each of them, as PostgreSQL's share their
 * buffers; `pss` counts it once. Null where the system does not tell.
 */
export type Memory = { rssMb: number; pssMb: number } | null;

/** The clock ticks of the system in a second: 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
/** Where `/proc/<pid>/stat` has them, behind the name: its own, and those of children that have ended. */
const TICKS = { user: 11, system: 12, endedChildrenUser: 13, endedChildrenSystem: 14 };

export function memoryOf(pids: readonly number[]): Memory {
  const read = pids.map((pid) => contentOf(pid, 'smaps_rollup')).filter((text) => text !== '');
  if (read.length === 0) return null;
  const sum = (name: string) =>
    read.reduce((total, text) => total + Number(new RegExp(`^${name}:\\s+([0-9]+)`, 'm').exec(text)?.[1] ?? 0), 0);
  return { rssMb: Math.round(sum('Rss') / 1024), pssMb: Math.round(sum('Pss') / 1024) };
}

/** Processor time that processes have used so far, in seconds; not a number where the system does not tell. */
export function processorSecondsOf(pids: readonly number[]): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const ticks = pids.map((pid) => {
    const stat = contentOf(pid, 'stat');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Object.values(TICKS).reduce((total, field) => total + Number(fields[field] ?? 0), 0);
  });
  return ticks.reduce((total, one) => total + one, 0) / TICKS_PER_SECOND;
}

function contentOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
