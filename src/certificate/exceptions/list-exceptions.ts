import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { readCursor, toPage } from '../../platform/http/cursor.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import type { listExceptions as contract } from '../contract.ts';
import { peopleSeen } from '../may-see.ts';
import { type ExceptionRow, exceptionColumns } from './exception.ts';

export async function listExceptions(look: Look, { person, running, limit = 50, cursor }: InputOf<typeof contract>) {
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const isRunning = sql`(x.ended_at is null and x.ends_at > ${look.at}::timestamptz)`;
  const { rows } = await sql<ExceptionRow>`
    select ${exceptionColumns(look)} from certificate_exception x join person p on p.id = x.person_id
    where ${await peopleSeen(look)}
      and ${person ? sql`x.person_id = ${person}` : sql`true`}
      and ${running === undefined ? sql`true` : sql`${isRunning} = ${running}`}
      and ${after ? sql`(x.granted_at, x.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by x.granted_at desc, x.id desc limit ${limit + 1}`.execute(look.db);
  return toPage(rows, limit, (row) => [row.grantedAt.toISOString(), row.id]);
}
