import type { Act } from './act.ts';
import * as contract from './contract.ts';
import { invitePerson, listInvitations, makePasswordLink, withdrawInvitation } from './invitations.ts';
import { editPerson, listPeople, readPerson } from './people.ts';
import { editMe, readMe } from './read-me.ts';
import { makesSecret, type Route, reads, writes } from './route.ts';
import { createToken, listTokens, listTokensOf, revokeToken } from './tokens.ts';

/** The teams that the plan in force knows, for whoever is put into one: what a plan says is handed in, as it lies above. */
type TeamsOf = (act: Act) => Promise<string[]>;

export const identityRoutes = (teamsOf: TeamsOf): readonly Route[] => [
  reads(contract.readMe, 'profile:own', readMe),
  writes(contract.editMe, 'profile:own', editMe),
  reads(contract.listTokens, 'profile:own', listTokens),
  makesSecret(contract.createToken, 'token:own', createToken),
  writes(contract.revokeToken, 'profile:own', revokeToken),
  reads(contract.listPeople, 'people:read', listPeople),
  reads(contract.readPerson, 'people:read', readPerson),
  writes(contract.editPerson, 'people:manage', async (act, input) => editPerson(act, input, { knownTeams: await teamsOf(act) })),
  reads(contract.listTokensOf, 'people:manage', listTokensOf),
  makesSecret(contract.makePasswordLink, 'people:manage', (act, input, { publicUrl }) => makePasswordLink(act, input, { publicUrl })),
  reads(contract.listInvitations, 'people:invite', listInvitations),
  makesSecret(contract.invitePerson, 'people:invite', async (act, input, { publicUrl }) =>
    invitePerson(act, input, { knownTeams: await teamsOf(act), publicUrl }),
  ),
  writes(contract.withdrawInvitation, 'people:invite', withdrawInvitation),
];
