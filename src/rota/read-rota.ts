import { dayAfter, dayAt } from '../calendar/days.ts';
import type { Look } from '../identity/act.ts';
import { textIn, zoneOfTeam } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { VENDOR_TIER } from '../plan/words.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import * as contract from './contract.ts';
import { mayEditRota } from './may-edit.ts';
import { qualityOf } from './rules/quality.ts';
import type { Span } from './rules/rota.ts';
import { shiftsOf } from './rules/shifts.ts';
import { spanAsked } from './rules/span-asked.ts';
import { overlap } from './rules/spans.ts';
import { doublesIn, gapsIn, holidaysOf, needsOf, staffedFor } from './rules/staffing.ts';
import { shown } from './shown.ts';
import { type LayerRow, rotaOf, rotaRows } from './store.ts';

const DAYS_SHOWN = 7;

/** The rota of a team, or of all of them, over some days. */
export async function readRota({ db, by, at, planVersion }: Look, { team, from, to }: InputOf<typeof contract.readRota>) {
  const plan = await planOfVersion(db, planVersion);
  const own = (plan.teams ?? []).filter(({ tier }) => tier < VENDOR_TIER);
  const teams = own.filter(({ id }) => team === undefined || id === team);
  if (team !== undefined && teams.length === 0) return refuse('team-unknown', { team });
  const timeZone = zoneOfTeam(plan, team ?? teams[0]?.id ?? '');
  const first = from ?? dayAt(at, timeZone);
  const span = spanAsked({ from: first, to: to ?? lastShown(first) }, { timeZone, daysMax: contract.DAYS_SHOWN_MAX });
  if (isRefusal(span)) return span;

  const ids = idsOf(teams);
  const rows = await rotaRows(db, ids, span);
  const say = shown(rows.names);
  const shifts = shiftsOf(rotaOf(plan, rows, at), span);
  // Whoever is booked twice is so in another team, too.
  const everywhere = team === undefined ? shifts : shiftsOf(rotaOf(plan, await rotaRows(db, idsOf(own), span), at), span);
  const staffed = ids.flatMap((id) => staffedFor(needsOf(plan, id, span), shifts));
  const { score, reasons } = qualityOf(staffed);
  const maySeeWhy = (person: string) =>
    person === by.id || rows.members.some(({ id, teams: theirs }) => id === person && theirs.some((one) => mayEditRota(by, one)));
  return {
    ...say.span(span),
    shifts: shifts.map(say.shift),
    needs: ids.flatMap((id) => needsOf(plan, id, span)).map((need) => ({ ...need, ...say.span(need) })),
    gaps: gapsIn(staffed).map((gap) => ({ ...gap, ...say.span(gap) })),
    doubles: doublesIn(everywhere)
      .filter((double) => double.teams.some((one) => ids.includes(one)))
      .map((double) => ({ ...double, ...say.span(double), person: say.person(double.person) })),
    absences: rows.absences.filter((absence) => overlap(absence, span)).map((absence) => say.absence(absence, maySeeWhy(absence.person))),
    layers: rows.layers.filter((layer) => isShown(layer, span)).map(say.layer),
    overrides: rows.overrides.filter((override) => overlap(override, span)).map(say.override),
    swaps: rows.swaps.filter((swap) => overlapsAny(swap, span) && swap.from > at.getTime()).map(say.swap),
    quality: {
      score,
      reasons: reasons.map((reason) => ({ ...reason, person: reason.person === null ? null : say.person(reason.person) })),
    },
    teams: teams.map((one) => ({
      id: one.id,
      name: { en: textIn(one.name, 'en'), es: textIn(one.name, 'es') },
      tier: one.tier,
      timeZone: zoneOfTeam(plan, one.id),
      holidays: holidaysWithin(plan, one.id, span),
      people: rows.members.filter(({ teams: theirs }) => theirs.includes(one.id)).map(({ id, name }) => ({ id, name })),
      mayEdit: mayEditRota(by, one.id),
    })),
  };
}

const idsOf = (teams: readonly { id: string }[]) => teams.map(({ id }) => id);

/** Of a beginning in an instant, its day counts. */
const lastShown = (first: string) => dayAfter(first.slice(0, 10), DAYS_SHOWN - 1);

const overlapsAny = ({ theirs, ...own }: Span & { theirs: Span | null }, span: Span) =>
  overlap(own, span) || (theirs !== null && overlap(theirs, span));

function isShown({ startsOn, until, timeZone }: LayerRow, { from, to }: Span): boolean {
  return startsOn <= dayAt(new Date(to - 1), timeZone) && (until === null || until >= dayAt(new Date(from), timeZone));
}

function holidaysWithin(plan: PlanDocument, team: string, { from, to }: Span): string[] {
  const [first, last] = [from, to - 1].map((at) => dayAt(new Date(at), zoneOfTeam(plan, team)));
  return holidaysOf(plan, team).filter((day) => first !== undefined && last !== undefined && first <= day && day <= last);
}
