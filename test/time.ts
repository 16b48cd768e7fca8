import { sql } from 'kysely';
import type { Desk } from '../src/app/desk.ts';
import { react, wake } from '../src/app/worker/worker.ts';

export type Span = { days?: number; hours?: number; minutes?: number; seconds?: number };

/** A clock that goes as another one does, and further ahead of it each time that it is moved; never back. */
export type MovableClock = { now(): Date; moveTo(at: Date): void };

export function movableClock(other: () => Date): MovableClock {
  let aheadMs = 0;
  const now = () => new Date(other().getTime() + aheadMs);
  return {
    now,
    moveTo: (at) => {
      aheadMs += Math.max(0, at.getTime() - now().getTime());
    },
  };
}

export function later(at: Date, { days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): Date {
  return new Date(at.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}

/** Lets time pass while a worker works: each job is done at the instant for which it was set, through the worker's own doors. */
export async function workUntil(desk: Desk, clock: MovableClock, until: Date): Promise<void> {
  for (let job = await takeJob(desk, until); job; job = await takeJob(desk, until)) {
    clock.moveTo(job.startAfter);
    if (job.name === 'wake') await wake(desk, job.data);
    else await react(desk, job.data.eventId, job.data.reaction);
  }
  clock.moveTo(until);
}

type TakenJob = { startAfter: Date } & (
  | { name: 'wake'; data: Parameters<typeof wake>[1] }
  | { name: 'react'; data: { eventId: string; reaction?: string } }
);

/** The library hands out what is due by the database's clock; here it is what is due by the stage's. */
async function takeJob({ db }: Desk, until: Date): Promise<TakenJob | undefined> {
  const { rows } = await sql<TakenJob>`delete from pgboss.job where id = (
    select id from pgboss.job where state = 'created' and name in ('wake', 'react') and start_after <= ${until}
    order by start_after, created_on, id limit 1) returning name, data, start_after`.execute(db);
  return rows[0];
}
