import { sql } from 'kysely';
import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { refuse } from '../../platform/outcome.ts';
import type { endException as contract } from '../contract.ts';
import { recordCertificateEvent } from '../events.ts';
import { isLed, peopleSeen } from '../may-see.ts';
import { findException } from './exception.ts';

/** Before its day: from now on it opens nothing. */
export async function endException(act: Act, { id }: InputOf<typeof contract>) {
  const { rows } = await sql<{ isLed: boolean; isRunning: boolean }>`
    select ${isLed(act.by)} as is_led, x.ended_at is null and x.ends_at > ${act.at}::timestamptz as is_running
    from certificate_exception x join person p on p.id = x.person_id
    where x.id = ${id} and ${await peopleSeen(act)} for no key update of x`.execute(act.db);
  const [found] = rows;
  if (!found) return refuse('exception-not-found');
  if (!found.isLed) return refuse('not-your-member');
  if (!found.isRunning) return refuse('exception-over');
  await act.db.updateTable('certificateException').set({ endedAt: act.at, endedBy: act.by.id }).where('id', '=', id).execute();
  const ended = await findException(act, sql`x.id = ${id}`);
  if (!ended) throw new Error(`exception ${id} vanished`);
  const person = ended.person.id;
  await recordCertificateEvent(act, {
    kind: 'exception-ended',
    subjectId: id,
    data: { people: person === act.by.id ? [] : [person], person, programme: ended.programme, tier: ended.tier },
  });
  return ended;
}
