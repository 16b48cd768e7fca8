import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { dayAt } from '../calendar/days.ts';
import type { Act, DeskAct } from '../identity/act.ts';
import { worksHere } from '../identity/find-member.ts';
import { textIn } from '../plan/rules/in-force.ts';
import { needsOf, programmeOf } from '../plan/rules/training.ts';
import { planOfVersion, versionInForce } from '../plan/versions/store.ts';
import { TRAINING_NEEDS } from '../plan/words.ts';
import { doneBy } from '../platform/event-log.ts';
import { newId } from '../platform/ids.ts';
import { refuse } from '../platform/outcome.ts';
import type { Evidence } from './contract.ts';
import { recordCertificateEvent } from './events.ts';
import { newCode } from './new-code.ts';
import { wakeFor } from './reminders/certificate-time.ts';
import { dueReminder } from './rules/due-reminder.ts';
import { endOfDay, untilOf } from './rules/validity.ts';
import { zoneOfPerson } from './rules/zone-of-person.ts';

type Earned = { person: string; programme: string; evidence: Evidence };

/**
 * Writes down what somebody has earned, by the programme as the plan in force has it. The same evidence earns one certificate, however often it is
 * handed in, also one that was revoked since. Whoever holds one of the programme renews it; the old one stays as it was.
 */
export async function issueCertificate(act: Act | DeskAct, { person, programme: id, evidence }: Earned) {
  const planVersion = 'planVersion' in act ? act.planVersion : await versionInForce(act);
  const plan = planVersion ? await planOfVersion(act.db, planVersion) : {};
  const programme = programmeOf(plan, id);
  if (!programme || !planVersion) return refuse('programme-not-in-plan', { programme: id });
  const lacking = needsOf(programme).filter((need) => !evidence[need]?.length);
  if (lacking.length > 0) return refuse('evidence-missing', { needs: lacking });
  // Of two that are earned at once, the second renews the first.
  const { rows } = await sql<{ teams: string[] }>`
    select array(select m.team from team_member m where m.person_id = p.id order by m.team) as teams
    from person p where p.id = ${person} and ${worksHere} for no key update of p`.execute(act.db);
  const [found] = rows;
  if (!found) return refuse('person-not-here');
  const key = keyOf(evidence);
  const known = await act.db
    .selectFrom('certificate')
    .select('id')
    .where('personId', '=', person)
    .where('programme', '=', id)
    .where('evidenceKey', '=', key)
    .executeTakeFirst();
  if (known) return { id: known.id, isNew: false };

  const timeZone = zoneOfPerson(plan, found.teams, programme.tier);
  const before = await lastOf(act, { person, programme: id, tier: programme.tier });
  const stands = before && (before.endsAt === null || before.endsAt > act.at) ? before : null;
  const until = untilOf({ today: dayAt(act.at, timeZone), months: programme.certificateMonths, before: stands });
  const endsAt = until === null ? null : endOfDay(until, timeZone);
  const row = {
    id: newId(act.at),
    code: newCode(),
    personId: person,
    programme: id,
    name: JSON.stringify({ en: textIn(programme.name, 'en'), es: textIn(programme.name, 'es') }),
    tier: programme.tier,
    areas: programme.areas ?? null,
    planVersion,
    issuedAt: act.at,
    issuedBy: doneBy(act.by).actorId,
    timeZone,
    validFrom: act.at,
    until,
    endsAt,
    evidence: JSON.stringify(evidence),
    evidenceKey: key,
    renews: before?.id ?? null,
  };
  await act.db.insertInto('certificate').values(row).execute();
  await recordCertificateEvent(act, {
    kind: 'certificate-issued',
    subjectId: row.id,
    data: { people: [person], person, programme: id, tier: programme.tier, until, renews: row.renews },
  });
  if (until !== null && endsAt !== null)
    await wakeFor(act, row.id, dueReminder({ until, endsAt, timeZone }, { issuedAt: act.at, at: act.at }).next);
  return { id: row.id, isNew: true };
}

/** The one that the next renews: whatever was revoked is renewed by none. */
async function lastOf(act: Act | DeskAct, { person, programme, tier }: { person: string; programme: string; tier: number }) {
  const { rows } = await sql<{ id: string; until: string | null; endsAt: Date | null }>`
    select c.id, c.until, c.ends_at from certificate c
    where c.person_id = ${person} and c.programme = ${programme} and c.tier = ${tier} and c.revoked_at is null
      and not exists (select from certificate r where r.renews = c.id)
    order by c.issued_at desc, c.id desc limit 1`.execute(act.db);
  return rows[0];
}

/** The same for the same proofs, in whatever order they are named. */
function keyOf(evidence: Evidence): string {
  const proofs = TRAINING_NEEDS.flatMap((need) => (evidence[need] ?? []).map(({ id }) => `${need} ${id}`));
  return createHash('sha256').update(JSON.stringify(proofs.sort())).digest('base64url');
}
