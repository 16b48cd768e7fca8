import { type RawBuilder, sql } from 'kysely';
import { daysAfter } from '../calendar/days.ts';
import type { IssueArea } from '../plan/words.ts';
import type { Db } from '../platform/database.ts';
import type { Evidence } from './contract.ts';
import { type CertificateState, DAYS_SOON } from './words.ts';

type Ref = { id: string; name: string };
export type CertificateRow = {
  id: string;
  code: string;
  person: Ref;
  programme: string;
  name: { en: string; es: string };
  tier: number;
  areas: IssueArea[] | null;
  planVersion: number;
  issuedAt: Date;
  timeZone: string;
  validFrom: Date;
  until: string | null;
  endsAt: Date | null;
  state: CertificateState;
  evidence: Evidence;
  renews: string | null;
  renewedBy: string | null;
  revokedAt: Date | null;
  revokedBy: Ref | null;
  reason: string | null;
};

/** The certificate that has come after `c` and still stands. */
const renewedBy = sql`(select r.id from certificate r where r.renews = c.id and r.revoked_at is null)`;

/** How a certificate `c` stands at an instant. */
export const stateAt = (at: Date): RawBuilder<CertificateState> => sql`case
  when c.revoked_at is not null then 'revoked'
  when c.ends_at <= ${at}::timestamptz then 'ended'
  when c.ends_at <= ${daysAfter(at, DAYS_SOON)}::timestamptz and ${renewedBy} is null then 'ends-soon'
  else 'valid' end`;

/** A certificate `c` of a person `p`, as it is read. */
export const certificateColumns = (at: Date) => sql`
  c.id, c.code, json_build_object('id', p.id, 'name', p.name) as person, c.programme, c.name, c.tier, c.areas, c.plan_version, c.issued_at,
  c.time_zone, c.valid_from, c.until, c.ends_at, ${stateAt(at)} as state, c.evidence, c.renews, ${renewedBy} as renewed_by, c.revoked_at,
  (select json_build_object('id', b.id, 'name', b.name) from person b where b.id = c.revoked_by) as revoked_by, c.revoked_because as reason`;

export const certificatesOfPeople = sql`certificate c join person p on p.id = c.person_id`;

export async function findCertificate({ db, at }: { db: Db; at: Date }, which: RawBuilder<unknown>): Promise<CertificateRow | undefined> {
  const { rows } = await sql<CertificateRow>`
    select ${certificateColumns(at)} from ${certificatesOfPeople} where ${which}`.execute(db);
  return rows[0];
}

/** Whether a certificate or an exception `h` opens what is kept for an area at an instant; without an area, in one of these tiers. */
export const holds = ({ tiers, area, at }: { tiers: readonly number[]; area: string | null; at: Date }) => sql`
  h.tier = any (${[...tiers]}::smallint[]) and (h.ends_at is null or h.ends_at > ${at}::timestamptz) and (h.areas is null or ${area}::text is null or ${area} = any (h.areas))`;
