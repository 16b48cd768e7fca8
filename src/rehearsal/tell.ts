import { isDay } from '../calendar/days.ts';
import { numberFormat } from '../plan/spoken/formats.ts';
import { spokenDay } from '../plan/spoken/spoken.ts';
import type { Locale } from '../platform/http/shapes.ts';
import type { Refusal } from '../platform/outcome.ts';
import { besideOf, type RehearsalReport } from './report.ts';
import type { Band } from './words.ts';

export type Say = (key: string, values?: Record<string, unknown>) => string;

/** A rehearsal in the reader’s language, a line each: what it stands on, what came of it, and what was left out. */
export function tellReport({ rehearsal, history, leftOut }: RehearsalReport, t: Say, locale: Locale): string[] {
  const number = (value: number) => numberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  const share = (value: number) => numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value);
  const band = (one: Band | null, say = number) =>
    one ? t('told.band', { value: say(one.value), low: say(one.low), high: say(one.high) }) : t('told.unknown');
  const day = (value: string) => spokenDay(value, locale);
  return [
    t('told.head', { from: day(rehearsal.from), to: day(rehearsal.to), runs: rehearsal.runs, seed: String(rehearsal.seed) }),
    t('told.tickets', { arrived: band(rehearsal.arrived), resolved: band(rehearsal.resolved), open: band(rehearsal.openAtEnd) }),
    t('told.resolve', { p50: band(rehearsal.resolveMinutes.p50), p95: band(rehearsal.resolveMinutes.p95) }),
    ...rehearsal.tiers.map(({ tier, arrived, waitMinutes, idle, bounces }) =>
      t('told.tier', {
        tier,
        arrived: band(arrived),
        p50: band(waitMinutes.p50),
        p95: band(waitMinutes.p95),
        idle: band(idle, share),
        bounces: band(bounces),
      }),
    ),
    ...rehearsal.promises.map(({ kind, priority, tier, kept }) =>
      t(`promise.${kind}`, { about: priority === null ? tier : t(`priority.${priority}`), kept: band(kept, share) }),
    ),
    ...(rehearsal.bottleneck
      ? [t('told.bottleneck', { tier: rehearsal.bottleneck.tier, share: band(rehearsal.bottleneck.shareOfWaiting, share) })]
      : []),
    ...(history ? ['', t('told.history', { cases: history.cases, events: history.events })] : []),
    ...(history ? besideOf(history, rehearsal) : []).map(({ what, tier, happened, rehearsed, low, high }) =>
      t(`beside.${what}`, { tier, happened: number(happened), rehearsed: band({ value: rehearsed, low, high }) }),
    ),
    ...(leftOut.count > 0 ? ['', t('told.leftOut', { count: leftOut.count })] : []),
    ...leftOut.first.map(({ line, code, value }) => `${line}  ${code}  ${t(`row.${code}`, { value: oneLine(value) })}`),
    '',
    t('told.believes'),
    ...rehearsal.believes.map(
      ({ code, params }) =>
        `- ${t(`belief.${code}`, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, spoken(value, day)])))}`,
    ),
  ];
}

export function tellRefusal({ refused, details }: Refusal, t: Say): string {
  return t(`refusal.${refused}`, details);
}

const spoken = (value: string | number, day: (value: string) => string) => (typeof value === 'string' && isDay(value) ? day(value) : value);

/** A cell of a file of somebody else’s, so that it cannot write lines of its own. */
function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 60);
}
