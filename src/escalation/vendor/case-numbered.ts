import { type RawBuilder, sql } from 'kysely';

/** The tickets with a vendor case whose number has these words, and the same said of a ticket `t`. */
export function caseNumbered(words: string): Record<'ids' | 'holds', RawBuilder<unknown>> {
  const fits = sql`search_words(v.case_number) @@ search_for(${words})`;
  return {
    ids: sql`select v.ticket_id from vendor_case v where ${fits}`,
    holds: sql`exists (select from vendor_case v where v.ticket_id = t.id and ${fits})`,
  };
}
