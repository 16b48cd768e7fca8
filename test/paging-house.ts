import { sql } from 'kysely';
import { react } from '../src/app/worker/worker.ts';
import { openStage, type Player, type Stage } from './cast.ts';

/** A Monday morning, two hours after the office has opened; far ahead, since the queue stamps what is to be done at once by its own clock. */
export const MONDAY = new Date('2040-03-05T09:00:00Z');

/** A desk at which Tina and Toni are on duty in turns of a day, Wanda at tier 2, and an urgent ticket can be opened. */
export async function openPaging() {
  const stage = await openStage({ now: () => MONDAY, isPrivateReached: true });
  const { as, ids } = stage;
  const duty = (team: string, people: readonly Player[]) =>
    as('ada').post('/rota/layers', {
      team,
      people: people.map((player) => ids[player]),
      startsOn: '2040-03-05',
      turn: { every: 1, unit: 'day' },
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      from: '08:00',
      to: '18:00',
    });
  await duty('service-desk', ['tina', 'toni']);
  await duty('windows-support', ['wanda']);

  const pages = async (query = '') => (await as('ada').get(`/pages${query}`)).body.items;
  return {
    stage,
    /** Una's ticket, urgent and nobody's. */
    urgent: async (): Promise<{ id: string; number: number }> => {
      const { status, body } = await as('una').post('/tickets', {
        subject: 'No device can be enrolled',
        description: 'Nobody at all',
        issueArea: 'enrollment',
        platform: 'windows',
        impact: 'everyone',
        urgency: 'blocked',
      });
      if (status !== 201 || body.priority !== 'urgent') throw new Error(JSON.stringify(body));
      return body;
    },
    pages,
    pageOf: async (ticketId: string) => (await pages(`?ticket=${ticketId}`))[0],
    /** Who was rung when, in minutes since Monday morning: “10 Lena Lead in-app rung”. */
    rings: async (ticketId: string): Promise<string[]> => {
      const all = (await pages(`?ticket=${ticketId}`)).toReversed().flatMap((page: any) => page.rings);
      return all.map(
        ({ at, person, channel, outcome }: any) =>
          `${Math.round((Date.parse(at) - MONDAY.getTime()) / 60_000)} ${[person?.name, channel, outcome].filter(Boolean).join(' ')}`,
      );
    },
    calls: (name: 'send-push' | 'call-webhook') => callsOf(stage, name),
  };
}

/** Sends what waits to be sent; says how many were. What fails is thrown, and stays to be tried again. */
async function callsOf(stage: Stage, name: string): Promise<number> {
  const { rows } = await sql<{ id: string; eventId: string }>`
    select id, data ->> 'eventId' as event_id from pgboss.job
    where name = 'call' and state = 'created' and data ->> 'reaction' = ${name} order by created_on, id`.execute(stage.desk.db);
  for (const { id, eventId } of rows) {
    await react(stage.desk, eventId, name);
    await sql`delete from pgboss.job where id = ${id}`.execute(stage.desk.db);
  }
  return rows.length;
}
