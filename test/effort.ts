const TRIES = 3;

/**
 * What a piece of work takes of the processor, the least of some tries: what else the host does adds to it and never takes away. A
 * number alone says how fast the host is; two of them from the same run say how the work grows.
 */
export function effortOf(work: () => unknown): number {
  return Math.min(...Array.from({ length: TRIES }, () => once(work)));
}

/** Whether the work takes no more than this; it is tried again only when it took more. */
export function isWithin(effort: number, work: () => unknown): boolean {
  return Array.from({ length: TRIES }).some(() => once(work) <= effort);
}

function once(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
