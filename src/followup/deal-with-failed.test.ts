import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openedTicket, openStage, type Player, type Stage } from '../../test/cast.ts';
import { takeFailed } from '../app/worker/take-failed.ts';
import { react } from '../app/worker/worker.ts';
import { newId } from '../platform/ids.ts';
import type { FailedJob } from '../platform/job-failures.ts';

const HOUR_MS = 3_600_000;

let stage: Stage;
let ticket: { id: string; number: number };
let now = new Date();
let began = now;
beforeAll(async () => {
  stage = await openStage({ now: () => now });
  ticket = await openedTicket(stage);
});
afterAll(() => stage.close());
beforeEach(async () => {
  began = now = new Date();
  await sql`delete from pgboss.job`.execute(stage.desk.db);
  await stage.desk.db.deleteFrom('failedFollowUp').execute();
  await stage.desk.db.deleteFrom('notice').where('kind', '=', 'follow-ups-failed').execute();
});

/** A failure as the queue hands it over. */
async function fails(more: Partial<FailedJob> = {}): Promise<string> {
  const data = { timer: 'close-if-silent', subject: ticket.id };
  const times = { firstFailedAt: new Date(now.getTime() - 2 * HOUR_MS), failedAt: now };
  const job: FailedJob = { id: newId(now), queue: 'wake', data, cause: 'threw', message: 'no disk', tries: 21, ...times, ...more };
  await takeFailed(stage.desk, job, () => {});
  return job.id;
}
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * HOUR_MS);
};
const list = async (query = '') => (await stage.as('ada').get(`/follow-ups${query}`)).body;
const queued = async () =>
  (await sql<{ name: string; data: object }>`select name, data from pgboss.job where name <> 'react'`.execute(stage.desk.db)).rows;
/** Those of this test. */
const events = (kind: string) =>
  stage.desk.db.selectFrom('event').selectAll().where('kind', '=', kind).where('at', '>=', began).orderBy('seq').execute();

describe('the list', () => {
  test('says what it was for, why it failed, how often it was tried and since when', async () => {
    const id = await fails();
    const version = await fails({ data: { timer: 'plan-in-force', subject: '3' }, cause: 'died', message: '' });
    const { items, names } = await list();
    expect(items).toMatchObject([
      { id: version, name: 'plan-in-force', subject: '3', ticketNumber: null, cause: 'died' },
      {
        id,
        name: 'close-if-silent',
        subject: null,
        ticketNumber: ticket.number,
        ticketSubject: expect.any(String),
        message: 'no disk',
        tries: 21,
      },
    ]);
    expect(new Date(items[0].failedAt).getTime() - new Date(items[0].firstFailedAt).getTime()).toBe(2 * HOUR_MS);
    expect(names).toEqual([
      { name: 'close-if-silent', count: 1 },
      { name: 'plan-in-force', count: 1 },
    ]);
  });

  test('goes page by page, and by name', async () => {
    const ids = [await fails(), await fails(), await fails({ data: { timer: 'clock-due', subject: ticket.id } })];
    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(ids.toReversed());
    expect((await list('?name=clock-due')).items).toMatchObject([{ id: ids[2] }]);
  });

  test.each(['una', 'tina', 'lena'] as Player[])('is not for %s', async (player) => {
    expect((await stage.as(player).get('/follow-ups')).status).toBe(403);
  });

  test('names one that is handed over twice once', async () => {
    const id = await fails();
    await fails({ id });
    expect((await list()).items).toHaveLength(1);
  });

  test('shows a job that nobody can make sense of', async () => {
    await fails({ queue: 'react', data: null });
    expect((await list()).items).toMatchObject([{ name: 'react', subject: null, eventKind: null }]);
  });
});

describe('running again', () => {
  test('puts it back into its queue as it was, and says who did', async () => {
    const id = await fails();
    expect((await stage.as('ada').post(`/follow-ups/${id}/run-again`)).body).toEqual({ id });
    expect(await queued()).toEqual([{ name: 'wake', data: { timer: 'close-if-silent', subject: ticket.id } }]);
    expect((await list()).items).toEqual([]);
    expect((await events('follow-ups-run-again')).at(-1)).toMatchObject({ actorId: stage.ids.ada, data: { followUps: [id] } });
  });

  test('happens once when two press at the same moment', async () => {
    const id = await fails();
    const answers = await Promise.all([1, 2].map(() => stage.as('ada').post(`/follow-ups/${id}/run-again`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    expect(await queued()).toHaveLength(1);
  });

  test('takes all of one name, once', async () => {
    await fails();
    await fails();
    await fails({ data: { timer: 'clock-due', subject: ticket.id } });
    const answers = await Promise.all([1, 2].map(() => stage.as('ada').post('/follow-ups/run-again', { name: 'close-if-silent' })));
    expect(answers.map(({ body }) => body.count).toSorted()).toEqual([0, 2]);
    expect(await queued()).toHaveLength(2);
    expect((await list()).items).toMatchObject([{ name: 'clock-due' }]);
  });
});

test('what is let go is not done, and the reason stays on record', async () => {
  const id = await fails();
  expect((await stage.as('ada').post(`/follow-ups/${id}/let-go`, {})).status).toBe(400);
  expect((await stage.as('ada').post(`/follow-ups/${id}/let-go`, { reason: 'The ticket was a test' })).status).toBe(200);
  expect((await stage.as('ada').post(`/follow-ups/${id}/let-go`, { reason: 'Again' })).body.code).toBe('follow-up-not-found');
  expect([(await list()).items, await queued()]).toEqual([[], []]);
  expect((await events('follow-up-let-go')).at(-1)).toMatchObject({
    actorId: stage.ids.ada,
    subjectId: id,
    data: { name: 'close-if-silent', message: 'no disk', reason: 'The ticket was a test', data: { subject: ticket.id } },
  });
});

describe('the alarm', () => {
  const bells = async () => {
    for (const { id } of await events('follow-ups-failed')) await react(stage.desk, id);
    const told = await stage.desk.db.selectFrom('notice').select('personId').where('kind', '=', 'follow-ups-failed').execute();
    return told.map(({ personId }) => personId);
  };

  test('rings once for a spell, at the administrators alone', async () => {
    await fails();
    await Promise.all([fails(), fails()]);
    later(2);
    await fails();
    expect(await bells()).toEqual([stage.ids.ada]);
  });

  test('rings once when several fail at the same moment', async () => {
    await Promise.all([fails(), fails(), fails()]);
    expect(await bells()).toHaveLength(1);
  });

  test('rings again for what fails a day later, and for what fails after all was dealt with', async () => {
    const id = await fails();
    later(25);
    const second = await fails();
    expect(await bells()).toHaveLength(2);
    for (const each of [id, second]) await stage.as('ada').post(`/follow-ups/${each}/run-again`);
    await fails();
    expect(await bells()).toHaveLength(3);
  });

  test('never rings because its own ring failed', async () => {
    const first = await fails();
    const ring = (await events('follow-ups-failed')).at(-1);
    await stage.as('ada').post(`/follow-ups/${first}/let-go`, { reason: 'Seen' });
    await fails({ queue: 'react', data: { eventId: ring?.id, reaction: 'tell-administrators' } });
    expect((await events('follow-ups-failed')).at(-1)).toEqual(ring);
    expect((await list()).items).toMatchObject([{ name: 'tell-administrators', eventKind: 'follow-ups-failed' }]);
  });
});

describe('from outside', () => {
  const metrics = async () => (await stage.app.inject('/metrics')).body;
  const ready = async () => (await stage.app.inject('/readyz')).json();

  test('the figures say what failed, what waits, and how long', async () => {
    await fails();
    await fails();
    await stage.desk.db
      .transaction()
      .execute((tx) => stage.desk.jobs.enqueue(tx, 'wake', [{ data: {} }, { data: {}, startAfter: new Date(Date.now() + 24 * HOUR_MS) }]));
    await sql`update pgboss.job set start_after = now() - interval '10 minutes' where name = 'wake' and start_after <= now()`.execute(
      stage.desk.db,
    );
    const text = await metrics();
    expect(text).toContain('relevo_follow_ups_failed{queue="wake",name="close-if-silent"} 2');
    expect(text).toContain('relevo_follow_ups_waiting{queue="wake"} 2');
    expect(text).toContain('relevo_follow_ups_due{queue="wake"} 1');
    expect(text).toMatch(/relevo_follow_ups_oldest_due_seconds\{queue="wake"\} (?:59|60)\d/);
  });

  test('a desk with failed work is ready, and says so in figures alone', async () => {
    await fails();
    expect(await ready()).toEqual({
      status: 'ready',
      followUps: { failed: 1, due: expect.any(Number), oldestDueSeconds: expect.any(Number) },
    });
  });
});
