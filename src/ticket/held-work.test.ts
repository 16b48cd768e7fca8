import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  CAST,
  escalatedTicket,
  letBackIn,
  openedTicket,
  openStage,
  type Player,
  relayingTicket,
  type Stage,
  ticketAtTierThree,
} from '../../test/cast.ts';
import { startingPlan } from '../app/starting-plan.ts';
import { react } from '../app/worker/worker.ts';

/** Late in the evening: no promise is about to fall due. */
const EVENING = new Date('2026-11-28T22:30:00Z');

/** People who held a ticket, and may not hold it any more when it comes back to them. */
let stage: Stage;
let worked: string;
beforeAll(async () => {
  stage = await openStage({ now: () => EVENING });
  worked = await startingPlan('support-plan');
});
afterAll(() => stage.close());
beforeEach(async () => {
  for (const player of ['tina', 'toni', 'wanda', 'theo'] as const) await restore(player);
});

/** They are again what they were. */
async function restore(player: 'tina' | 'toni' | 'wanda' | 'theo'): Promise<void> {
  await change(player, { role: 'agent', teams: membershipsOf(CAST[player].teams) });
  await letBackIn(stage, player);
}

const membershipsOf = (teams: readonly string[]) => teams.map((team) => ({ team, isLead: false }));
const change = (player: Player, body: object) => stage.as('ada').patch(`/people/${stage.ids[player]}`, body);
const page = async (id: string) => (await stage.as('lena').get(`/tickets/${id}`)).body;
const RESOLUTION = { contactedBy: 'phone', note: 'Called' };

/** Does what follows the last event of a kind, of a ticket or of none. */
async function followLast(kind: string, ticketId: string | null = null): Promise<void> {
  const { id } = await stage.desk.db
    .selectFrom('event')
    .select('id')
    .where('kind', '=', kind)
    .where(({ eb }) => (ticketId ? eb('ticketId', '=', ticketId) : eb('ticketId', 'is', null)))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await react(stage.desk, id);
}

/** The lists of somebody's shift in which a ticket stands. */
async function listsOf(player: Player, id: string): Promise<string[]> {
  const { body } = await stage.as(player).get('/shift');
  return Object.entries(body as Record<string, { ticket: { id: string } }[]>).flatMap(([list, items]) =>
    items.some(({ ticket }) => ticket.id === id) ? [list] : [],
  );
}

const isTold = async (player: Player, id: string) =>
  ((await stage.as(player).get('/notices')).body.items as { ticketId: string; kind: string }[])
    .filter((one) => one.ticketId === id)
    .map(({ kind }) => kind);

/** What ends that somebody may hold work of tier 1. */
const ENDS = {
  'has left': { isActive: false },
  'is a user now': { role: 'requester' },
  'works in another team': { teams: membershipsOf(['windows-support']) },
  'works in no team': { teams: [] },
} as const;

async function resolvedByToni(): Promise<string> {
  const { id } = await openedTicket(stage);
  await stage.as('toni').post(`/tickets/${id}/take`);
  await stage.as('toni').post(`/tickets/${id}/resolution`, RESOLUTION);
  return id;
}

describe.each(Object.entries(ENDS))('somebody who %s', (_, end) => {
  test.each([
    ['“not solved”', (id: string) => stage.as('una').post(`/tickets/${id}/confirmation`, { solved: false })],
    ['reopening', (id: string) => stage.as('una').post(`/tickets/${id}/reopen`, { reason: 'It is back' })],
    ['reopening by staff', (id: string) => stage.as('lena').post(`/tickets/${id}/reopen`, { reason: 'It is back' })],
  ])('gets nothing back by %s: it is nobody’s, and the team is told', async (_, again) => {
    const id = await resolvedByToni();
    await change('toni', end);
    expect((await again(id)).status).toBeLessThan(300);
    expect(await page(id)).toMatchObject({ status: 'open', assignee: null, team: 'service-desk' });
    expect(await listsOf('tina', id)).toContain('unassigned');
    await followLast('ticket-reopened', id);
    expect(await isTold('tina', id)).toContain('ticket-reopened');
  });

  test('leaves what they hold to the team, which is told', async () => {
    const { id } = await openedTicket(stage);
    await stage.as('toni').post(`/tickets/${id}/take`);
    await change('toni', end);
    await followLast('person-changed');
    expect(await page(id)).toMatchObject({ status: 'open', assignee: null, team: 'service-desk' });
    await followLast('ticket-released', id);
    expect([await listsOf('tina', id), await isTold('tina', id)]).toEqual([['unassigned'], ['ticket-released']]);
  });

  test('is given back no hand-off that is sent back, and none that is taken back', async () => {
    for (const back of ['return', 'withdraw'] as const) {
      const { id, escalationId } = await escalatedTicket(stage);
      await change('tina', end);
      const who = back === 'return' ? 'wanda' : 'lena';
      expect(
        (await stage.as(who).post(`/escalations/${escalationId}/${back}`, back === 'return' ? { missing: ['The log'] } : {})).status,
      ).toBe(200);
      expect(await page(id)).toMatchObject({ tier: 1, assignee: null, team: 'service-desk' });
      await restore('tina');
    }
  });

  test('is relayed nothing, neither at once nor when the tier above has understood', async () => {
    for (const mode of ['together', 'step-by-step']) {
      await stage.publish(worked.replace('relay: together', `relay: ${mode}`));
      const { id, relays } = await relayingTicket(stage);
      await change('tina', end);
      await followLast('person-changed');
      await stage.as('wanda').post(`/relays/${relays[2]}/acknowledge`);
      expect(await page(id)).toMatchObject({ tier: 1, status: 'relaying', assignee: null });
      expect(await listsOf('toni', id)).toEqual(expect.arrayContaining(['toAcknowledge', 'unassigned']));
      await restore('tina');
    }
  });
});

describe('a case with the vendor whose keeper is gone', () => {
  test.each(Object.entries(ENDS))('%s: it is in the list of the tier that keeps it, and can be taken', async (_, end) => {
    const { id } = await ticketAtTierThree(stage);
    const kept = { ...end, ...('teams' in end && { teams: membershipsOf([]) }) };
    await stage.as('theo').post(`/tickets/${id}/vendor-cases`, { caseNumber: 'C-1', severity: 'B', summary: 'A defect' });
    await change('theo', kept);
    await followLast('person-changed');
    expect(await page(id)).toMatchObject({ tier: 4, status: 'waiting', assignee: null });
    await change('wanda', { teams: membershipsOf(['mdm-team']) });
    expect(await listsOf('wanda', id)).toEqual(['unassigned']);
    expect((await stage.as('wanda').get('/tickets?view=unassigned')).body.items.map((one: { id: string }) => one.id)).toContain(id);
    expect((await stage.as('wanda').post(`/tickets/${id}/take`)).body).toMatchObject({ tier: 4, assignee: { name: 'Wanda Two' } });
  });

  test('the answer of the vendor does not bring it back to them', async () => {
    const { id } = await ticketAtTierThree(stage);
    const { body } = await stage.as('theo').post(`/tickets/${id}/vendor-cases`, { caseNumber: 'C-2', severity: 'B', summary: 'A defect' });
    await change('theo', { isActive: false });
    await change('wanda', { teams: membershipsOf(['mdm-team']) });
    await stage.as('wanda').post(`/vendor-cases/${body.vendorCases[0].id}/answer`, { answer: 'Fixed' });
    expect(await page(id)).toMatchObject({ tier: 3, team: 'mdm-team', assignee: null });
  });
});

describe('another team of the same tier', () => {
  test('that takes a ticket has it: it is of the team of who holds it', async () => {
    const { id, escalationId } = await escalatedTicket(stage);
    await stage.as('moe').post(`/escalations/${escalationId}/accept`);
    expect(await page(id)).toMatchObject({ team: 'mobile-support', assignee: { name: 'Moe Two' } });
    await stage.as('wanda').post(`/tickets/${id}/take`, { from: stage.ids.moe });
    expect(await page(id)).toMatchObject({ team: 'windows-support', assignee: { name: 'Wanda Two' } });
  });

  test('to which somebody changes does not get what they hold', async () => {
    const { id, escalationId } = await escalatedTicket(stage);
    await stage.as('wanda').post(`/escalations/${escalationId}/accept`);
    await change('wanda', { teams: membershipsOf(['mobile-support']) });
    await followLast('person-changed');
    expect(await page(id)).toMatchObject({ team: 'windows-support', assignee: null });
  });

  test('in which somebody works besides takes nothing from them', async () => {
    const { id } = await openedTicket(stage);
    await stage.as('toni').post(`/tickets/${id}/take`);
    await change('toni', { role: 'lead', teams: membershipsOf(['service-desk', 'windows-support']) });
    await followLast('person-changed');
    expect(await page(id)).toMatchObject({ team: 'service-desk', assignee: { name: 'Toni Uno' } });
  });
});

describe('a plan that drops a tier', () => {
  const withoutTierTwo = 'teams:\n  - { id: service-desk, tier: 1, name: Desk }\n  - { id: mdm-team, tier: 3, name: MDM }\n';

  test('leaves what was held there to nobody, in the lists of leads, who may take it', async () => {
    await stage.publish(worked);
    const { id, escalationId } = await escalatedTicket(stage);
    await stage.as('wanda').post(`/escalations/${escalationId}/accept`);
    const raised = await escalatedTicket(stage);
    const { id: relaying } = await relayingTicket(stage);
    await stage.publish(withoutTierTwo);
    await followLast('plan-in-force');
    expect(await page(id)).toMatchObject({ tier: 2, assignee: null });
    expect([await listsOf('lena', id), await listsOf('lena', raised.id), await listsOf('lena', relaying)]).toEqual([
      ['unassigned'],
      ['toAccept'],
      ['toAcknowledge'],
    ]);
    await followLast('ticket-released', id);
    expect(await isTold('lena', id)).toContain('ticket-released');
    expect((await stage.as('lena').post(`/tickets/${id}/take`)).body).toMatchObject({ assignee: { name: 'Lena Lead' } });
    await stage.publish(worked);
  });
});

test('what a tier has that nobody works in stands in the lists of leads', async () => {
  await stage.publish(worked);
  const { id } = await ticketAtTierThree(stage);
  await change('theo', { isActive: false });
  await followLast('person-changed');
  expect(await listsOf('lena', id)).toEqual(['unassigned']);
  await followLast('ticket-released', id);
  expect(await isTold('lena', id)).toEqual(['ticket-released']);
});

test('whoever puts a ticket back tells the team, and nobody that it is theirs', async () => {
  const { id } = await openedTicket(stage);
  await stage.as('toni').post(`/tickets/${id}/take`);
  await stage.as('toni').post(`/tickets/${id}/assign`, { assignee: null });
  await followLast('ticket-released', id);
  expect(await isTold('tina', id)).toEqual(['ticket-released']);
});
