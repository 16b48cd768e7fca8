import pg from 'pg';
import { type OpenDesk, openDesk } from '../src/app/open-desk.ts';
import { loadDemo } from '../src/demo/load-demo.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrate } from '../src/platform/migrate.ts';

export type DemoAt = {
  desk: OpenDesk;
  /** Tickets are numbered as they come, so a picture names its ticket by the subject. */
  numberOf(subject: string): Promise<number>;
  close(): Promise<void>;
};

/** The demo as it looks at an instant, whatever the real time is: the desk and its database both believe that it is always then. */
export async function openDemoAt(then: Date, dataFolder: string): Promise<DemoAt> {
  const postgres = await startEmbeddedPostgres({ dataFolder });
  const closers: (() => Promise<void>)[] = [postgres.stop];
  const close = async () => {
    for (const step of closers.reverse()) await step();
  };
  try {
    await migrate(postgres.url);
    await stopClock(postgres.url, then);
    const desk = await openDesk({ databaseUrl: postgres.url, dataFolder, publicUrl: 'http://127.0.0.1:3000', now: () => then });
    closers.push(desk.close);
    await loadDemo(desk);
    return { desk, numberOf: (subject) => numberOf(desk, subject), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function numberOf({ db }: OpenDesk, subject: string): Promise<number> {
  const ticket = await db.selectFrom('ticket').select('number').where('subject', '=', subject).executeTakeFirst();
  if (!ticket) throw new Error(`the demo has no ticket “${subject}” any more`);
  return ticket.number;
}

/** Clocks that are found before PostgreSQL's own, and always say the same. */
async function stopClock(databaseUrl: string, at: Date): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('create schema stopped');
  for (const clock of ['now', 'clock_timestamp'])
    await client.query(
      `create function stopped.${clock}() returns timestamptz language sql stable as $$ select timestamptz '${at.toISOString()}' $$`,
    );
  await client.query('alter database relevo set search_path = stopped, pg_catalog, public');
  await client.end();
}
