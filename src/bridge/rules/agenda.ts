import type { Priority } from '../../plan/words.ts';
import type { AgendaSource } from '../words.ts';

/** What a ticket costs its users as long as it is not solved, in whatever unit: only their order counts. */
export type Costs = { priority: Priority; affected: number; since: number; bounces: number };

const WEIGHT = { urgent: 8, high: 4, normal: 2, low: 1 } as const satisfies Record<Priority, number>;
const HOUR_MS = 3_600_000;
/** Waiting counts up to a week, so that what is old does not stand before what is urgent for ever. */
const HOURS_MAX = 168;

/** More users, more urgent, longer in the air, more often sent to and fro: sooner on the agenda. */
export function costOf({ priority, affected, since, bounces }: Costs, now: number): number {
  const hours = Math.min(HOURS_MAX, Math.max(0, (now - since) / HOUR_MS));
  return WEIGHT[priority] * Math.max(1, affected) * (1 + hours / 24) * (1 + bounces);
}

/** When several reasons bring the same ticket, the agenda names this one. */
const TELLING: readonly AgendaSource[] = ['ticket', 'hand-off', 'returned', 'relay-question', 'promise', 'bounces', 'relay', 'carried'];

export function mostTelling(sources: readonly AgendaSource[]): AgendaSource {
  return TELLING.find((source) => sources.includes(source)) ?? sources[0] ?? 'topic';
}
