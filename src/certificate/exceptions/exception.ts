import { type RawBuilder, sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import type { IssueArea } from '../../plan/words.ts';
import { isLed } from '../may-see.ts';

type Ref = { id: string; name: string };
export type ExceptionRow = {
  id: string;
  person: Ref;
  programme: string;
  name: { en: string; es: string };
  tier: number;
  areas: IssueArea[] | null;
  planVersion: number;
  reason: string;
  grantedAt: Date;
  grantedBy: Ref;
  until: string;
  endsAt: Date;
  endedAt: Date | null;
  endedBy: Ref | null;
  isRunning: boolean;
  mayEnd: boolean;
};

const isRunning = (at: Date) => sql<boolean>`(x.ended_at is null and x.ends_at > ${at}::timestamptz)`;

/** Exceptions `x` of people `p`, as their reader sees them. */
export const exceptionColumns = ({ by, at }: Pick<Look, 'by' | 'at'>) => sql`
  x.id, json_build_object('id', p.id, 'name', p.name) as person, x.programme, x.name, x.tier, x.areas, x.plan_version, x.reason, x.granted_at,
  (select json_build_object('id', b.id, 'name', b.name) from person b where b.id = x.granted_by) as granted_by, x.until, x.ends_at, x.ended_at,
  (select json_build_object('id', b.id, 'name', b.name) from person b where b.id = x.ended_by) as ended_by, ${isRunning(at)} as is_running,
  ${isRunning(at)} and ${isLed(by)} as may_end`;

export async function findException(look: Pick<Look, 'db' | 'by' | 'at'>, which: RawBuilder<unknown>): Promise<ExceptionRow | undefined> {
  const { rows } = await sql<ExceptionRow>`
    select ${exceptionColumns(look)} from certificate_exception x join person p on p.id = x.person_id where ${which}`.execute(look.db);
  return rows[0];
}
