import type { Week } from '../calendar/weeks.ts';
import type { Drift, Figure } from './contract.ts';
import { DEVIATION_KINDS } from './words.ts';

/** Tickets that departed; null stands for all versions, kinds or weeks together. */
export type Counted = { version: number | null; kind: string | null; week: string | null; tickets: number };
export type Opened = { version: number; week: string; opened: number };

type Counts = { version: number | null; weeks: readonly Week[]; counted: readonly Counted[]; opened: readonly Opened[] };

/** The counts as a page and a script read them. */
export function driftOf({ version, weeks, counted, opened }: Counts): Omit<Drift, 'overduePhases' | 'bridges' | 'exceptions'> {
  const countOf = new Map(counted.map((one) => [keyOf(one.version, one.kind, one.week), one.tickets]));
  const openedOf = (which: { version: number | null; week?: string }) =>
    opened
      .filter((one) => (which.version ?? one.version) === one.version && (which.week ?? one.week) === one.week)
      .reduce((sum, one) => sum + one.opened, 0);
  const figure = (of: { version: number | null; kind?: string; week?: string }): Figure => {
    const tickets = countOf.get(keyOf(of.version, of.kind ?? null, of.week ?? null)) ?? 0;
    return { tickets, per100: per100(tickets, openedOf(of)) };
  };
  const versions = new Set([...opened, ...counted].flatMap((one) => one.version ?? []));
  return {
    version,
    ...figure({ version }),
    opened: openedOf({ version }),
    weeks: weeks.map((week) => ({ ...week, ...figure({ version, week: week.week }), opened: openedOf({ version, week: week.week }) })),
    kinds: DEVIATION_KINDS.map((kind) => ({
      kind,
      ...figure({ version, kind }),
      weeks: weeks.map(({ week }) => figure({ version, kind, week })),
    })),
    versions: [...versions]
      .sort((a, b) => b - a)
      .map((one) => ({ version: one, ...figure({ version: one }), opened: openedOf({ version: one }) })),
  };
}

/** To one decimal. A week can have more than a hundred: what departs now may have been opened long before. */
function per100(tickets: number, opened: number): number | null {
  return opened === 0 ? null : Math.round((tickets / opened) * 1_000) / 10;
}

const keyOf = (...parts: readonly (number | string | null)[]) => parts.join(' ');
