import { Gauge, type Registry } from 'prom-client';
import { countFailed } from '../../followup/list-failed.ts';
import { dueJobs, waitingJobs } from '../../platform/waiting-jobs.ts';
import type { Desk } from '../desk.ts';

/** How the desk's own work stands, asked of the database whenever the figures are fetched: any process can say it. */
export function gaugeFollowUps(registry: Registry, desk: Desk): void {
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[], fill: (gauge: Gauge) => Promise<void>) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        this.reset();
        await fill(this);
      },
    });
  gauge('relevo_follow_ups_failed', 'Failed to the last try, until somebody deals with it', ['queue', 'name'], async (failed) => {
    for (const { count, ...labels } of await countFailed(desk.db)) failed.set(labels, count);
  });
  gauge('relevo_follow_ups_waiting', 'Not done yet, those for a later day included', ['queue'], async (waiting) => {
    for (const { queue, waiting: count } of await waitingJobs(desk.db)) waiting.set({ queue }, count);
  });
  gauge('relevo_follow_ups_due', 'Could be done now', ['queue'], async (due) => {
    for (const each of await dueJobs(desk.db, desk.now())) due.set({ queue: each.queue }, each.due);
  });
  gauge('relevo_follow_ups_oldest_due_seconds', 'How long the oldest that could be done has waited', ['queue'], async (oldest) => {
    for (const each of await dueJobs(desk.db, desk.now())) oldest.set({ queue: each.queue }, each.oldestDueSeconds);
  });
}

/** The same in three figures, and no word of what it was about: anybody may read them. */
export async function followUpsInShort(desk: Desk): Promise<{ failed: number; due: number; oldestDueSeconds: number }> {
  const [failed, queues] = await Promise.all([countFailed(desk.db), dueJobs(desk.db, desk.now())]);
  return {
    failed: failed.reduce((sum, { count }) => sum + count, 0),
    due: queues.reduce((sum, { due }) => sum + due, 0),
    oldestDueSeconds: Math.round(Math.max(0, ...queues.map(({ oldestDueSeconds }) => oldestDueSeconds))),
  };
}
