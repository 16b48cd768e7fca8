import { isDeepStrictEqual } from 'node:util';
import type { Act } from './act.ts';
import type { Person } from './contract.ts';
import { recordIdentityEvent } from './events.ts';

const FIELDS = ['name', 'phone', 'role', 'teams', 'isActive'] as const;

/** What of a person can be changed by somebody else, short of the address. */
export type Changeable = Pick<Person, (typeof FIELDS)[number]>;

/** Puts on record what somebody has changed of another person, with what stood there before; what is as it was is no change. */
export async function recordChange(act: Act, id: string, { before, after }: { before: Changeable; after: Changeable }): Promise<void> {
  const changed = FIELDS.filter((field) => !isDeepStrictEqual(before[field], after[field]));
  if (changed.length === 0) return;
  const those = (facts: Changeable) => Object.fromEntries(changed.map((field) => [field, facts[field]]));
  const nothing = { name: null, phone: null, role: null, teams: null, isActive: null };
  await recordIdentityEvent(act, { kind: 'person-changed', subjectId: id, data: { ...nothing, ...those(after), before: those(before) } });
}
