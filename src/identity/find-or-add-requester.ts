import type { Locale } from '../platform/http/shapes.ts';
import { newId } from '../platform/ids.ts';
import { type Refusal, refuse } from '../platform/outcome.ts';
import type { Act } from './act.ts';

/** The person that a caller's ticket is for; someone new is added as a requester without a password. */
export async function findOrAddRequester(
  act: Act,
  { email, name, locale }: { email: string; name: string; locale?: Locale | undefined },
): Promise<{ id: string; locale: Locale } | Refusal<'requester-deactivated'>> {
  const address = email.toLowerCase();
  // Two agents may report for the same new person at once: the second waits for the first and finds its row.
  await act.db
    .insertInto('person')
    .values({
      id: newId(act.at),
      email: address,
      name,
      role: 'requester',
      locale: locale ?? act.by.locale,
      createdAt: act.at,
      updatedAt: act.at,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute();
  const person = await act.db
    .selectFrom('person')
    .select(['id', 'locale', 'deactivatedAt'])
    .where('email', '=', address)
    .executeTakeFirstOrThrow();
  if (person.deactivatedAt) return refuse('requester-deactivated');
  return { id: person.id, locale: person.locale as Locale };
}
