import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  escalatedTicket,
  openedTicket,
  openStage,
  PACKETS,
  relayingTicket,
  SOLUTION,
  type Stage,
  ticketAtTierThree,
} from '../../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('the whole way: up three tiers, back down, and closed by the user', async () => {
  const { as } = stage;
  const { id } = await openedTicket(stage);
  await as('tina').post(`/tickets/${id}/take`);
  const refused = await as('tina').post(`/tickets/${id}/escalations`, { reason: 'Not found', packet: { symptom: 'It does not work' } });
  expect(refused.body).toMatchObject({ status: 422, code: 'packet-incomplete' });
  expect(refused.body.missing.map(({ field }: { field: string }) => field)).toEqual(
    ['tried', 'question', 'errorCode', 'platform'].filter((field) => !['errorCode', 'platform'].includes(field)),
  );
  const first = await as('tina').post(`/tickets/${id}/escalations`, { reason: 'Not found', packet: PACKETS[2] });
  expect(first.status).toBe(201);
  expect((await as('wanda').post(`/escalations/${first.body.id}/accept`)).status).toBe(200);

  const second = await as('wanda').post(`/tickets/${id}/escalations`, { reason: 'Tenant setting', packet: PACKETS[3] });
  expect((await as('theo').post(`/escalations/${second.body.id}/return`, { missing: ['The log'], note: 'Please add it' })).status).toBe(
    200,
  );
  const third = await as('wanda').post(`/tickets/${id}/escalations`, {
    reason: 'Tenant setting',
    packet: { ...PACKETS[3], evidence: [...PACKETS[3].evidence, 'Log line 42'] },
  });
  expect((await as('theo').post(`/escalations/${third.body.id}/accept`)).status).toBe(200);
  const solved = await as('theo').post(`/tickets/${id}/solution`, SOLUTION);
  expect(solved.body).toMatchObject({ status: 'relaying', tier: 1, team: 'service-desk' });
  const [two, one] = [2, 1].map((tier) => solved.body.relays.find((relay: { tier: number }) => relay.tier === tier).id);

  expect((await as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Called' })).body).toMatchObject({
    status: 409,
    code: 'relay-not-acknowledged',
  });
  await as('wanda').post(`/relays/${two}/question`, { question: 'Which records?' });
  expect((await as('wanda').post(`/relays/${two}/acknowledge`)).body.code).toBe('question-open');
  await as('theo').post(`/relays/${two}/answer`, { answer: 'Those older than 90 days' });
  expect((await as('wanda').post(`/relays/${two}/acknowledge`)).status).toBe(200);
  expect((await as('tina').post(`/relays/${one}/acknowledge`)).status).toBe(200);
  const resolved = await as('tina').post(`/tickets/${id}/resolution`, {
    contactedBy: 'phone',
    note: 'Called',
    message: SOLUTION.userText.es,
  });
  expect(resolved.body).toMatchObject({ status: 'resolved' });
  const confirmed = await as('una').post(`/tickets/${id}/confirmation`, { solved: true, rating: 5 });
  expect(confirmed.body).toMatchObject({ status: 'closed', userText: SOLUTION.userText.es });

  const { body } = await as('tina').get(`/tickets/${id}`);
  expect(
    body.hops.map(
      ({ kind, fromTier, toTier }: { kind: string; fromTier: number; toTier: number }) => `${kind} ${fromTier ?? ''}→${toTier}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "opened →1",
      "escalated 1→2",
      "accepted 2→2",
      "escalated 2→3",
      "returned 3→2",
      "escalated 2→3",
      "accepted 3→3",
      "relayed 3→2",
      "relayed 3→1",
      "acknowledged 2→2",
      "acknowledged 1→1",
    ]
  `);
  expect(body.bounces).toBe(1);
});

test('the ticket comes back to those who handed it up', async () => {
  const { id } = await relayingTicket(stage);
  const { body } = await stage.as('tina').get(`/tickets/${id}`);
  expect(body.assignee).toMatchObject({ name: 'Tina One' });
});

test('escalating takes a ticket that nobody has taken', async () => {
  const { id } = await escalatedTicket(stage);
  const { body } = await stage.as('wanda').get(`/tickets/${id}`);
  expect(body).toMatchObject({ tier: 2, team: 'windows-support', assignee: null, status: 'open' });
});

test('a packet that adds nothing to what was received is refused', async () => {
  const { id } = await ticketAtTierThree(stage);
  const { body: page } = await stage.as('theo').get(`/tickets/${id}`);
  expect(page.escalations).toHaveLength(2);
  const again = await escalatedTicket(stage);
  await stage.as('wanda').post(`/escalations/${again.escalationId}/accept`);
  const { body } = await stage
    .as('wanda')
    .post(`/tickets/${again.id}/escalations`, { reason: 'Up', packet: { ...PACKETS[2], evidence: [] } });
  expect(body.code).toBe('packet-incomplete');
});

test('a packet that reaches the bar and lacks what is required is refused with those words', async () => {
  const { id } = await openedTicket(stage);
  const { body } = await stage.as('tina').post(`/tickets/${id}/escalations`, { reason: 'Up', packet: { ...PACKETS[2], question: '' } });
  expect(body).toMatchObject({ code: 'packet-incomplete', missing: [{ field: 'question', why: 'empty' }] });
  expect(body.title).toMatch(/^The packet reaches the bar, 80 of 70, but lacks/);
});

test('a resolved ticket does not close while a tier has still to learn', async () => {
  const { id, relays } = await relayingTicket(stage);
  await stage.as('tina').post(`/relays/${relays[1]}/acknowledge`);
  await stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'chat', note: 'Told' });
  expect((await stage.as('tina').post(`/tickets/${id}/close`)).body).toMatchObject({ status: 409, code: 'relay-open' });
  expect((await stage.as('una').post(`/tickets/${id}/confirmation`, { solved: true })).body.status).toBe('resolved');
  await stage.as('wanda').post(`/relays/${relays[2]}/acknowledge`);
  expect((await stage.as('una').get(`/tickets/${id}`)).body.status).toBe('closed');
});

test('the vendor gets a case, and its answer re-enters at tier 3', async () => {
  const { id } = await ticketAtTierThree(stage);
  const opened = await stage
    .as('theo')
    .post(`/tickets/${id}/vendor-cases`, { caseNumber: 'TRK-2026-1', severity: 'B', summary: 'Service counts twice' });
  expect(opened.body).toMatchObject({ status: 'waiting', waitingFor: 'vendor', tier: 4 });
  const [{ id: caseId }] = opened.body.vendorCases;
  await stage.as('theo').post(`/vendor-cases/${caseId}/log`, { direction: 'from-vendor', entry: 'They look' });
  await stage.as('theo').post(`/vendor-cases/${caseId}/answer`, { answer: 'Fixed in the service' });
  const { body } = await stage.as('theo').get(`/tickets/${id}`);
  expect(body).toMatchObject({ status: 'open', tier: 3, assignee: { name: 'Theo Three' } });
});
