import { sql } from 'kysely';
import type { Act, DeskAct } from '../../identity/act.ts';
import { worksHere } from '../../identity/find-member.ts';
import { recordCertificateEvent } from '../events.ts';
import { dueReminder, ENDED } from '../rules/due-reminder.ts';
import { REMINDER_DAYS } from '../words.ts';

type Row = {
  personId: string;
  programme: string;
  tier: number;
  until: string;
  endsAt: Date;
  timeZone: string;
  issuedAt: Date;
  isHere: boolean;
  leads: string[];
};

/**
 * The timer of a certificate. It re-reads: what was revoked or renewed says nothing any more, and nobody is reminded who has left. Each reminder
 * is given once, however often it wakes.
 */
export async function certificateTime(act: DeskAct, id: string): Promise<void> {
  const { rows } = await sql<Row>`
    select c.person_id, c.programme, c.tier, c.until, c.ends_at, c.time_zone, c.issued_at, ${worksHere} as is_here,
      array(select distinct l.person_id from team_member m join team_member l on l.team = m.team and l.is_lead
        join person lp on lp.id = l.person_id and lp.deactivated_at is null and lp.role <> 'requester'
        where m.person_id = c.person_id and l.person_id <> c.person_id order by l.person_id) as leads
    from certificate c join person p on p.id = c.person_id
    where c.id = ${id} and c.ends_at is not null and c.revoked_at is null
      and not exists (select from certificate r where r.renews = c.id and r.revoked_at is null)`.execute(act.db);
  const [found] = rows;
  if (!found) return;
  const { due, next } = dueReminder(found, { issuedAt: found.issuedAt, at: act.at });
  await wakeFor(act, id, next);
  if (!due || !found.isHere || !(await isFirst(act, id, due.daysLeft))) return;
  const { personId: person, programme, tier, until, leads } = found;
  const told = { person, programme, tier, until };
  if (due.daysLeft === ENDED) {
    await recordCertificateEvent(act, { kind: 'certificate-ended', subjectId: id, data: { ...told, people: [person, ...leads] } });
    return;
  }
  const { daysLeft } = due;
  await recordCertificateEvent(act, { kind: 'certificate-ends-soon', subjectId: id, data: { ...told, people: [person], daysLeft } });
  if (daysLeft === REMINDER_DAYS.at(-1) && leads.length > 0)
    await recordCertificateEvent(act, {
      kind: 'certificate-of-member-ends-soon',
      subjectId: id,
      data: { ...told, people: leads, daysLeft },
    });
}

async function isFirst({ db, at }: DeskAct, certificateId: string, daysLeft: number): Promise<boolean> {
  const row = await db
    .insertInto('certificateReminder')
    .values({ certificateId, daysLeft, at })
    .onConflict((conflict) => conflict.columns(['certificateId', 'daysLeft']).doNothing())
    .returning('daysLeft')
    .executeTakeFirst();
  return row !== undefined;
}

export async function wakeFor({ jobs, db }: Act | DeskAct, id: string, at: Date | null): Promise<void> {
  if (at) await jobs.enqueue(db, 'wake', [{ data: { timer: 'certificate-time', subject: id }, startAfter: at }]);
}
