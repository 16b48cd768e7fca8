import { inAct } from '../src/app/act.ts';
import type { Desk } from '../src/app/desk.ts';
import { actorOfPerson } from '../src/identity/find-actor.ts';
import { addPerson } from '../src/identity/person-store.ts';
import type { Role } from '../src/identity/roles.ts';
import { createToken } from '../src/identity/tokens.ts';
import { inForceAt } from '../src/plan/versions/store.ts';
import { isRefusal } from '../src/platform/outcome.ts';

/** Someone who calls the API. */
export type Caller = { id: string; token: string };
export type People = {
  requesters: Caller[];
  agents: Record<1 | 2 | 3, Caller[]>;
  /** As many as come to one bridge, in a team that has nothing else to do. */
  roomful: Caller[];
};

/** The teams of the worked plan with what they are staffed with, and an office that reports its problems. */
const STAFF = [
  { tier: 1, team: 'service-desk', people: 8 },
  { tier: 2, team: 'windows-support', people: 4 },
  { tier: 3, team: 'mdm-team', people: 3 },
] as const;
const REQUESTERS = 200;
const ROOMFUL = 200;

export async function addPeople(desk: Desk): Promise<People> {
  const people: People = { requesters: [], agents: { 1: [], 2: [], 3: [] }, roomful: [] };
  for (const { tier, team, people: count } of STAFF)
    for (let number = 1; number <= count; number++)
      people.agents[tier].push(await addCaller(desk, `${team}-${number}`, { role: 'agent', teams: [team] }));
  for (let number = 1; number <= REQUESTERS; number++)
    people.requesters.push(await addCaller(desk, `person-${number}`, { role: 'requester' }));
  for (let number = 1; number <= ROOMFUL; number++)
    people.roomful.push(await addCaller(desk, `mobile-support-${number}`, { role: 'agent', teams: ['mobile-support'] }));
  return people;
}

export async function addCaller(
  desk: Desk,
  name: string,
  { role, teams = [] }: { role: Role; teams?: readonly string[] },
): Promise<Caller> {
  const at = desk.now();
  const id = await addPerson(desk.db, { email: `${name}@velanorte.example`, name, role, locale: 'en', teams, at });
  const found = typeof id === 'string' ? await actorOfPerson({ db: desk.db, inForce: inForceAt(at) }, id) : null;
  if (!found) throw new Error(`${name} could not be added`);
  const by = { ...found.actor, tiers: [] };
  const made = await inAct(desk, { by, planVersion: found.planVersion, door: 'command-line', realm: 'real' }, (act) =>
    createToken(act, { name: 'bench' }),
  );
  if (isRefusal(made)) throw new Error(made.refused);
  return { id: by.id, token: made.token };
}
