import { instantAt } from '../../calendar/time-of-day.ts';
import type { Calendar, MaintenanceWindow, PagingRule, PagingStep, PlanDocument } from '../schema/schema.ts';
import { CONNECTED_CHANNELS, type PagingCause, type PagingChannel } from '../words.ts';
import { promiseCalendar, zoneOf } from './in-force.ts';

/** The rule by which an alarm about this rings in a tier; null when the plan has none, or none that rings. */
export function pagingRule(plan: PlanDocument, tier: number, about: PagingCause): PagingRule | null {
  const rule = (plan.paging ?? []).find((known) => known.tier === tier && known.about === about);
  return rule && rule.steps.length > 0 ? rule : null;
}

/** The hours in which the minutes of an alarm count: those of the team that it rings in, or of the plan's promises; null counts every minute. */
export function pagingCalendar(plan: PlanDocument, team: string | null): Calendar | null {
  const own = (plan.teams ?? []).find(({ id }) => id === team)?.calendar;
  return (plan.calendars ?? []).find(({ id, hours }) => id === own && hours.length > 0) ?? promiseCalendar(plan);
}

/** The teams that the steps of a rule name. */
export function teamsRung({ steps }: PagingRule): string[] {
  return [...new Set(steps.flatMap(({ whom }) => (typeof whom === 'object' ? [whom.team] : [])))];
}

/** What a step rings by: the channels that are connected. Of none, the desk's own pages, rather than silently nothing. */
export function channelsOf({ by }: Pick<PagingStep, 'by'>): PagingChannel[] {
  const connected = by.filter((channel) => CONNECTED_CHANNELS.includes(channel));
  return connected.length > 0 ? connected : ['in-app'];
}

/** The instant at which a maintenance window that runs at `at` is over, those that follow on it included; null when none runs. */
export function heldUntil(plan: PlanDocument, at: Date): Date | null {
  const windows = (plan.maintenance ?? []).map((window) => spanOf(plan, window));
  let until: Date | null = null;
  for (let now = at; ; ) {
    const running = windows.filter(({ from, to }) => from <= now && now < to);
    const end = new Date(Math.max(now.getTime(), ...running.map(({ to }) => to.getTime())));
    if (end <= now) return until;
    until = end;
    now = end;
  }
}

/** A window as instants, by the clocks of the zone in which the plan's promises count. */
export function spanOf(plan: PlanDocument, { from, until }: MaintenanceWindow): { from: Date; to: Date } {
  return { from: momentOf(from, zoneOf(plan)), to: momentOf(until, zoneOf(plan)) };
}

function momentOf(written: string, timeZone: string): Date {
  const [day = '', time = ''] = written.split('T');
  return new Date(instantAt(Temporal.PlainDate.from(day), time, timeZone).epochMilliseconds);
}

/** What the desk offers where a plan says nothing: who is on duty, and who leads them when they stay silent. */
export function usualRule(tier: PagingRule['tier'], about: PagingCause): PagingRule {
  const first = FIRST_AFTER[about];
  return {
    tier,
    about,
    steps: [
      { after: first, whom: 'on-duty', by: ['in-app', 'push'] },
      { after: first + 15, whom: 'lead', by: ['in-app', 'push'] },
    ],
  };
}
const FIRST_AFTER: Record<PagingCause, number> = { 'hand-off-not-accepted': 15, 'urgent-untaken': 5, 'bridge-without-tier': 0 };
