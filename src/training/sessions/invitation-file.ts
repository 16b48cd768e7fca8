import { createHash } from 'node:crypto';
import { dayAt } from '../../calendar/days.ts';
import { isTimeZone } from '../../calendar/time-zones.ts';
import { type Invitation, invitationOf } from '../../handout/dates/invitation.ts';
import type { Look } from '../../identity/act.ts';
import { promiseCalendar, textIn } from '../../plan/rules/in-force.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { ServedFile } from '../../platform/http/file-endpoint.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { isRefusal, type Refusal } from '../../platform/outcome.ts';
import { openCourseInvitation as contract } from './contract.ts';
import { invitationLines, uidOf } from './invitation-lines.ts';
import { enrolledIn, findCourse, programmeOfCourse } from './store.ts';

async function openInvitation(
  { sentences, publicUrl }: { sentences: Sentences; publicUrl: string },
  { db, by, locale, planVersion }: Look,
  { id, lang = locale }: InputOf<typeof contract>,
): Promise<ServedFile | Refusal> {
  const course = await findCourse(db, id);
  if (isRefusal(course)) return course;
  const plan = await planOfVersion(db, planVersion);
  const programme = await programmeOfCourse(db, course);
  const zone = promiseCalendar(plan)?.timeZone ?? plan.calendars?.[0]?.timeZone ?? 'UTC';
  const organisation = textIn(plan.organisation?.name, lang).trim();
  const host = new URL(publicUrl).hostname;
  const roomAddress = new URL(`/training/sessions/${id}`, publicUrl).href;
  const t = (key: string, values: Record<string, unknown> = {}) => sentences.say(lang, 'training', key, values);
  const seated = (await enrolledIn(db, id)).slice(0, course.seats);
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', 'in', [course.trainerId, ...seated])
    .where('deactivatedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const trainer = rows.find((one) => one.id === course.trainerId)?.name ?? '';
  const guests = rows.map(({ name, email }) => ({ name, email, isNeeded: true }));
  const invitation: Invitation = {
    uid: uidOf(id, host),
    host,
    locale: lang,
    sequence: course.sequence,
    changedAt: course.changedAt,
    isCancelled: course.state === 'cancelled',
    startsAt: course.startsAt,
    endsAt: course.endsAt,
    timeZone: isTimeZone(zone) ? zone : 'UTC',
    summary: t('calendar.summary', { programme: textIn(programme.name, lang) }),
    lines: invitationLines(t, { ...course, trainer, roomAddress }),
    joinAddress: course.joinAddress,
    roomAddress,
    organiser: organisation ? `${organisation} (Relevo)` : 'Relevo',
    guests: guests.some(({ email }) => email === by.email) ? guests : [...guests, { name: by.name, email: by.email, isNeeded: false }],
  };
  return {
    name: `training-${dayAt(course.startsAt, invitation.timeZone)}.ics`,
    mediaType: 'text/calendar; charset=utf-8',
    tag: createHash('sha256').update(JSON.stringify(invitation)).digest('hex'),
    make: async () => invitationOf(invitation),
  };
}

/** The invitation to a session, for whoever may see it. */
export const courseInvitationFile = { endpoint: contract, permission: 'training:read', open: openInvitation } as const;
