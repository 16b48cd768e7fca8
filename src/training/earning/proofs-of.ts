import { sql } from 'kysely';
import type { Evidence } from '../../certificate/contract.ts';
import { labsPassed } from '../../lab/list-labs.ts';
import { covers, minutesOf, needsOf } from '../../plan/rules/training.ts';
import type { Programme } from '../../plan/schema/schema.ts';
import type { IssueArea, TrainingNeed } from '../../plan/words.ts';
import type { Db } from '../../platform/database.ts';
import { quizPassed } from '../../quiz/quiz-passed.ts';
import { hasAttended, type Stay } from '../rules/attendance.ts';
import { programmeOfCourse } from '../sessions/store.ts';

type Asked = { person: string; programme: Programme; since: Date };
type Proofs = NonNullable<Evidence[TrainingNeed]>;

/** Where each thing that earns a certificate is found: what somebody has given of it since then, the latest; nothing when they have not. */
const FOUND_IN: Record<TrainingNeed, (db: Db, asked: Asked) => Promise<Proofs>> = {
  attendance: attended,
  lab: async (db, { person, programme, since }) => {
    const labs = await labsPassed({ db }, { person, tier: programme.tier, since });
    return proofs(labs.filter(({ area }) => covers(programme, area as IssueArea)).map(({ attempt, at }) => ({ id: attempt, at })));
  },
  quiz: async (db, { person, programme, since }) => {
    const quiz = await quizPassed(db, { person, programme: programme.id, since });
    return proofs(quiz ? [{ id: quiz.attempt, at: quiz.at }] : []);
  },
  observation: async (db, { person, programme, since }) => {
    const { rows } = await sql<{ id: string; at: Date }>`
      select o.id, o.observed_at as at from course_observation o
      where o.trainer_id = ${person} and o.tier = ${programme.tier} and o.passed and o.observed_at >= ${since}
      order by o.observed_at desc limit 1`.execute(db);
    return proofs(rows);
  },
};

/** What somebody has proved of what a programme asks for since their last certificate of it: what earned one earns no other. */
export async function proofsSinceLast(db: Db, person: string, programme: Programme): Promise<Evidence> {
  const last = await db
    .selectFrom('certificate')
    .select('issuedAt')
    .where('personId', '=', person)
    .where('programme', '=', programme.id)
    .orderBy('issuedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return proofsOf(db, needsOf(programme), { person, programme, since: last?.issuedAt ?? new Date(0) });
}

/** Only what is asked for, the latest of each. */
async function proofsOf(db: Db, needs: readonly TrainingNeed[], asked: Asked): Promise<Evidence> {
  const evidence: Evidence = {};
  for (const need of needs) {
    const found = await FOUND_IN[need](db, asked);
    if (found.length > 0) evidence[need] = found.slice(0, 1);
  }
  return evidence;
}

const proofs = (found: readonly { id: string; at: Date }[]): Proofs => found.map(({ id, at }) => ({ id, at: at.toISOString() }));

type Held = { id: string; programme: string; planVersion: number; startedAt: Date; endedAt: Date; stays: Stay[] };
/** More than anybody attends of one programme between two certificates. */
const SESSIONS_MAX = 20;

async function attended(db: Db, { person, programme, since }: Asked): Promise<Proofs> {
  const ms = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;
  const { rows } = await sql<Held>`
    select s.id, s.programme, s.plan_version, s.started_at, s.ended_at,
      (select json_agg(json_build_object('person', a.person_id, 'from', ${ms('a.from_at')}, 'to', ${ms('a.to_at')}))
        from course_attendance a where a.session_id = s.id and a.person_id = ${person}) as stays
    from course_session s
    where s.programme = ${programme.id} and s.state = 'ended' and s.ended_at >= ${since}
      and exists (select from course_attendance a where a.session_id = s.id and a.person_id = ${person})
    order by s.ended_at desc limit ${SESSIONS_MAX}`.execute(db);
  for (const { id, stays, startedAt, endedAt, ...course } of rows) {
    const held = { startedAt: startedAt.getTime(), endedAt: endedAt.getTime() };
    if (hasAttended(stays, person, held, minutesOf(await programmeOfCourse(db, course)))) return proofs([{ id, at: endedAt }]);
  }
  return [];
}
