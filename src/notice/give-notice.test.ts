import { afterAll, beforeAll, expect, test } from 'vitest';
import { escalatedTicket, openStage, relayingTicket, type Stage } from '../../test/cast.ts';
import { react } from '../app/worker/worker.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function toldOf(kind: string, ticketId: string): Promise<string[]> {
  const events = await stage.desk.db.selectFrom('event').select('id').where('ticketId', '=', ticketId).where('kind', '=', kind).execute();
  for (const { id } of events) await react(stage.desk, id);
  const told = await stage.desk.db
    .selectFrom('notice')
    .innerJoin('person', 'person.id', 'notice.personId')
    .select('person.name')
    .where('notice.kind', '=', kind)
    .where('notice.ticketId', '=', ticketId)
    .execute();
  return told.map(({ name }) => name).toSorted();
}

test('a question about a solution reaches those who found it', async () => {
  const { id, relays } = await relayingTicket(stage);
  await stage.as('wanda').post(`/relays/${relays[2]}/question`, { question: 'Where are the records?' });
  expect(await toldOf('relay-questioned', id)).toEqual(['Theo Three']);
});

test('a hand-off that was taken back is told to the team that had it', async () => {
  const { id, escalationId } = await escalatedTicket(stage);
  await stage.as('tina').post(`/escalations/${escalationId}/withdraw`);
  expect(await toldOf('escalation-withdrawn', id)).toEqual(['Wanda Two']);
});

test('who has become a requester reads of others’ tickets no more', async () => {
  const { id } = await escalatedTicket(stage);
  expect(await toldOf('ticket-escalated', id)).toContain('Wanda Two');
  await stage.as('ada').patch(`/people/${stage.ids.wanda}`, { role: 'requester' });
  expect((await stage.as('wanda').get('/notices')).body).toMatchObject({ items: [], unread: 0 });
});
