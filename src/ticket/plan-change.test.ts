import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { escalatedTicket, letBackIn, openedTicket, openStage, PACKETS, relayingTicket, type Stage } from '../../test/cast.ts';
import { startingPlan } from '../app/starting-plan.ts';
import { react } from '../app/worker/worker.ts';

/** Tickets that are open while a new version of the plan comes into force. */
let stage: Stage;
let worked: string;
beforeAll(async () => {
  stage = await openStage();
  worked = await startingPlan('support-plan');
});
beforeEach(async () => {
  await stage.publish(worked);
  await stage.as('ada').patch(`/people/${stage.ids.wanda}`, { teams: [{ team: 'windows-support', isLead: false }] });
});
afterAll(() => stage.close());

const page = async (id: string) => (await stage.as('lena').get(`/tickets/${id}`)).body;

describe('a team gets another name', () => {
  const rename = async () => {
    await stage.publish(worked.replaceAll('windows-support', 'windows-desk'));
    await stage.as('ada').patch(`/people/${stage.ids.wanda}`, { teams: [{ team: 'windows-desk', isLead: false }] });
  };

  test('an older ticket is handed up to the team that is there now, and assigned to its people', async () => {
    const { id } = await openedTicket(stage);
    await rename();
    const { body } = await stage.as('tina').post(`/tickets/${id}/escalations`, { reason: 'Up', packet: PACKETS[2] });
    expect(body.toTeam).toBe('windows-desk');
    const { toAccept } = (await stage.as('wanda').get('/shift')).body;
    expect(toAccept.map(({ ticket }: { ticket: { id: string } }) => ticket.id)).toEqual([id]);
    expect((await stage.as('wanda').post(`/tickets/${id}/assign`, { assignee: stage.ids.wanda })).status).toBe(200);
  });

  test('what was on its way to the old one is seen by the whole tier', async () => {
    const [{ escalationId }, { relays }] = [await escalatedTicket(stage), await relayingTicket(stage)];
    await rename();
    const { toAccept, toAcknowledge } = (await stage.as('wanda').get('/shift')).body;
    expect(toAccept.map((item: { escalationId: string }) => item.escalationId)).toContain(escalationId);
    expect(toAcknowledge.map((item: { relayId: string }) => item.relayId)).toContain(relays[2]);
  });
});

describe('a tier is dropped', () => {
  const drop = () => stage.publish('teams:\n  - { id: service-desk, tier: 1, name: Desk }\n  - { id: mdm-team, tier: 3, name: MDM }\n');

  test('a lead moves on what stood there, up or down', async () => {
    const { id, escalationId } = await escalatedTicket(stage);
    await stage.as('wanda').post(`/escalations/${escalationId}/accept`);
    await drop();
    expect((await stage.as('wanda').post(`/tickets/${id}/escalations`, { reason: 'Up', packet: PACKETS[3] })).body.code).toBe(
      'not-your-tier',
    );
    expect((await stage.as('lena').post(`/tickets/${id}/escalations`, { reason: 'Up', packet: PACKETS[3] })).body).toMatchObject({
      toTier: 3,
      toTeam: 'mdm-team',
    });
  });

  test('a ticket below is handed up to the next tier that is there', async () => {
    const { id } = await openedTicket(stage);
    await drop();
    const { body } = await stage.as('tina').post(`/tickets/${id}/escalations`, { reason: 'Up', packet: PACKETS[3] });
    expect(body.toTier).toBe(3);
  });

  test('a relay to it is acknowledged by a lead, so that the ticket can close', async () => {
    const { id, relays } = await relayingTicket(stage);
    await drop();
    expect((await stage.as('lena').post(`/relays/${relays[2]}/acknowledge`)).status).toBe(200);
    await stage.as('tina').post(`/relays/${relays[1]}/acknowledge`);
    await stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Called' });
    await stage.as('una').post(`/tickets/${id}/confirmation`, { solved: true });
    expect((await page(id)).status).toBe('closed');
  });
});

test('what somebody had who left goes back to the team, which hears of it', async () => {
  const { id } = await openedTicket(stage);
  await stage.as('toni').post(`/tickets/${id}/take`);
  await stage.as('ada').patch(`/people/${stage.ids.toni}`, { isActive: false });
  const [left] = await stage.desk.db.selectFrom('event').select('id').where('kind', '=', 'person-changed').orderBy('seq', 'desc').execute();
  await react(stage.desk, left?.id ?? '');
  expect(await page(id)).toMatchObject({ status: 'open', assignee: null });
  await letBackIn(stage, 'toni');
});

test('a ticket goes back to its tier, not to somebody who has left', async () => {
  const { id, escalationId } = await escalatedTicket(stage);
  await stage.as('ada').patch(`/people/${stage.ids.tina}`, { isActive: false });
  await stage.as('wanda').post(`/escalations/${escalationId}/return`, { missing: ['The log'] });
  expect(await page(id)).toMatchObject({ tier: 1, team: 'service-desk', assignee: null });
  const { unassigned } = (await stage.as('toni').get('/shift')).body;
  expect(unassigned.map(({ ticket }: { ticket: { id: string } }) => ticket.id)).toContain(id);
});
