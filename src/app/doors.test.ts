import { afterAll, beforeAll, expect, test } from 'vitest';
import { emailOf, openStage, type Player, type Stage, signedIn } from '../../test/cast.ts';
import type { Door } from '../identity/act.ts';
import { actorOfPerson } from '../identity/find-actor.ts';
import { inForceAt } from '../plan/versions/store.ts';
import { openTicket } from '../ticket/open-ticket.ts';
import { inAct } from './act.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const SAID = { subject: 'No sound', description: '' };
const CALLER = { requester: { email: emailOf('una'), name: 'Una Usera' } };

test.each([
  ['una', {}],
  ['tina', CALLER],
] as const)('a ticket that %s opens with a token came by the API', async (who, more) => {
  const { body } = await stage.as(who).post('/tickets', { ...SAID, ...more });
  expect(body.channel).toBe('api');
});

test.each([
  ['una', {}, 'portal'],
  ['tina', CALLER, 'agent'],
] as const)('a ticket that %s opens on a page came by that page', async (who, more, channel) => {
  const { body } = await stage.as(null).post('/tickets', { ...SAID, ...more }, await signedIn(stage, who));
  expect(body.channel).toBe(channel);
});

test.each<[Door, string, string]>([
  ['pages', 'portal', 'agent'],
  ['token', 'api', 'api'],
  ['command-line', 'api', 'api'],
  ['demo', 'portal', 'agent'],
])('whoever comes in by the door “%s” opens tickets that say so', async (door, own, forOther) => {
  expect(await opened(door, 'tina', {})).toBe(own);
  expect(await opened(door, 'tina', CALLER)).toBe(forOther);
});

async function opened(door: Door, who: Player, more: object): Promise<string> {
  const found = await actorOfPerson({ db: stage.desk.db, inForce: inForceAt(stage.desk.now()) }, stage.ids[who]);
  if (!found) throw new Error(`${who} is missing`);
  const act = { by: { ...found.actor, tiers: [1] }, planVersion: found.planVersion, door, realm: 'real' as const };
  const outcome = await inAct(stage.desk, act, (act) => openTicket(act, { ...SAID, ...more }));
  if (!('ticketId' in outcome)) throw new Error(outcome.refused);
  const row = await stage.desk.db.selectFrom('ticket').select('channel').where('id', '=', outcome.ticketId).executeTakeFirstOrThrow();
  return row.channel;
}
