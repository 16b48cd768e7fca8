import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import { minutesOf } from '../../plan/rules/training.ts';
import { readCursor, toPage } from '../../platform/http/cursor.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import type * as contract from './contract.ts';
import { counted } from './read-course.ts';
import { COURSE_COLUMNS, type CourseRow, programmeOfCourse } from './store.ts';

type Row = CourseRow & { trainer: { id: string; name: string }; enrolled: string[] };

/** Sessions by when they begin: those that are planned or running soonest first, all others newest first. */
export async function listCourseSessions(
  look: Look,
  { programme, state, when, mine = false, limit = 50, cursor }: InputOf<typeof contract.listCourseSessions>,
) {
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const isAhead = when === 'ahead' || state === 'planned' || state === 'running';
  const conditions = [
    ...(programme ? [sql`s.programme = ${programme}`] : []),
    ...(state ? [sql`s.state = ${state}`] : []),
    ...(when ? [sql`s.state ${when === 'ahead' ? sql`` : sql`not`} in ('planned', 'running')`] : []),
    ...(mine
      ? [sql`(s.trainer_id = ${look.by.id} or exists (select from enrolment e where e.session_id = s.id and e.person_id = ${look.by.id}))`]
      : []),
    ...(after ? [sql`(s.starts_at, s.id) ${isAhead ? sql`>` : sql`<`} (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
    sql`true`,
  ];
  const { rows } = await sql<Row>`
    select ${COURSE_COLUMNS}, (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = s.trainer_id) as trainer,
      array(select e.person_id from enrolment e where e.session_id = s.id order by e.place) as enrolled
    from course_session s where ${sql.join(conditions, sql` and `)}
    order by ${isAhead ? sql`s.starts_at, s.id` : sql`s.starts_at desc, s.id desc`} limit ${limit + 1}`.execute(look.db);
  const page = toPage(rows, limit, (row) => [row.startsAt.toISOString(), row.id]);
  return { items: await Promise.all(page.items.map((row) => line(look, row))), nextCursor: page.nextCursor };
}

async function line(look: Look, row: Row) {
  const programme = await programmeOfCourse(look.db, row);
  const { trainerId: _, plannedBy: __, changedAt: ___, module: ____, moduleAt: _____, sequence: ______, enrolled, ...course } = row;
  return {
    ...course,
    ...counted(row.seats, enrolled, look.by.id),
    name: textIn(programme.name, look.locale),
    minutes: minutesOf(programme),
  };
}
