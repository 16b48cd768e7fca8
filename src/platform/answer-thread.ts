import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer } from './thread.ts';

/** The other side of `threadFor`: answers each job, and says of one that fails why. */
export function answerJobs<Job, Answer>(answer: (job: Job) => Answer | Promise<Answer>): void {
  parentPort?.on('message', async (job: Job) => {
    const answered = await Promise.try(answer, job).then(
      (given): ThreadAnswer<Answer> => ({ answer: given }),
      (error: unknown): ThreadAnswer<Answer> => ({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
    parentPort?.postMessage(answered);
  });
}
