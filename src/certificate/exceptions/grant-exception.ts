import { sql } from 'kysely';
import { dayAt, monthsAfter } from '../../calendar/days.ts';
import type { Act } from '../../identity/act.ts';
import { worksHere } from '../../identity/find-member.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import { programmeOf } from '../../plan/rules/training.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/outcome.ts';
import type { grantException as contract } from '../contract.ts';
import { recordCertificateEvent } from '../events.ts';
import { isLed } from '../may-see.ts';
import { endOfDay } from '../rules/validity.ts';
import { zoneOfPerson } from '../rules/zone-of-person.ts';
import { findException } from './exception.ts';

/** What goes on for longer is no exception, and belongs into the plan. */
const MONTHS_MAX = 6;

type Member = { teams: string[]; isLed: boolean; isRunning: boolean };

/** Lets somebody do without the certificate of a programme until a day is over. Nobody grants one to themselves. */
export async function grantException(act: Act, { person, programme: id, reason, until }: InputOf<typeof contract>) {
  const plan = await planOfVersion(act.db, act.planVersion);
  const programme = programmeOf(plan, id);
  if (!programme) return refuse('programme-not-in-plan', { programme: id });
  if (person === act.by.id) return refuse('exception-for-oneself');
  const { rows } = await sql<Member>`
    select array(select m.team from team_member m where m.person_id = p.id order by m.team) as teams, ${isLed(act.by)} as is_led,
      exists (select from certificate_exception x where x.person_id = p.id and x.tier = ${programme.tier} and x.programme = ${id}
        and x.ended_at is null and x.ends_at > ${act.at}::timestamptz) as is_running
    from person p where p.id = ${person} and ${worksHere} for no key update of p`.execute(act.db);
  const [member] = rows;
  if (!member) return refuse('person-not-here');
  if (!member.isLed) return refuse('not-your-member');
  if (member.isRunning) return refuse('exception-runs');
  const timeZone = zoneOfPerson(plan, member.teams, programme.tier);
  const today = dayAt(act.at, timeZone);
  if (until < today) return refuse('exception-until-past');
  if (until > monthsAfter(today, MONTHS_MAX)) return refuse('exception-too-long', { months: MONTHS_MAX });
  const row = { id: newId(act.at), personId: person, programme: id, tier: programme.tier, planVersion: act.planVersion, reason, until };
  await act.db
    .insertInto('certificateException')
    .values({
      ...row,
      name: JSON.stringify({ en: textIn(programme.name, 'en'), es: textIn(programme.name, 'es') }),
      areas: programme.areas ?? null,
      grantedAt: act.at,
      grantedBy: act.by.id,
      endsAt: endOfDay(until, timeZone),
    })
    .execute();
  await recordCertificateEvent(act, {
    kind: 'exception-granted',
    subjectId: row.id,
    data: { people: [person], person, programme: id, tier: programme.tier, planVersion: act.planVersion, until, reason },
  });
  const granted = await findException(act, sql`x.id = ${row.id}`);
  if (!granted) throw new Error(`exception ${row.id} vanished`);
  return granted;
}
