import { sql } from 'kysely';
import { asUri } from '../../handout/dates/invitation.ts';
import { may } from '../../identity/roles.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import type { FeedSource } from '../../rota/shift-feed.ts';
import { invitationLines, uidOf } from './invitation-lines.ts';
import { COURSE_COLUMNS, type CourseRow, programmeOfCourse } from './store.ts';

/** More than anybody holds or attends in four months. */
const DATES_MAX = 500;

/**
 * The sessions that a person holds or has a seat in, for the calendar that they subscribe to. Of what is cancelled it says so, as long as its
 * time has not passed; whoever waits for a seat has none to come to. Whoever keeps that calendar learns no name.
 */
export const coursesInFeed: FeedSource = async ({ db, at, sentences, publicUrl, locale }, { person, span }) => {
  if (!may(person.role, 'training:read')) return [];
  const { rows } = await sql<CourseRow>`
    select ${COURSE_COLUMNS} from course_session s
    where s.starts_at between ${new Date(span.from)} and ${new Date(span.to)} and (s.state <> 'cancelled' or s.starts_at > ${at})
      and (s.trainer_id = ${person.id} or exists (select from enrolment e where e.session_id = s.id and e.person_id = ${person.id}
        and (select count(*) from enrolment o where o.session_id = s.id and o.place < e.place) < s.seats))
    order by s.starts_at, s.id limit ${DATES_MAX}`.execute(db);
  const t = (key: string, values: Record<string, unknown> = {}) => sentences.say(locale, 'training', key, values);
  return Promise.all(
    rows.map(async (course) => {
      const roomAddress = new URL(`/training/sessions/${course.id}`, publicUrl).href;
      const { name } = await programmeOfCourse(db, course);
      return {
        uid: uidOf(course.id, new URL(publicUrl).hostname),
        sequence: course.sequence,
        changedAt: course.changedAt,
        isCancelled: course.state === 'cancelled',
        from: course.startsAt,
        to: course.endsAt,
        summary: t('calendar.summary', { programme: textIn(name, locale) }),
        lines: invitationLines(t, { ...course, trainer: null, roomAddress }),
        url: asUri(course.joinAddress ?? roomAddress),
      };
    }),
  );
};
