import type { Look } from '../identity/act.ts';
import type { PlanDocument, Team } from '../plan/schema/schema.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { VENDOR_TIER } from '../plan/words.ts';
import type { Db } from '../platform/database.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import type * as contract from './contract.ts';
import { shiftsOf } from './rules/shifts.ts';
import { rotaOf, rotaRows } from './store.ts';

export type Wanted = { tier?: number | undefined; team?: string | undefined; area?: string | undefined; platform?: string | undefined };
export type PersonOnDuty = { person: { id: string; name: string }; team: string; tier: number; until: Date };

export async function readOnDuty({ db, at, planVersion }: Look, { at: asked, ...wanted }: InputOf<typeof contract.readOnDuty>) {
  const when = asked === undefined ? at : new Date(asked);
  return { items: await onDuty(db, { plan: await planOfVersion(db, planVersion), at: when, now: at }, wanted) };
}

/**
 * Who is on duty at an instant in the teams that are wanted, by tier, team and name, each until when without a break. Whoever offers a
 * ticket, invites to a bridge or rings asks here. `now` is when it is asked: who has left by then is on no later shift.
 */
export async function onDuty(
  db: Db,
  { plan, at, now }: { plan: PlanDocument; at: Date; now: Date },
  wanted: Wanted,
): Promise<PersonOnDuty[]> {
  const teams = (plan.teams ?? []).filter((team) => team.tier < VENDOR_TIER && takes(team, wanted));
  if (teams.length === 0) return [];
  const moment = { from: at.getTime(), to: at.getTime() + 1 };
  const rows = await rotaRows(
    db,
    teams.map(({ id }) => id),
    moment,
  );
  const rota = rotaOf(plan, rows, now);
  const around = shiftsOf(rota, { from: moment.from, to: moment.to + LOOK_AHEAD_MS });
  const there = around.filter(({ from, to }) => from <= moment.from && moment.from < to);
  const places = new Map(teams.map(({ id, tier }, index) => [id, { tier, index }]));
  const placeOf = (team: string) => places.get(team) ?? { tier: VENDOR_TIER, index: 0 };
  return there
    .map((shift) => ({
      person: { id: shift.person, name: rows.names.get(shift.person) ?? '' },
      team: shift.team,
      tier: placeOf(shift.team).tier,
      until: new Date(
        endWithoutBreak(
          shift,
          around.filter(({ team, person }) => team === shift.team && person === shift.person),
        ),
      ),
    }))
    .sort((a, b) => a.tier - b.tier || placeOf(a.team).index - placeOf(b.team).index || a.person.name.localeCompare(b.person.name));
}

/** Nobody is on duty for longer without a break; if they are, this is far enough to know. */
const LOOK_AHEAD_MS = 24 * 3_600_000;

function endWithoutBreak({ to }: { to: number }, own: readonly { from: number; to: number }[]): number {
  const next = own.find((shift) => shift.from <= to && shift.to > to);
  return next ? endWithoutBreak(next, own) : to;
}

/** A team that names what it takes takes nothing else. */
function takes(team: Team, { tier, team: id, area, platform }: Wanted): boolean {
  const names = (taken: readonly string[] | undefined, one: string | undefined) =>
    one === undefined || !taken?.length || taken.includes(one);
  return (
    (tier === undefined || team.tier === tier) &&
    (id === undefined || team.id === id) &&
    names(team.areas, area) &&
    names(team.platforms, platform)
  );
}
