import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyTicket } from '../../bench/copies.ts';
import { listening } from '../../bench/statements.ts';
import { openedTicket, openStage, type Player, type Stage, ticketAtTierThree } from '../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const [fresh, higher] = [await openedTicket(stage), await ticketAtTierThree(stage)];
  const sent = await stage.as('tina').post(`/tickets/${(await openedTicket(stage)).id}/take`);
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(stage.desk.db);
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${rows[0]?.name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  for (const [id, count] of [
    [fresh.id, 500],
    [higher.id, 3_500],
    [sent.body.id, 200],
  ] as const)
    await copyTicket(client, id, count);
  await client.query('analyze');
  await client.end();
}, 120_000);
afterAll(() => stage.close());

test.each([
  ['tina', '/tickets?view=my-tier&sort=priority', 'ticket_queue_of_tier'],
  ['tina', '/tickets?view=unassigned&sort=priority', 'ticket_unassigned'],
  ['tina', '/tickets?view=mine', 'ticket_of_assignee'],
  ['tina', '/tickets?view=mine&sort=priority', 'ticket_of_assignee'],
  ['tina', '/tickets?view=mine&sort=due', 'ticket_of_assignee_by_due'],
  ['tina', '/tickets?view=my-tier&sort=due', 'ticket_of_tier_by_due'],
  ['tina', '/tickets?view=unassigned&sort=due', 'ticket_unassigned_by_due'],
  ['tina', '/tickets?view=all-open&sort=due', 'ticket_open_by_due'],
  ['tina', '/tickets?view=all&sort=due', 'ticket_by_due'],
  ['moe', '/tickets?view=handed-up', 'ticket_handed_up'],
  ['tina', '/tickets?view=all', 'ticket_by_update'],
  ['tina', '/tickets?view=all-open&sort=priority', 'ticket_open_by_priority'],
  ['tina', '/tickets?bounces=1', 'ticket_bounced'],
  ['tina', '/tickets?area=certificates', 'ticket_of_area'],
  ['tina', '/tickets?team=apps-team', 'ticket_of_team'],
  ['tina', '/tickets?tier=4', 'ticket_of_tier'],
  ['tina', '/tickets?priority=urgent', 'ticket_by_priority'],
  ['una', '/tickets?view=my-requests', 'ticket_of_requester'],
  ['una', '/tickets?awaits=requester', 'ticket_awaits_requester'],
] as const)('%s reads %s by %s, and no ticket besides', async (player, path, index) => {
  const plan = await planOf(player, path);
  expect(plan).toContain(index);
  expect(plan).not.toMatch(/Seq Scan on (?:public\.)?(?:ticket|clock|hop)\b/);
});

test('the shift reads no table of tickets from end to end', async () => {
  const plan = await planOf('tina', '/shift');
  expect(plan).toContain('ticket_relaying');
  expect(plan).not.toMatch(/Seq Scan on (?:public\.)?ticket\b/);
});

/** How the database would read what a request asks of tickets, as it plans the desk’s own statement. */
async function planOf(player: Player, path: string): Promise<string> {
  const heard = await listening(() => stage.as(player).get(path));
  const { text, values } = heard.find(({ text }) => /from ticket t/.test(text)) ?? { text: '', values: [] };
  const { rows } = await stage.desk.db.executeQuery<{ 'QUERY PLAN': string }>({ sql: `explain ${text}`, parameters: values } as never);
  return rows.map((row) => Object.values(row)[0]).join('\n');
}
