import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../../test/cast.ts';
import { newId } from '../../platform/ids.ts';
import { CannotBeDone } from '../../platform/job-failures.ts';
import { prepareQueues, type QueueName } from '../../platform/jobs.ts';
import { FollowUpFailed } from './take-failed.ts';
import { react, startWorker, wake } from './worker.ts';

/** A job has two tries, the second at once: the tests see the last one fail without waiting for hours. */
let stage: Stage;
let ticket: { id: string; number: number };
beforeAll(async () => {
  stage = await openStage({ retrying: { retryLimit: 1, retryDelay: 0 } });
  ticket = await openedTicket(stage);
});
afterAll(() => stage.close());
beforeEach(async () => {
  await sql`delete from pgboss.job`.execute(stage.desk.db);
  await stage.desk.db.deleteFrom('failedFollowUp').execute();
  await stage.desk.db.deleteFrom('notice').where('kind', '=', 'follow-ups-failed').execute();
});

const enqueue = (queue: QueueName, data: object) =>
  stage.desk.db.transaction().execute((tx) => stage.desk.jobs.enqueue(tx, queue, [{ data }]));
const listed = async () => (await stage.as('ada').get('/follow-ups')).body.items;
const eventOf = async (kind: string) =>
  stage.desk.db.selectFrom('event').selectAll().where('kind', '=', kind).orderBy('seq', 'desc').executeTakeFirstOrThrow();

test('an unknown event, reaction or timer fails, and says so', async () => {
  const { id } = await eventOf('ticket-opened');
  await expect(react(stage.desk, id, 'send-pigeon')).rejects.toThrow(CannotBeDone);
  await expect(wake(stage.desk, { timer: 'ring-bells' as never, subject: '1' })).rejects.toThrow('ring-bells');
});

test('what a release before has set hands its failures on, and is kept until then', async () => {
  await enqueue('wake', { timer: 'close-if-silent', ticketId: ticket.id });
  await sql`update pgboss.job set dead_letter = null, keep_until = now() where name = 'wake'`.execute(stage.desk.db);
  await prepareQueues(stage.databaseUrl);
  const { rows } =
    await sql`select dead_letter, keep_until > now() + interval '9 years' as is_kept from pgboss.job where name = 'wake'`.execute(
      stage.desk.db,
    );
  expect(rows).toEqual([{ deadLetter: 'failed', isKept: true }]);
});

test('every queue hands its failures on', async () => {
  const { rows } = await sql`select name from pgboss.queue where dead_letter is distinct from 'failed'`.execute(stage.desk.db);
  expect(rows).toEqual([{ name: 'failed' }]);
});

describe('with workers', () => {
  const errors: unknown[] = [];
  beforeAll(() => startWorker(stage.desk, (error) => errors.push(error)));

  test('what fails to its last try stays, with its cause, and the log says so by a stable code', async () => {
    // A plan version that is no number: the database refuses it, every time.
    await enqueue('wake', { timer: 'plan-in-force', subject: 'no-number' });
    await vi.waitFor(async () => expect(await listed()).toHaveLength(1), { timeout: 15_000 });
    const message = expect.stringMatching(/NaN/);
    expect(await listed()).toMatchObject([
      { queue: 'wake', name: 'plan-in-force', subject: 'no-number', cause: 'threw', message, tries: 2 },
    ]);
    await vi.waitFor(() => expect(errors.find((error) => error instanceof FollowUpFailed)).toMatchObject({ code: 'follow-up-failed' }));
  });

  test('what this release does not know is given up at once, and takes nothing else with it', async () => {
    await stage.desk.db
      .insertInto('event')
      .values({ id: newId(new Date()), kind: 'ticket-teleported', ticketId: ticket.id, isPublic: false, data: '{}', at: new Date() })
      .execute();
    const { id: poison } = await eventOf('ticket-teleported');
    const { id: opened } = await eventOf('ticket-opened');
    await enqueue('react', { eventId: poison, reaction: 'give-notice' });
    await enqueue('react', { eventId: opened, reaction: 'note-deviations' });
    await vi.waitFor(async () => expect(await listed()).toHaveLength(1), { timeout: 15_000 });
    expect(await listed()).toMatchObject([
      { name: 'give-notice', eventKind: 'ticket-teleported', ticketNumber: ticket.number, cause: 'not-known', tries: 1 },
    ]);
    await vi.waitFor(async () =>
      expect(await stage.desk.db.selectFrom('reactionDone').select('reaction').where('eventId', '=', opened).execute()).toContainEqual({
        reaction: 'note-deviations',
      }),
    );
  });

  test('a process that dies in the last try counts as well', async () => {
    const { id } = await eventOf('ticket-opened');
    await enqueue('react', { eventId: id, reaction: 'give-notice' });
    await sql`update pgboss.job set state = 'active', retry_count = retry_limit, started_on = now() - interval '1 minute',
      heartbeat_on = now() - interval '1 minute' where name = 'react'`.execute(stage.desk.db);
    const supervisor = new PgBoss({ connectionString: stage.databaseUrl, supervise: false, schedule: false, migrate: false });
    await supervisor.start();
    await supervisor.supervise('react');
    await supervisor.stop();
    await vi.waitFor(async () => expect(await listed()).toMatchObject([{ name: 'give-notice', cause: 'died', tries: 2 }]), {
      timeout: 15_000,
    });
  });
});
