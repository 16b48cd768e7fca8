import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../../test/cast.ts';
import { inDeskAct } from '../act.ts';
import { TIMERS, type TimerName } from '../schedules.ts';
import { wake } from './worker.ts';

/** The database wakes a timer by its own clock; a desk on another host may be behind it. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function wakesAgain(timer: TimerName, subject: string, due: Date): Promise<boolean> {
  await inDeskAct(stage.desk, 'timer', (act) => TIMERS[timer](act, subject), new Date(due.getTime() - 50));
  return isSetAgain(timer, subject, due);
}

async function isSetAgain(timer: TimerName, subject: string, due: Date): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pgboss.job
    where data->>'timer' = ${timer} and data->>'subject' = ${subject} and start_after = ${due}`.execute(stage.desk.db);
  // One from when it was set, one from having been woken too early.
  return rows[0]?.n === 2;
}

test('a date that is a moment away still ends the wait', async () => {
  const { id } = await openedTicket(stage);
  const until = new Date(Date.now() + 3_600_000);
  await stage.as('tina').post(`/tickets/${id}/wait`, { waitingFor: 'date', until: until.toISOString() });
  expect(await wakesAgain('resume-on-date', id, until)).toBe(true);
});

test('a deadline that is a moment away is still noticed', async () => {
  const { id } = await openedTicket(stage);
  const { clocks } = (await stage.as('lena').get(`/tickets/${id}`)).body;
  expect(await wakesAgain('clock-due', id, new Date(clocks[0].dueAt))).toBe(true);
});

test('a version whose hour is a moment away still comes into force with a word', async () => {
  const inForceFrom = new Date(Date.now() + 3_600_000);
  await stage.as('lena').post('/plan/draft', { from: 'in-force' });
  const { version } = (await stage.as('lena').post('/plan/publish', { inForceFrom: inForceFrom.toISOString() })).body;
  expect(await wakesAgain('plan-in-force', String(version), inForceFrom)).toBe(true);
});

test('a timer that the first release has set, under another name for its ticket, still rings', async () => {
  const { id } = await openedTicket(stage);
  const until = new Date(Date.now() + 3_600_000);
  await stage.as('tina').post(`/tickets/${id}/wait`, { waitingFor: 'date', until: until.toISOString() });
  await wake(stage.desk, { timer: 'resume-on-date', ticketId: id });
  expect(await isSetAgain('resume-on-date', id, until)).toBe(true);
});
