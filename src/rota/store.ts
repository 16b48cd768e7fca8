import { type RawBuilder, sql } from 'kysely';
import { daysAfter } from '../calendar/days.ts';
import { worksHere } from '../identity/find-member.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import type { Db, Tx } from '../platform/database.ts';
import type { Absence, Layer, Override, Rota, Span } from './rules/rota.ts';
import { holidaysOf } from './rules/staffing.ts';
import type { AbsenceKind, SwapState } from './words.ts';

export type LayerRow = Layer & { version: number };
export type AbsenceRow = Absence & { id: string; kind: AbsenceKind };
export type SwapRow = Span & {
  id: string;
  team: string;
  askedBy: string;
  askedOf: string;
  theirs: Span | null;
  state: SwapState;
};
export type Member = { id: string; name: string; teams: readonly string[] };
/** What the rota of some teams says around a span, with everybody whom it names. */
export type RotaRows = {
  layers: LayerRow[];
  overrides: Override[];
  absences: AbsenceRow[];
  swaps: SwapRow[];
  /** Who works in the teams, by name. */
  members: Member[];
  names: ReadonlyMap<string, string>;
};

/** A shift that touches a span may begin and end outside of it, and somebody may stand in or be away there. */
const DAYS_AROUND = 2;
const ROTA_LOCK = 7304;

const instant = (column: string): RawBuilder<number> => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;

const LAYER = sql`json_build_object('id', l.id, 'team', l.team, 'people', l.people, 'atOnce', l.at_once, 'startsOn', l.starts_on, 'until', l.until,
  'turnsFrom', l.turns_from, 'turn', json_build_object('every', l.turn_every, 'unit', l.turn_unit), 'days', l.days,
  'from', l.from_time, 'to', l.to_time, 'timeZone', l.time_zone, 'version', l.version)`;
const OVERRIDE = sql`json_build_object('id', o.id, 'team', o.team, 'person', o.person_id, 'insteadOf', o.instead_of, 'source', o.source,
  'from', ${instant('o.starts_at')}, 'to', ${instant('o.ends_at')})`;
const ABSENCE = sql`json_build_object('id', a.id, 'person', a.person_id, 'kind', a.kind, 'from', ${instant('a.starts_at')}, 'to', ${instant('a.ends_at')})`;
const SWAP = sql`json_build_object('id', s.id, 'team', s.team, 'askedBy', s.asked_by, 'askedOf', s.asked_of, 'state', s.state,
  'from', ${instant('s.starts_at')}, 'to', ${instant('s.ends_at')},
  'theirs', case when s.their_starts_at is not null then json_build_object('from', ${instant('s.their_starts_at')}, 'to', ${instant('s.their_ends_at')}) end)`;

/** Everything that the rota of these teams says around a span, in one statement. */
export async function rotaRows(db: Db, teams: readonly string[], span: Span): Promise<RotaRows> {
  const [from, to] = [daysAfter(new Date(span.from), -DAYS_AROUND), daysAfter(new Date(span.to), DAYS_AROUND)];
  const those = sql`any(${[...teams]}::text[])`;
  const { rows } = await sql<Omit<RotaRows, 'names'> & { named: { id: string; name: string }[] }>`
    with layers as (select l.* from rota_layer l where l.team = ${those} and l.starts_on <= ${to}::date and (l.until is null or l.until >= ${from}::date)),
      overrides as (select o.* from rota_override o where o.team = ${those} and o.starts_at < ${to} and o.ends_at > ${from}),
      swaps as (select s.* from rota_swap s where s.team = ${those} and s.state = 'asked' and s.ends_at > ${from}),
      members as (select p.id, p.name, array_agg(m.team order by m.team) as teams from person p join team_member m on m.person_id = p.id
        where m.team = ${those} and ${worksHere} group by p.id),
      named as (select id from members union select unnest(people) from layers union select person_id from overrides
        union select unnest(instead_of) from overrides union select asked_by from swaps union select asked_of from swaps),
      absences as (select a.* from absence a where a.person_id in (select id from named) and a.starts_at < ${to} and a.ends_at > ${from})
    select
      (select coalesce(json_agg(${LAYER} order by l.from_time, l.id), '[]') from layers l) as layers,
      (select coalesce(json_agg(${OVERRIDE} order by o.starts_at, o.id), '[]') from overrides o) as overrides,
      (select coalesce(json_agg(${ABSENCE} order by a.starts_at, a.id), '[]') from absences a) as absences,
      (select coalesce(json_agg(${SWAP} order by s.starts_at, s.id), '[]') from swaps s) as swaps,
      (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'teams', m.teams) order by lower(m.name), m.id), '[]') from members m) as members,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name)), '[]') from person p where p.id in (select id from named)) as named`.execute(
    db,
  );
  const { named, ...found } = rows[0] ?? { layers: [], overrides: [], absences: [], swaps: [], members: [], named: [] };
  return { ...found, names: new Map(named.map(({ id, name }) => [id, name])) };
}

/** What follows from those rows is counted from this. Whoever is no longer of a team is so from `at` on: what was before stays theirs. */
export function rotaOf(plan: PlanDocument, rows: Pick<RotaRows, 'layers' | 'overrides' | 'absences' | 'members'>, at: Date): Rota {
  const present = new Set(rows.members.flatMap(({ id, teams }) => teams.map((team) => `${team} ${id}`)));
  return {
    ...rows,
    holidaysOf: (team) => holidaysOf(plan, team),
    goneFrom: (person, team) => (present.has(`${team} ${person}`) ? null : at.getTime()),
  };
}

/** Of two who change the rota of a team at once, the second waits and sees what the first has left. */
export async function lockRota(tx: Tx, team: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ROTA_LOCK}, hashtext(${team}))`.execute(tx);
}

export async function findLayer(tx: Tx, id: string): Promise<LayerRow | undefined> {
  const { rows } = await sql<{ layer: LayerRow }>`select ${LAYER} as layer from rota_layer l where l.id = ${id} for update`.execute(tx);
  return rows[0]?.layer;
}

/** Writes a layer, new or changed. */
export async function saveLayer(tx: Tx, { turn, from, to, ...layer }: LayerRow, createdAt: Date): Promise<void> {
  const row = {
    ...layer,
    people: [...layer.people],
    days: [...layer.days],
    turnEvery: turn.every,
    turnUnit: turn.unit,
    fromTime: from,
    toTime: to,
  };
  await tx
    .insertInto('rotaLayer')
    .values({ ...row, createdAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function findSwap(tx: Tx, id: string): Promise<SwapRow | undefined> {
  const { rows } = await sql<{ swap: SwapRow }>`select ${SWAP} as swap from rota_swap s where s.id = ${id} for update`.execute(tx);
  return rows[0]?.swap;
}

/** The shifts of its own and the stand-ins of one person in a team that touch a span. */
export async function findOverrides(tx: Tx, { from, to }: Span, { team, person }: { team: string; person: string }): Promise<Override[]> {
  const { rows } = await sql<{ override: Override }>`select ${OVERRIDE} as override from rota_override o
    where o.team = ${team} and o.person_id = ${person} and o.starts_at < ${new Date(to)} and o.ends_at > ${new Date(from)} order by o.starts_at`.execute(
    tx,
  );
  return rows.map(({ override }) => override);
}

export async function findOverride(tx: Tx, id: string): Promise<Override | undefined> {
  const { rows } = await sql<{
    override: Override;
  }>`select ${OVERRIDE} as override from rota_override o where o.id = ${id} for update`.execute(tx);
  return rows[0]?.override;
}

export async function insertOverride(tx: Tx, { person, from, to, insteadOf, ...row }: Override, createdAt: Date): Promise<void> {
  await tx
    .insertInto('rotaOverride')
    .values({ ...row, personId: person, insteadOf: [...insteadOf], startsAt: new Date(from), endsAt: new Date(to), createdAt })
    .execute();
}

export async function isAway(tx: Tx, person: string, { from, to }: Span): Promise<boolean> {
  const { rows } =
    await sql`select from absence a where a.person_id = ${person} and a.starts_at < ${new Date(to)} and a.ends_at > ${new Date(from)} limit 1`.execute(
      tx,
    );
  return rows.length > 0;
}

/** Of two who say at once that somebody is away, the second waits. */
export async function lockPerson(tx: Tx, person: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ROTA_LOCK}, hashtext(${person}))`.execute(tx);
}
