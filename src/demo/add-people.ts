import type { Actor } from '../identity/act.ts';
import { actorOfPerson } from '../identity/find-actor.ts';
import { addPerson } from '../identity/person-store.ts';
import { setPassword } from '../identity/sign-in.ts';
import { tiersOfTeams } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { inForceAt } from '../plan/versions/store.ts';
import type { Tx } from '../platform/database.ts';
import { isRefusal } from '../platform/outcome.ts';
import { DEMO_PEOPLE, type DemoPerson, demoEmail } from './people.ts';

/** Of the numbers that are kept for films, where nobody answers. */
const phoneOf = (index: number) => `+44 7700 9001${String(index).padStart(2, '0')}`;

/** Adds everybody, with a password where there is something to sign in for; each comes back as one who acts. */
export async function addPeople(
  tx: Tx,
  { passwordHash, plan, at }: { passwordHash: string; plan: PlanDocument; at: Date },
): Promise<Map<DemoPerson, Actor>> {
  const actors = new Map<DemoPerson, Actor>();
  for (const [index, { key, look, ...person }] of DEMO_PEOPLE.entries()) {
    const personId = await addPerson(tx, { ...person, email: demoEmail(key), phone: phoneOf(index), at });
    if (isRefusal(personId)) throw new Error(`${demoEmail(key)} cannot be added: ${personId.refused}`);
    if (look) await setPassword(tx, { personId, passwordHash, at });
    const found = await actorOfPerson({ db: tx, inForce: inForceAt(at) }, personId);
    if (!found) throw new Error(`${demoEmail(key)} vanished`);
    actors.set(key, { ...found.actor, tiers: tiersOfTeams(plan, person.teams) });
  }
  return actors;
}
