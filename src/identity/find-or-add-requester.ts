import type { Locale } from '../platform/http/shapes.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal, type Refusal, refuse } from '../platform/outcome.ts';
import type { Act } from './act.ts';
import { phoneFrom } from './phone.ts';

/** The person that a caller's ticket is for; someone new is added as a requester without a password. */
export async function findOrAddRequester(
  act: Act,
  { email, name, locale, phone: written }: { email: string; name: string; locale?: Locale | undefined; phone?: string | undefined },
): Promise<{ id: string; locale: Locale } | Refusal<'requester-deactivated' | 'phone-not-valid'>> {
  const phone = written ? phoneFrom(written) : null;
  if (isRefusal(phone)) return phone;
  const address = email.toLowerCase();
  // Two agents may report for the same new person at once: the second waits for the first and finds its row.
  await act.db
    .insertInto('person')
    .values({
      id: newId(act.at),
      email: address,
      name,
      phone,
      role: 'requester',
      locale: locale ?? act.by.locale,
      createdAt: act.at,
      updatedAt: act.at,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute();
  const person = await act.db
    .selectFrom('person')
    .select(['id', 'locale', 'deactivatedAt', 'phone'])
    .where('email', '=', address)
    .executeTakeFirstOrThrow();
  if (person.deactivatedAt) return refuse('requester-deactivated');
  // Whoever calls says under which number; one that is known already, they change themselves.
  if (phone && !person.phone) await act.db.updateTable('person').set({ phone, updatedAt: act.at }).where('id', '=', person.id).execute();
  return { id: person.id, locale: person.locale as Locale };
}
