import { fromKysely, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Tx } from './database.ts';
import { CannotBeDone, causeOf, type FailedJob } from './job-failures.ts';

/** A job whose worker gives no sign of life for so long is given to another: its process was killed. The least that the library takes. */
const HEARTBEAT_SECONDS = 10;
/** The library drops what has waited for two weeks: a desk without workers would lose its follow-ups, and none may go unsaid. */
const KEPT_SECONDS = 10 * 365 * 86_400;
const ALIKE = { retryBackoff: true, retryDelayMax: 600, heartbeatSeconds: HEARTBEAT_SECONDS, retentionSeconds: KEPT_SECONDS } as const;

/** Every queue of the desk, and how its jobs are tried again. */
const QUEUES = {
  /** One follow-up of a recorded event, within the desk. */
  react: { ...ALIKE, retryLimit: 20, retryDelay: 2 },
  /** One that calls the outside: apart, so that somebody else's slow server holds up no notice. */
  call: { ...ALIKE, retryLimit: 20, retryDelay: 2 },
  /** A timer that wakes, re-reads the state and asks a pure rule. */
  wake: { ...ALIKE, retryLimit: 20, retryDelay: 5 },
} as const;
/** Where the library puts a job after its last try, in the same statement. It is tried until it has been noted. */
const FAILED = { name: 'failed', options: { ...ALIKE, retryLimit: 1_000_000, retryDelay: 2 } } as const;

export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES = [...(Object.keys(QUEUES) as QueueName[]), FAILED.name] as const;
export type Job = { data: object; startAfter?: Date };
/** How often and how soon a job is tried again, for tests that cannot wait for hours. */
export type Retrying = { retryLimit: number; retryDelay: number };

/** Work that commits with the change that causes it, and is done after it by any process with the worker role. */
export type Jobs = {
  enqueue(tx: Tx, queue: QueueName, jobs: Job[]): Promise<void>;
  work(queue: QueueName, handle: (data: unknown) => Promise<void>): Promise<void>;
  /** Hands over what failed to its last try, or whose process died in it. */
  takeFailed(handle: (job: FailedJob) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

const POLL_SECONDS = 0.5;
const BATCH: Record<QueueName | typeof FAILED.name, number> = { react: 20, call: 1, wake: 20, failed: 20 };

/** Creates the job tables and queues; run with the migrations, never on a hot path. */
export async function prepareQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  const prepare = async (name: string, options: object) => {
    if (await boss.getQueue(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, options);
  };
  try {
    await prepare(FAILED.name, FAILED.options);
    for (const [name, options] of Object.entries(QUEUES)) await prepare(name, { ...options, deadLetter: FAILED.name });
    // What a release before has set says for itself what becomes of it: nothing, after two weeks or its last try.
    await boss
      .getDb()
      .executeSql(
        `update pgboss.job set dead_letter = $1, keep_until = start_after + $3 * interval '1s' where name = any($2) and dead_letter is null and state < 'completed'`,
        [FAILED.name, Object.keys(QUEUES), KEPT_SECONDS],
      );
  } finally {
    await boss.stop({ graceful: false });
  }
}

type Opening = { now: () => Date; supervise?: boolean; onError?: (error: Error) => void; retrying?: Retrying | undefined };

/** Opens the queues. `supervise` is for processes with the worker role: they expire and archive. */
export async function openJobs(databaseUrl: string, opening: Opening): Promise<Jobs> {
  const { supervise = false, onError = () => {}, retrying } = opening;
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

  const workOn = async (queue: keyof typeof BATCH, handle: (job: JobWithMetadata<object>) => Promise<void>) => {
    const how = { burstWhenBatchFull: true, pollingIntervalSeconds: POLL_SECONDS, perJobResults: true, includeMetadata: true } as const;
    await boss.work<object, unknown, typeof how & { batchSize: number }>(queue, { ...how, batchSize: BATCH[queue] }, async (jobs) => {
      const results: JobResult[] = [];
      // One after the other: a job that fails is tried again alone and takes none of its batch with it.
      for (const job of jobs) results.push(await tryOnce(job));
      return results;
    });
    const tryOnce = async (job: JobWithMetadata<object>): Promise<JobResult> => {
      const failure = await handle(job).then(() => null, toFailure);
      if (!failure) return { id: job.id, status: 'completed' };
      onError(failure);
      const isHopeless = failure instanceof CannotBeDone;
      const before = job.output as { firstFailedAt?: string } | null;
      const output = { message: failure.message, isHopeless, firstFailedAt: before?.firstFailedAt ?? opening.now().toISOString() };
      return { id: job.id, status: isHopeless ? 'deadletter' : 'failed', output };
    };
  };

  return {
    enqueue: async (tx, queue, jobs) => {
      await boss.insert(
        queue,
        jobs.map(({ data, startAfter }) => ({ data, ...(startAfter && { startAfter }), ...retrying })),
        { db: fromKysely(tx) },
      );
    },
    work: (queue, handle) => workOn(queue, ({ data }) => handle(data)),
    takeFailed: (handle) =>
      workOn(FAILED.name, (letter) =>
        handle({
          id: letter.sourceId ?? letter.id,
          queue: (letter.sourceName ?? 'react') as QueueName,
          data: letter.data,
          ...causeOf(letter.sourceOutput, letter.createdOn),
          tries: (letter.sourceRetryCount ?? 0) + 1,
        }),
      ),
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}

function toFailure(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
