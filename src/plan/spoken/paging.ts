import { isDay, startOfDay } from '../../calendar/days.ts';
import { minuteOf } from '../../calendar/time-of-day.ts';
import type { MaintenanceWindow, PagingRule, PagingStep } from '../schema/schema.ts';
import type { PagingChannel } from '../words.ts';
import { dateFormat } from './formats.ts';
import { spokenList, spokenMinutes } from './spoken.ts';

type Reader = { region: string; teamName(id: string): string; channelName(channel: PagingChannel): string };

/** What the sentence of a step says, `spoken.pagingStep`: “after 15 minutes: whoever is on duty (browser notification)”. */
export function spokenPagingStep({ after, whom, by }: PagingStep, { region, teamName, channelName }: Reader) {
  return {
    when: after === 0 ? 'now' : 'later',
    after: spokenMinutes(after, region),
    whom: whom === 'on-duty' ? 'onDuty' : whom === 'lead' ? 'lead' : 'team',
    team: typeof whom === 'object' ? teamName(whom.team) : '',
    by: spokenList(by.map(channelName), region),
  } as const;
}

/** The same of how a rule goes on, `spoken.pagingRepeat`. */
export function spokenPagingRepeat({ every, times }: NonNullable<PagingRule['repeat']>, region: string) {
  return { every: spokenMinutes(every, region), times };
}

/** A window by the clocks of the plan: “5 December 2026, 22:00 – 6 December 2026, 02:00”. A day that no calendar has is said as it is written. */
export function spokenWindow({ from, until }: MaintenanceWindow, region: string): string {
  const format = dateFormat(region, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  if (!isDay(from.slice(0, 10)) || !isDay(until.slice(0, 10))) return `${from} – ${until}`.replaceAll('T', ' ');
  const [begin, end] = [momentOf(from), momentOf(until)];
  return begin < end ? format.formatRange(begin, end) : `${format.format(begin)} – ${format.format(end)}`;
}

/** As if its clock were UTC’s: only what is written counts. */
function momentOf(time: string): Date {
  return new Date(startOfDay(time.slice(0, 10)).getTime() + minuteOf(time.slice(11)) * 60_000);
}
