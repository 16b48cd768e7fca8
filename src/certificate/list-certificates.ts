import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import type { Surroundings } from '../identity/route.ts';
import { readCursor, toPage } from '../platform/http/cursor.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import type { listCertificates as contract } from './contract.ts';
import { isLed, peopleSeen } from './may-see.ts';
import { type Seen, shown } from './shown.ts';
import { certificateColumns, certificatesOfPeople, stateAt } from './store.ts';

export async function listCertificates(
  look: Look,
  { person, tier, state, limit = 50, cursor }: InputOf<typeof contract>,
  { publicUrl }: Pick<Surroundings, 'publicUrl'>,
) {
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const { rows } = await sql<Seen>`
    select ${certificateColumns(look.at)}, ${isLed(look.by)} as is_led from ${certificatesOfPeople}
    where ${await peopleSeen(look)}
      and ${person ? sql`c.person_id = ${person}` : sql`true`}
      and ${tier ? sql`c.tier = ${tier}` : sql`true`}
      and ${state ? sql`${stateAt(look.at)} = ${state}` : sql`true`}
      and ${after ? sql`(c.issued_at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by c.issued_at desc, c.id desc limit ${limit + 1}`.execute(look.db);
  const { items, nextCursor } = toPage(rows, limit, (row) => [row.issuedAt.toISOString(), row.id]);
  return { items: items.map((row) => shown(row, publicUrl, look.by)), nextCursor };
}
