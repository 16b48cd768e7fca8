import { fromKysely, type JobResult, PgBoss } from 'pg-boss';
import type { Tx } from './database.ts';

/** A job whose worker gives no sign of life for so long is given to another: its process was killed. The least that the library takes. */
const HEARTBEAT_SECONDS = 10;

/** Every queue of the desk, and how its jobs are tried again. */
const QUEUES = {
  /** The follow-ups of one recorded event. */
  react: { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, heartbeatSeconds: HEARTBEAT_SECONDS },
  /** A timer that wakes, re-reads the state and asks a pure rule. */
  wake: { retryLimit: 20, retryDelay: 5, retryBackoff: true, retryDelayMax: 600, heartbeatSeconds: HEARTBEAT_SECONDS },
} as const;

export type QueueName = keyof typeof QUEUES;
export type Job = { data: object; startAfter?: Date };

/** Work that commits with the change that causes it, and is done after it by any process with the worker role. */
export type Jobs = {
  enqueue(tx: Tx, queue: QueueName, jobs: Job[]): Promise<void>;
  work(queue: QueueName, handle: (data: unknown) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

const POLL_SECONDS = 0.5;
const BATCH = 20;

/** Creates the job tables and queues; run with the migrations, never on a hot path. */
export async function prepareQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  try {
    for (const [name, options] of Object.entries(QUEUES)) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Opens the queues. `supervise` is for processes with the worker role: they expire and archive. */
export async function openJobs(databaseUrl: string, { supervise = false, onError = (_: Error) => {} } = {}): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 4,
    supervise,
    superviseIntervalSeconds: HEARTBEAT_SECONDS,
    monitorIntervalSeconds: HEARTBEAT_SECONDS,
    schedule: false,
    migrate: false,
  });
  boss.on('error', onError);
  await boss.start();
  return {
    enqueue: async (tx, queue, jobs) => {
      await boss.insert(
        queue,
        jobs.map(({ data, startAfter }) => ({ data, ...(startAfter && { startAfter }) })),
        { db: fromKysely(tx) },
      );
    },
    work: async (queue, handle) => {
      const options = { batchSize: BATCH, burstWhenBatchFull: true, pollingIntervalSeconds: POLL_SECONDS, perJobResults: true } as const;
      await boss.work(queue, options, async (jobs) => {
        const results: JobResult[] = [];
        // One after the other: a job that fails is tried again alone and takes none of its batch with it.
        for (const job of jobs) {
          const failure = await handle(job.data).then(() => null, toFailure);
          if (failure) onError(failure);
          results.push(
            failure ? { id: job.id, status: 'failed', output: { message: failure.message } } : { id: job.id, status: 'completed' },
          );
        }
        return results;
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}

function toFailure(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
