import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import { isTrainerByPlan, minutesOf } from '../../plan/rules/training.ts';
import type { PlanDocument, Programme } from '../../plan/schema/schema.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { Db } from '../../platform/database.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { refuse } from '../../platform/outcome.ts';
import { candidateOf } from '../may-train.ts';
import { modulesOf } from '../programmes.ts';
import { hasAttended, minutesThere, type Stay } from '../rules/attendance.ts';
import { lacksToTrain, mayHold } from '../rules/who-may-train.ts';
import type { CourseWarning } from '../words.ts';
import { lengthWarnings, lookAhead } from './ahead/look-ahead.ts';
import type * as contract from './contract.ts';
import { QUESTION } from './questions.ts';
import { COURSE_COLUMNS, type CourseRow, mayLeadCourse, programmeOfCourse } from './store.ts';

type Ref = { id: string; name: string };
type Enrolled = Ref & { hereAt: string | null };
type Row = CourseRow & {
  trainer: Ref;
  enrolled: Enrolled[];
  stays: Stay[];
  observations: contract.CourseSession['observations'];
  questions: contract.CourseQuestion[];
  said: { person: string; rating: number; helped: string | null; missed: string | null }[];
};

const ref = (column: string) => sql`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${sql.ref(column)})`;
const ms = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;

/** One session with all that belongs to it, in one statement. */
async function readRow(db: Db, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select ${COURSE_COLUMNS}, ${ref('s.trainer_id')} as trainer,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'hereAt', e.here_at) order by e.place), '[]')
        from enrolment e join person p on p.id = e.person_id where e.session_id = s.id) as enrolled,
      (select coalesce(json_agg(json_build_object('person', a.person_id, 'from', ${ms('a.from_at')}, 'to', ${ms('a.to_at')})), '[]')
        from course_attendance a where a.session_id = s.id) as stays,
      (select coalesce(json_agg(json_build_object('trainer', ${ref('o.trainer_id')}, 'passed', o.passed, 'note', o.note, 'by', ${ref('o.observed_by')},
        'at', o.observed_at) order by o.observed_at, o.id), '[]') from course_observation o where o.session_id = s.id) as observations,
      (select coalesce(json_agg(${QUESTION} order by q.asked_at, q.id), '[]') from course_question q where q.session_id = s.id) as questions,
      (select coalesce(json_agg(json_build_object('person', f.person_id, 'rating', f.rating, 'helped', f.helped, 'missed', f.missed) order by f.rating, md5(f.person_id::text)), '[]')
        from course_feedback f where f.session_id = s.id) as said
    from course_session s where s.id = ${id}`.execute(db);
  return rows[0];
}

export async function readCourseSession(look: Look, { id }: InputOf<typeof contract.readCourseSession>) {
  const row = await readRow(look.db, id);
  if (!row) return refuse('course-session-not-found');
  const { db, by, at } = look;
  const plan = await planOfVersion(db, look.planVersion);
  const programme = await programmeOfCourse(db, row);
  const mayLead = await mayLeadCourse(look, row);
  const { trainerId, plannedBy: _, changedAt: __, module, moduleAt, enrolled, stays, said, ...course } = row;
  const isObserved = row.observations.length > 0;
  const seen =
    row.state === 'planned'
      ? await lookAhead(look, { ...row, plan, programme, trainer: trainerId, session: row.id, isObserved })
      : { warnings: await warningsSince(look, row, { plan, programme }), cannotCome: [] };
  return {
    ...course,
    ...counted(
      row.seats,
      enrolled.map((one) => one.id),
      by.id,
    ),
    name: textIn(programme.name, look.locale),
    minutes: minutesOf(programme),
    mayLead,
    mayObserve: trainerId !== by.id && isTrainerByPlan(plan, by, row.tier),
    asOf: at,
    warnings: seen.warnings,
    modules: modulesOf(programme, look.locale),
    module: module !== null && moduleAt !== null ? { id: module, since: moduleAt } : null,
    people: people(row, minutesOf(programme), { now: at, of: mayLead ? 'all' : by.id }),
    cannotCome: mayLead ? seen.cannotCome : [],
    observations: mayLead || trainerId === by.id ? row.observations : [],
    ownFeedback: said.find(({ person }) => person === by.id) ?? null,
    feedback: mayLead ? feedback(said) : null,
  };
}

export function counted(seats: number, enrolled: readonly string[], own: string) {
  const place = enrolled.indexOf(own);
  return {
    taken: Math.min(seats, enrolled.length),
    waiting: Math.max(0, enrolled.length - seats),
    own: place < 0 ? null : place < seats ? ('seat' as const) : ('waiting' as const),
  };
}

/** What is still odd once it has begun: its length, and that nobody has said how a trainer did who is to be watched. */
async function warningsSince(
  look: Look,
  row: Row,
  { plan, programme }: { plan: PlanDocument; programme: Programme },
): Promise<CourseWarning[]> {
  const trainer = row.state === 'cancelled' || row.observations.length > 0 ? null : await candidateOf(look.db, row.trainerId, look.at);
  const isWatched = trainer !== null && mayHold(lacksToTrain(plan, trainer, row.tier)) === 'watched';
  return [...lengthWarnings(programme), ...(isWatched ? (['needs-observer'] as const) : [])];
}

/** Who comes. How long somebody was there is for whoever leads it, and for themselves. */
function people({ enrolled, seats, stays, startedAt, endedAt }: Row, plannedMinutes: number, { now, of }: { now: Date; of: string }) {
  return enrolled.map(({ hereAt, ...person }, index) => {
    const hasSeat = index < seats;
    if (!startedAt || (of !== 'all' && of !== person.id)) return { person, hasSeat, hereAt, minutes: null, attended: null };
    const held = { startedAt: startedAt.getTime(), endedAt: (endedAt ?? now).getTime() };
    return {
      person,
      hasSeat,
      hereAt,
      minutes: minutesThere(stays, person.id, held),
      attended: endedAt ? hasAttended(stays, person.id, held, plannedMinutes) : null,
    };
  });
}

function feedback(said: Row['said']) {
  const sum = said.reduce((all, { rating }) => all + rating, 0);
  return {
    count: said.length,
    average: said.length > 0 ? Math.round((sum / said.length) * 10) / 10 : null,
    helped: said.flatMap(({ helped }) => helped ?? []),
    missed: said.flatMap(({ missed }) => missed ?? []),
  };
}
