import { type RawBuilder, sql } from 'kysely';

/** The tickets `t` with a vendor case whose number has these words. */
export function caseNumbered(words: string): RawBuilder<boolean> {
  return sql`t.id in (select v.ticket_id from vendor_case v where search_words(v.case_number) @@ search_for(${words}))`;
}
