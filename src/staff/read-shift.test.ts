import { afterAll, beforeAll, expect, test } from 'vitest';
import { escalatedTicket, openedTicket, openStage, type Player, relayingTicket, type Stage, ticketAtTierThree } from '../../test/cast.ts';
import { SHIFT_LISTS } from './contract.ts';

let stage: Stage;
/** Each ticket by what it waits for. */
const tickets: Record<string, string> = {};
beforeAll(async () => {
  stage = await openStage();
  const { as } = stage;
  tickets.unassigned = (await openedTicket(stage)).id;
  tickets.mine = (await openedTicket(stage)).id;
  await as('tina').post(`/tickets/${tickets.mine}/take`);
  tickets.toAccept = (await escalatedTicket(stage)).id;
  tickets.atTop = (await ticketAtTierThree(stage)).id;
  tickets.toAcknowledge = (await relayingTicket(stage)).id;
  const asked = await relayingTicket(stage);
  tickets.toAnswer = asked.id;
  await as('tina').post(`/relays/${asked.relays[1]}/question`, { question: 'Which records?' });
  const heard = await relayingTicket(stage);
  tickets.toContact = heard.id;
  for (const [player, tier] of [
    ['tina', 1],
    ['wanda', 2],
  ] as const)
    await as(player).post(`/relays/${heard.relays[tier]}/acknowledge`);
  const owed = await relayingTicket(stage);
  tickets.learningDebt = owed.id;
  await as('tina').post(`/relays/${owed.relays[1]}/acknowledge`);
  await as('tina').post(`/tickets/${owed.id}/resolution`, { contactedBy: 'phone', note: 'Called' });
});
afterAll(() => stage.close());

async function shiftOf(player: Player): Promise<Record<string, string[]>> {
  const { body } = await stage.as(player).get('/shift');
  const nameOf = (id: string) => Object.keys(tickets).find((name) => tickets[name] === id) ?? id;
  return Object.fromEntries(
    SHIFT_LISTS.flatMap((list) => {
      const names = body[list].map((item: { ticket: { id: string } }) => nameOf(item.ticket.id)).toSorted();
      return names.length > 0 ? [[list, names]] : [];
    }),
  );
}

test.each<[Player, Record<string, string[]>]>([
  [
    'tina',
    {
      toAcknowledge: ['toAcknowledge'],
      toContact: ['toContact'],
      mine: ['mine', 'toAcknowledge', 'toAnswer', 'toContact'],
      unassigned: ['unassigned'],
    },
  ],
  ['wanda', { toAccept: ['toAccept'], toAcknowledge: ['learningDebt', 'toAcknowledge', 'toAnswer'] }],
  ['theo', { toAnswer: ['toAnswer'], mine: ['atTop'] }],
  ['moe', {}],
  ['ada', { learningDebt: ['learningDebt'] }],
])('what waits for %s', async (player, lists) => {
  const { atRisk: _, ...shift } = await shiftOf(player);
  expect(shift).toEqual(lists);
});

test('the debt of another team is not this lead’s', async () => {
  expect((await shiftOf('lena')).learningDebt).toBeUndefined();
});

test('each line says since when it waits, and what to act on', async () => {
  const { body } = await stage.as('wanda').get('/shift');
  expect(body.toAccept[0]).toMatchObject({ escalationId: expect.any(String), since: expect.any(String), dueAt: expect.any(String) });
  expect(body.toAcknowledge[0].relayId).toEqual(expect.any(String));
  expect([body.toAccept[0].ticket.isToAccept, body.toAcknowledge[0].ticket.isToAccept]).toEqual([true, false]);
});

test('what is owed stands first in what one has, whatever the priority, and says so', async () => {
  const [owed, pressing] = [await openedTicket(stage, { urgency: 'can-wait' }), await openedTicket(stage, { urgency: 'blocked' })];
  for (const { id } of [owed, pressing]) await stage.as('toni').post(`/tickets/${id}/take`);
  await stage.as('una').post(`/tickets/${owed.id}/messages`, { body: 'Any news?' });
  const { toReply, mine } = (await stage.as('toni').get('/shift')).body;
  expect(toReply.map(({ ticket }: { ticket: { id: string } }) => ticket.id)).toEqual([owed.id]);
  expect(mine.map(({ ticket }: { ticket: { id: string } }) => ticket.id)).toEqual([owed.id, pressing.id]);
  expect(mine[0].ticket).toMatchObject({ answerOwedSince: expect.any(String), reopenedAt: null });
  for (const { id } of [owed, pressing]) await stage.as('toni').post(`/tickets/${id}/assign`, { assignee: null });
});
