import type { WorkingHours } from '../../calendar/business-time.ts';
import type { LearnedRates } from '../forecast/rates.ts';
import { workingLine } from '../simulate/working-line.ts';
import type { Band } from '../words.ts';
import type { HistoryEvent } from './rows.ts';

/** What a history of tickets says: rates to rehearse with, and what happened. Minutes are working minutes of the plan’s promises. */
export type Learned = {
  cases: number;
  events: number;
  from: string;
  to: string;
  rates: LearnedRates;
  /** When each case began. */
  arrivals: { at: number }[];
  happened: {
    resolved: number;
    resolveMinutes: { p50: number | null; p95: number | null };
    tiers: { tier: number; arrived: number; bounces: number }[];
  };
};

/** Of fewer nothing is learned: the first rates say more. */
const ENOUGH = 10;
const MINUTE_MS = 60_000;
const TRIMMED = 0.02;
/** What one share of so many lies between, 95 times of 100 (Wilson). */
const Z = 1.96;

/**
 * Learns from what happened. When somebody began is not on record, so a piece of work is taken to have begun when the case was free and
 * the person, too: at the later of the last event of the case and the last of the person.
 */
export function learn(
  events: readonly HistoryEvent[],
  { calendar, timeZone }: { calendar: WorkingHours | null; timeZone: string },
): Learned | null {
  const ordered = events.toSorted((a, b) => a.at - b.at);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return null;
  const line = workingLine(calendar, first.at, last.at + 1);
  const cases = [...Map.groupBy(ordered, (event) => event.case).values()];
  const paths = cases.map((one) => tierPath(one));
  const took = workMinutes(ordered, (from, to) => line.between(from, to) / MINUTE_MS);
  const ended = cases.flatMap((one) => {
    const [begin, end] = [one[0], one.at(-1)];
    return begin && end?.isEnd ? [line.between(begin.at, end.at) / MINUTE_MS] : [];
  });
  const levels = [1, 2, 3];
  const standing = levels.map((tier) => ({ tier, ...standingOf(paths, tier) }));
  const arrivals = cases.flatMap(([begin]) => (begin ? [{ at: begin.at }] : []));
  const sorted = ended.toSorted((a, b) => a - b);
  return {
    cases: cases.length,
    events: events.length,
    from: new Date(first.at).toISOString(),
    to: new Date(last.at).toISOString(),
    rates: {
      hoursOfWeek: hoursOfWeek(arrivals, timeZone),
      ...some(
        'minutes',
        levels.flatMap((tier) => entry(tier, meanBand(took.get(tier) ?? []))),
      ),
      ...some(
        'solved',
        standing.flatMap(({ tier, reached, up }) => entry(tier, shareBand(reached - up, reached))),
      ),
      ...some(
        'returned',
        standing.flatMap(({ tier, handed, back }) => entry(tier, shareBand(back, handed))),
      ),
    },
    arrivals,
    happened: {
      resolved: ended.length,
      resolveMinutes: { p50: rank(sorted, 0.5), p95: rank(sorted, 0.95) },
      tiers: standing.filter(({ reached }) => reached > 0).map(({ tier, reached, back }) => ({ tier, arrived: reached, bounces: back })),
    },
  };
}

/** The tiers that a case came to, one after the other. */
function tierPath(one: readonly HistoryEvent[]): number[] {
  const path: number[] = [];
  for (const { tier } of one) if (tier !== null && path.at(-1) !== tier) path.push(tier);
  return path;
}

/** Of a tier: how many cases came to it and went on up, how many hand-offs it got, and how many of these came back and were handed up again. */
function standingOf(paths: readonly (readonly number[])[], tier: number) {
  let [reached, up, handed, back] = [0, 0, 0, 0];
  for (const path of paths) {
    if (!path.includes(tier)) continue;
    reached++;
    if (path.slice(path.indexOf(tier)).some((later) => later > tier)) up++;
    for (const [place, one] of path.entries()) {
      if (one !== tier || (path[place - 1] ?? tier) >= tier) continue;
      handed++;
      if ((path[place + 1] ?? tier) < tier && path.slice(place + 2).some((later) => later >= tier)) back++;
    }
  }
  return { reached, up, handed, back };
}

function workMinutes(ordered: readonly HistoryEvent[], between: (from: number, to: number) => number): Map<number, number[]> {
  const [ofCase, ofPerson] = [new Map<string, number>(), new Map<string, number>()];
  const took = new Map<number, number[]>();
  for (const { case: id, at, person, tier } of ordered) {
    const [free, idle] = [ofCase.get(id), ofPerson.get(person)];
    if (tier !== null && person !== '' && free !== undefined) {
      const minutes = between(Math.max(free, idle ?? free), at);
      const known = took.get(tier) ?? [];
      if (minutes > 0) known.push(minutes);
      took.set(tier, known);
    }
    ofCase.set(id, at);
    if (person !== '') ofPerson.set(person, at);
  }
  return took;
}

function hoursOfWeek(arrivals: readonly { at: number }[], timeZone: string): number[] {
  const weights = Array.from({ length: 168 }, () => 0);
  for (const { at } of arrivals) {
    const { dayOfWeek, hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    const place = (dayOfWeek - 1) * 24 + hour;
    weights[place] = (weights[place] ?? 0) + 1;
  }
  return weights;
}

/** A mean without the most extreme, which are breaks and forgotten cases. */
function meanBand(values: readonly number[]): Band | null {
  if (values.length < ENOUGH) return null;
  const cut = Math.ceil(values.length * TRIMMED);
  const kept = values.toSorted((a, b) => a - b).slice(cut, values.length - cut);
  const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
  const spread = Math.sqrt(kept.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, kept.length - 1));
  const reach = (Z * spread) / Math.sqrt(kept.length);
  return { value: round(mean), low: round(Math.max(0, mean - reach)), high: round(mean + reach) };
}

function shareBand(some: number, all: number): Band | null {
  if (all < ENOUGH) return null;
  const share = some / all;
  const [centre, scale] = [share + Z ** 2 / (2 * all), 1 + Z ** 2 / all];
  const reach = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  return { value: round(share), low: round(Math.max(0, (centre - reach) / scale)), high: round(Math.min(1, (centre + reach) / scale)) };
}

const entry = (tier: number, band: Band | null): [number, Band][] => (band ? [[tier, band]] : []);
const some = <K extends string>(name: K, entries: readonly [number, Band][]) =>
  entries.length > 0 ? ({ [name]: Object.fromEntries(entries) } as Record<K, Record<number, Band>>) : {};
const rank = (sorted: readonly number[], share: number) => {
  const value = sorted[Math.round(share * (sorted.length - 1))];
  return value === undefined ? null : round(value);
};
const round = (value: number) => Math.round(value * 1_000) / 1_000;
