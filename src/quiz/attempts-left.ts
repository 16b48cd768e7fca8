import type { AttemptRow } from './store.ts';

/** The tries since the last one that was passed: with the next certificate they begin anew. */
export function triesOf(attempts: readonly Pick<AttemptRow, 'state' | 'answeredAt'>[]): { used: number; since: Date | null } {
  const passed = attempts.findIndex(({ state }) => state === 'passed');
  const recent = passed < 0 ? attempts : attempts.slice(0, passed);
  return { used: recent.filter(({ state }) => state !== 'open').length, since: attempts[passed]?.answeredAt ?? null };
}
