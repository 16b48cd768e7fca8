import { sql } from 'kysely';
import { stretchesBetween } from '../calendar/business-time.ts';
import type { Look } from '../identity/act.ts';
import { isStaff } from '../identity/act.ts';
import { textIn } from '../plan/rules/in-force.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { refuse } from '../platform/outcome.ts';
import { visibleTo } from '../ticket/visible-to.ts';
import { clockJson } from './clock-json.ts';
import { type Clock, type explainClock as contract, USER_CLOCK_KINDS } from './contract.ts';

const LISTED_MAX = 40;

/**
 * Every deadline explains itself by the calendar that the ticket's plan gives it. A requester may ask about the promises
 * made to them, on their own tickets; what tiers promise each other is not found.
 */
export async function explainClock(look: Look, { id }: InputOf<typeof contract>) {
  const { db, by, at, locale } = look;
  const mayAsk = isStaff(by) ? sql`true` : sql`c.kind = any(${[...USER_CLOCK_KINDS]})`;
  const { rows } = await sql<{ clock: Clock; planVersion: number }>`
    select ${clockJson(at)} as clock, t.plan_version from clock c join ticket t on t.id = c.ticket_id
    where c.id = ${id} and ${visibleTo(look)} and ${mayAsk}`.execute(db);
  const row = rows[0];
  if (!row) return refuse('clock-not-found');
  const { clock, planVersion } = row;
  const calendar = (await planOfVersion(db, planVersion)).calendars?.find((known) => known.id === clock.calendar) ?? null;
  const stretches = stretchesBetween(calendar, new Date(clock.startedAt), new Date(clock.dueAt), LISTED_MAX + 1);
  return {
    ...clock,
    // What made the staff wait is theirs.
    pauseReason: isStaff(by) ? clock.pauseReason : null,
    calendarName: calendar ? textIn(calendar.name, locale) || calendar.id : null,
    timeZone: calendar?.timeZone ?? null,
    stretches: stretches.slice(0, LISTED_MAX),
    isCut: stretches.length > LISTED_MAX,
  };
}
