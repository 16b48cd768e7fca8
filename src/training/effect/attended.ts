import { sql } from 'kysely';
import { daysAfter } from '../../calendar/days.ts';
import type { Look } from '../../identity/act.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import { minutesOf } from '../../plan/rules/training.ts';
import type { Programme } from '../../plan/schema/schema.ts';
import { hasAttended, type Stay } from '../rules/attendance.ts';
import { programmeOfCourse } from '../sessions/store.ts';
import { EFFECT_RULE } from '../words.ts';

/** Somebody who attended a session that was over long enough ago. */
export type Attended = {
  person: string;
  tier: number;
  programme: Pick<Programme, 'areas'>;
  session: { id: string; name: string; tier: number; startedAt: Date };
  began: Date;
  ended: Date;
};
type Held = { id: string; programme: string; planVersion: number; tier: number; startedAt: Date; endedAt: Date; stays: Stay[] | null };

const SESSIONS_MAX = 200;
/** More people say the same, later: all that they did in these weeks is read. */
const PEOPLE_MAX = 200;

/** Who attended which session, those of the newest first, and when the next one counts that is still too fresh. */
export async function whoAttended({ db, at, locale }: Look): Promise<{ attended: Attended[]; nextSettlesAt: Date | null }> {
  const ms = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;
  const since = daysAfter(at, -EFFECT_RULE.sessionDays);
  const { rows } = await sql<Held>`
    select s.id, s.programme, s.plan_version, s.tier::int as tier, s.started_at, s.ended_at,
      (select json_agg(json_build_object('person', a.person_id, 'from', ${ms('a.from_at')}, 'to', ${ms('a.to_at')}))
        from course_attendance a where a.session_id = s.id) as stays
    from course_session s where s.state = 'ended' and s.starts_at >= ${since} order by s.starts_at desc limit ${SESSIONS_MAX}`.execute(db);
  const settled = (row: Held) => daysAfter(row.endedAt, EFFECT_RULE.settledDays);
  const fresh = rows.filter((row) => settled(row) > at);
  const attended: Attended[] = [];
  for (const row of rows.filter((one) => !fresh.includes(one))) {
    const programme = await programmeOfCourse(db, row);
    const held = { startedAt: row.startedAt.getTime(), endedAt: row.endedAt.getTime() };
    const session = { id: row.id, name: textIn(programme.name, locale), tier: row.tier, startedAt: row.startedAt };
    for (const person of new Set(row.stays?.map((stay) => stay.person)))
      if (hasAttended(row.stays ?? [], person, held, minutesOf(programme)))
        attended.push({ person, tier: row.tier, programme, session, began: row.startedAt, ended: row.endedAt });
  }
  const next = fresh.map(settled).toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
  return { attended: attended.slice(0, PEOPLE_MAX), nextSettlesAt: next };
}

/** Of each person in a tier the last one: whoever is trained again is compared with how they were just before. */
export function lastOfEach(attended: readonly Attended[]): Attended[] {
  const newest = attended.toSorted((a, b) => b.began.getTime() - a.began.getTime());
  return [...Map.groupBy(newest, ({ person, tier }) => `${person} ${tier}`).values()].flatMap(([last]) => last ?? []);
}
