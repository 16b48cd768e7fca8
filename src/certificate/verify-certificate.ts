import { sql } from 'kysely';
import { dayAt } from '../calendar/days.ts';
import type { Db } from '../platform/database.ts';
import type { Locale } from '../platform/http/shapes.ts';
import { refuse } from '../platform/outcome.ts';
import { codeFrom } from './rules/code.ts';
import { findCertificate } from './store.ts';

/**
 * What a stranger learns of a certificate by its code. A code that is nobody’s and one that cannot be are answered like an address at which there is nothing. One that was revoked was valid until that day; why, is nobody’s business.
 */
export async function verifyCertificate({ db, at, locale }: { db: Db; at: Date; locale: Locale }, { code: written }: { code: string }) {
  const code = codeFrom(written);
  const found = code && (await findCertificate({ db, at }, sql`c.code = ${code}`));
  if (!found) return refuse('not-found');
  const { state, person, name, tier, until, revokedAt, timeZone } = found;
  return {
    valid: state === 'valid' || state === 'ends-soon',
    name: person.name,
    programme: name[locale] || name.en || name.es,
    tier,
    until: revokedAt && (until === null || dayAt(revokedAt, timeZone) < until) ? dayAt(revokedAt, timeZone) : until,
  };
}
