import { sql } from 'kysely';
import type { Act } from '../identity/act.ts';
import type { Surroundings } from '../identity/route.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { refuse } from '../platform/outcome.ts';
import type { revokeCertificate as contract } from './contract.ts';
import { recordCertificateEvent } from './events.ts';
import { isLed, peopleSeen } from './may-see.ts';
import { shown } from './shown.ts';
import { findCertificate } from './store.ts';

type Row = { id: string; personId: string; programme: string; tier: number; revokedAt: Date | null; isLed: boolean };

/** It is the newest that is revoked, and what it renewed with it: nobody goes on with the old one. */
export async function revokeCertificate(
  act: Act,
  { id, reason }: InputOf<typeof contract>,
  { publicUrl }: Pick<Surroundings, 'publicUrl'>,
) {
  const { rows } = await sql<Row>`
    select c.id, c.person_id, c.programme, c.tier, c.revoked_at, ${isLed(act.by)} as is_led
    from certificate c join person p on p.id = c.person_id where c.id = ${id} and ${await peopleSeen(act)} for no key update of p`.execute(
    act.db,
  );
  const [found] = rows;
  if (!found) return refuse('certificate-not-found');
  if (!found.isLed || found.personId === act.by.id) return refuse('not-your-member');
  const now = await findCertificate(act, sql`c.id = ${id}`);
  if (!now) return refuse('certificate-not-found');
  if (now.revokedAt) return refuse('already-revoked');
  if (now.renewedBy) return refuse('certificate-renewed');
  await sql`
    with recursive chain as (
      select id, renews from certificate where id = ${id}
      union all
      select c.id, c.renews from certificate c join chain on c.id = chain.renews where c.revoked_at is null
    )
    update certificate set revoked_at = ${act.at}, revoked_by = ${act.by.id}, revoked_because = ${reason}
    from chain where chain.id = certificate.id and certificate.revoked_at is null
      and (certificate.id = ${id} or certificate.ends_at is null or certificate.ends_at > ${act.at}::timestamptz)`.execute(act.db);
  const { personId: person, programme, tier } = found;
  await recordCertificateEvent(act, {
    kind: 'certificate-revoked',
    subjectId: id,
    data: { people: [person], person, programme, tier, reason },
  });
  const revoked = await findCertificate(act, sql`c.id = ${id}`);
  if (!revoked) throw new Error(`certificate ${id} vanished`);
  return shown({ ...revoked, isLed: true }, publicUrl, act.by);
}
