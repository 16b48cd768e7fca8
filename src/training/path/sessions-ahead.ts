import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { counted } from '../sessions/read-course.ts';

type Row = Where & { programme: string; state: 'planned' | 'running'; seats: number; enrolled: string[] };
type Ref = { id: string; name: string };
type Where = { id: string; startsAt: Date; trainer: Ref; place: string | null };
export type Ahead = Where & { own: 'seat' | 'waiting' | null; isRunning: boolean; hasSeat: boolean };

const SESSIONS_MAX = 200;

/** Of each programme the session that is theirs, or else the next one: with a seat left, if there is one. */
export async function sessionsAhead(
  db: Db,
  { person, programmes }: { person: string; programmes: readonly string[] },
): Promise<ReadonlyMap<string, Ahead>> {
  const { rows } = await sql<Row>`
    select s.id, s.programme, s.starts_at, s.state, s.seats, s.place,
      (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = s.trainer_id) as trainer,
      array(select e.person_id from enrolment e where e.session_id = s.id order by e.place) as enrolled
    from course_session s where s.programme = any(${[...programmes]}) and s.state in ('planned', 'running') and s.trainer_id <> ${person}
    order by s.starts_at, s.id limit ${SESSIONS_MAX}`.execute(db);
  const ahead = new Map<string, Ahead>();
  for (const { programme, state, seats, enrolled, ...row } of rows) {
    const { own, taken } = counted(seats, enrolled, person);
    const one: Ahead = { ...row, own, isRunning: state === 'running', hasSeat: taken < seats };
    const before = ahead.get(programme);
    if (isOffered(one) && (!before || worth(one) > worth(before))) ahead.set(programme, one);
  }
  return ahead;
}

/** Into one that runs nobody comes any more. */
const isOffered = ({ isRunning, own }: Ahead) => !isRunning || own === 'seat';
const worth = ({ own, hasSeat }: Ahead) => (own === 'seat' ? 3 : own === 'waiting' ? 2 : hasSeat ? 1 : 0);
