import { readFileSync } from 'node:fs';

const spendings: { part: string; wall: number; cpu: number | null }[] = [];

/** Does a part of a run, and notes what it took. */
export async function spend<T>(part: string, work: () => Promise<T>): Promise<T> {
  const [since, before] = [performance.now(), cpuSeconds()];
  try {
    return await work();
  } finally {
    const after = cpuSeconds();
    spendings.push({ part, wall: (performance.now() - since) / 1_000, cpu: before === null || after === null ? null : after - before });
  }
}

/** Where the time went, a line for each part. A server counts with the part in which it ends. */
export function spent(): string {
  const sum = (all: readonly (number | null)[]) => all.reduce<number>((total, one) => total + (one ?? 0), 0);
  const total = { part: 'all', wall: sum(spendings.map(({ wall }) => wall)), cpu: sum(spendings.map(({ cpu }) => cpu)) };
  const line = (part: string, wall: string, cpu: string) => `${part.padEnd(26)}${wall.padStart(8)}${cpu.padStart(8)}`;
  return [
    line('seconds', 'wall', 'CPU'),
    ...[...spendings, total].map(({ part, wall, cpu }) => line(part, wall.toFixed(1), cpu === null ? '–' : cpu.toFixed(1))),
  ].join('\n');
}

const TICKS_PER_SECOND = 100;
/** `utime`, `stime`, and those of the children that have ended, counted from the field after the name in brackets. */
const TIMES = [11, 12, 13, 14];

/** What this process and those that it has started and seen end have taken of the processor; null where the system does not tell. */
function cpuSeconds(): number | null {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return TIMES.reduce((sum, at) => sum + Number(fields[at]), 0) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}
