import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { daysAfter } from '../../calendar/days.ts';
import { stateAt } from '../../certificate/store.ts';
import { worksHere } from '../../identity/find-member.ts';
import { dayOf } from '../../plan/rules/in-force.ts';
import { minutesOf } from '../../plan/rules/training.ts';
import type { PlanDocument, Programme } from '../../plan/schema/schema.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import { VENDOR_TIER } from '../../plan/words.ts';
import type { Db } from '../../platform/database.ts';
import type { Span } from '../../rota/rules/rota.ts';
import { shiftsOf } from '../../rota/rules/shifts.ts';
import { rotaOf, rotaRows } from '../../rota/store.ts';
import { candidates } from '../may-train.ts';
import { hasAttended, type Stay } from '../rules/attendance.ts';
import type { Attended, Course, Excepted, Facts, Holding, Known } from './rules/facts.ts';
import { taughtTo } from './rules/taught.ts';
import { HORIZON_DAYS } from './words.ts';

type Asked = { plan: PlanDocument; at: Date; withTimes: boolean };

/** All that the cascade is counted from, each fact by one query. Without times, nothing is known of when anybody could come. */
export async function readFacts(db: Db, { plan, at, withTimes }: Asked): Promise<Facts> {
  const teams = (plan.teams ?? []).filter(({ tier }) => tier < VENDOR_TIER).map(({ id }) => id);
  const trainers = (plan.training?.trainers ?? []).map(({ team }) => team);
  const programmes = plan.training?.programmes ?? [];
  const ids = programmes.map(({ id }) => id);
  const people = await peopleOf(db, [...new Set([...teams, ...trainers])], at);
  const whom = people.map(({ id }) => id);
  const [holdings, excepted, courses, attended, times] = await Promise.all([
    holdingsOf(db, whom, ids, at),
    exceptedOf(db, whom, ids, at),
    coursesOf(db, ids),
    attendedOf(db, whom, programmes),
    withTimes ? timesOf(db, plan, teams, at) : { absences: new Map(), shifts: new Map() },
  ]);
  const outdated = await outdatedOf(db, plan, [...holdings, ...attended]);
  return { plan, today: dayOf(plan, at), people, holdings, excepted, courses, attended, outdated, ...times };
}

async function peopleOf(db: Db, teams: readonly string[], at: Date): Promise<Known[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where ${worksHere} and exists (select from team_member m where m.person_id = p.id and m.team = any(${[...teams]}::text[]))`.execute(
    db,
  );
  const known = await candidates(
    db,
    rows.map(({ id }) => id),
    at,
  );
  return known.toSorted((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id));
}

async function holdingsOf(db: Db, people: string[], programmes: string[], at: Date): Promise<Holding[]> {
  const { rows } = await sql<Holding>`
    select distinct on (c.person_id, c.programme) c.person_id as person, c.programme, ${stateAt(at)} as state, c.until, c.plan_version
    from certificate c where c.person_id = any(${people}::uuid[]) and c.programme = any(${programmes}::text[])
    order by c.person_id, c.programme, c.revoked_at is not null, c.issued_at desc, c.id desc`.execute(db);
  return rows;
}

async function exceptedOf(db: Db, people: string[], programmes: string[], at: Date): Promise<Excepted[]> {
  const { rows } = await sql<Excepted>`
    select x.person_id as person, x.programme, x.until from certificate_exception x
    where x.person_id = any(${people}::uuid[]) and x.programme = any(${programmes}::text[]) and x.ended_at is null and x.ends_at > ${at}::timestamptz
    order by x.until`.execute(db);
  return rows;
}

const ms = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;
const trainer = sql`json_build_object('id', t.id, 'name', t.name)`;

async function coursesOf(db: Db, programmes: string[]): Promise<Course[]> {
  const { rows } = await sql<{ course: Course }>`
    select json_build_object('id', s.id, 'programme', s.programme, 'tier', s.tier, 'isRunning', s.state = 'running', 'trainer', ${trainer},
      'seats', s.seats, 'from', ${ms('s.starts_at')}, 'to', ${ms('s.ends_at')},
      'enrolled', array(select e.person_id from enrolment e where e.session_id = s.id order by e.place)) as course
    from course_session s join person t on t.id = s.trainer_id
    where s.state in ('planned', 'running') and s.programme = any(${programmes}::text[]) order by s.starts_at, s.id`.execute(db);
  return rows.map(({ course }) => course);
}

type Held = Attended & { startedAt: number; endedAt: number; stays: Stay[] };

/** The last one that counts of each; who was there only for a while has not attended. */
async function attendedOf(db: Db, people: string[], programmes: readonly Programme[]): Promise<Attended[]> {
  const { rows } = await sql<{ held: Held }>`
    select json_build_object('person', a.person_id, 'programme', s.programme, 'session', s.id, 'startsAt', ${ms('s.starts_at')}, 'trainer', ${trainer},
      'planVersion', s.plan_version, 'startedAt', ${ms('s.started_at')}, 'endedAt', ${ms('s.ended_at')},
      'stays', json_agg(json_build_object('person', a.person_id, 'from', ${ms('a.from_at')}, 'to', ${ms('a.to_at')}))) as held
    from course_attendance a join course_session s on s.id = a.session_id join person t on t.id = s.trainer_id
    where a.person_id = any(${people}::uuid[]) and s.state = 'ended' and s.programme = any(${programmes.map(({ id }) => id)}::text[])
    group by a.person_id, s.id, t.id order by s.ended_at`.execute(db);
  const minutes = new Map(programmes.map((programme) => [programme.id, minutesOf(programme)]));
  const counted = rows
    .map(({ held }) => held)
    .filter(({ stays, person, programme, startedAt, endedAt }) =>
      hasAttended(stays, person, { startedAt, endedAt }, minutes.get(programme) ?? 0),
    );
  const last = new Map(counted.map((held) => [`${held.person} ${held.programme}`, held]));
  return [...last.values()].map(({ stays: _, startedAt: __, endedAt: ___, ...attended }) => attended);
}

/** When people are away or on duty, as far ahead as times are looked for. Whoever is away for training is so for this. */
async function timesOf(db: Db, plan: PlanDocument, teams: readonly string[], at: Date) {
  const span = { from: at.getTime(), to: daysAfter(at, HORIZON_DAYS + 1).getTime() };
  const rows = await rotaRows(db, teams, span);
  const byPerson = <One extends Span & { person: string }>(all: readonly One[]) => Map.groupBy(all, ({ person }) => person);
  return {
    absences: byPerson(rows.absences.filter(({ kind }) => kind !== 'training')),
    shifts: byPerson(shiftsOf(rotaOf(plan, rows, at), span)),
  };
}

/** Under which versions people were taught something else than the plan says today. A version is read once in the life of a process. */
async function outdatedOf(db: Db, plan: PlanDocument, taught: readonly { planVersion: number }[]): Promise<Set<string>> {
  const tiers = [...new Set((plan.training?.programmes ?? []).map(({ tier }) => tier))];
  const today = new Map(tiers.map((tier) => [tier, taughtTo(plan, tier)]));
  const found = new Set<string>();
  for (const version of new Set(taught.map(({ planVersion }) => planVersion))) {
    const then = await planOfVersion(db, version);
    if (then === plan) continue;
    for (const tier of tiers) if (!isDeepStrictEqual(taughtTo(then, tier), today.get(tier))) found.add(`${tier} ${version}`);
  }
  return found;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
