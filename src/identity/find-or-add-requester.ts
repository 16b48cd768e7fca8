import type { Locale } from '../platform/http/shapes.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal, type Refusal, refuse } from '../platform/outcome.ts';
import type { Act } from './act.ts';
import { recordIdentityEvent } from './events.ts';
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
  if (phone && !person.phone) await fillIn(act, person.id, phone);
  return { id: person.id, locale: person.locale as Locale };
}

async function fillIn(act: Act, id: string, phone: string): Promise<void> {
  const filled = await act.db
    .updateTable('person')
    .set({ phone, updatedAt: act.at })
    .where('id', '=', id)
    .where('phone', 'is', null)
    .executeTakeFirst();
  // Somebody else who took a call was faster.
  if (filled.numUpdatedRows === 0n) return;
  await recordIdentityEvent(act, {
    kind: 'person-changed',
    subjectId: id,
    data: { name: null, phone, role: null, teams: null, isActive: null, before: { phone: null } },
  });
}
