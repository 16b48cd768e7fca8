import pg from 'pg';
import { inDeskAct } from '../src/app/act.ts';
import { buildServer } from '../src/app/http/server.ts';
import { openDesk } from '../src/app/open-desk.ts';
import { startingPlan } from '../src/app/starting-plan.ts';
import { daysAfter } from '../src/calendar/days.ts';
import { findingsIn } from '../src/plan/spoken/findings-in.ts';
import { publishPlan } from '../src/plan/versions/publish-plan.ts';
import { migrate } from '../src/platform/migrate.ts';
import { copyTicket } from './copies.ts';
import { addPeople, type People } from './people.ts';
import { NEW, STORIES, type Story, TALKED_ABOUT } from './stories.ts';
import { type Stage, toldOnce } from './told.ts';

export type Seeded = {
  people: People;
  /** Tickets with ten messages, to be read. */
  talkedAbout: string[];
  /** A new ticket, to be told again as often as there are to be some that nobody has touched. */
  newTicket: string;
  /** Tickets at tier 1 that nobody has touched, to be escalated; each once. */
  untouched: string[];
};

/** Fills an empty database with a desk's years: the worked plan, its people, and tickets in every state of their lives. */
export async function seed(databaseUrl: string, { tickets, dataFolder }: { tickets: number; dataFolder: string }): Promise<Seeded> {
  await migrate(databaseUrl);
  const clock = { now: daysAfter(new Date(), -5) };
  const desk = await openDesk({ databaseUrl, dataFolder, publicUrl: 'http://127.0.0.1:3000', now: () => clock.now });
  const app = await buildServer(desk);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const source = await startingPlan('support-plan');
    await inDeskAct(desk, 'command-line', (act) => publishPlan(act, { source }, findingsIn(desk.sentences, 'en')));
    const stage = { desk, app, people: await addPeople(desk), clock };
    for (const story of STORIES) await tellOften(stage, client, { story, count: Math.round((tickets * story.share) / 100) });
    const talkedAbout = await tellOften(stage, client, { story: TALKED_ABOUT, count: Math.ceil(tickets / 50) });
    const newTicket = await toldOnce(stage, NEW);
    // What followed the stories is done: their jobs have been worked on, as in a desk that has been running.
    await client.query('delete from pgboss.job');
    await checkPaths(client);
    await client.query('vacuum analyze');
    return { people: stage.people, talkedAbout, newTicket, untouched: [] };
  } finally {
    await client.end();
    await app.close();
    await desk.close();
  }
}

async function tellOften(stage: Stage, client: pg.Client, { story, count }: { story: Story; count: number }): Promise<string[]> {
  return copyTicket(client, await toldOnce(stage, story), count);
}

/** Adds untouched tickets, the same to each database. Late, because no desk has thousands of them in its queue. */
export async function addUntouched(databaseUrls: readonly string[], { seeded, count }: { seeded: Seeded; count: number }): Promise<void> {
  for (const databaseUrl of databaseUrls) {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    seeded.untouched = await copyTicket(client, seeded.newTicket, count);
    await client.query('vacuum analyze');
    await client.end();
  }
}

/** The seed is only worth measuring on when it is what the desk would have written. */
async function checkPaths(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ lost: number }>(`select count(*)::int as lost from ticket t
    where t.tier is distinct from (select h.to_tier from hop h where h.ticket_id = t.id
        and h.kind in ('opened', 'escalated', 'returned', 'reclaimed', 'relayed') order by h.seq desc limit 1)
      or (t.status <> 'closed' and not exists (select from clock c where c.ticket_id = t.id))`);
  if (rows[0]?.lost !== 0) throw new Error(`${rows[0]?.lost} seeded tickets are not what their paths say`);
}
