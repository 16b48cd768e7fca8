import { Worker } from 'node:worker_threads';

/** After so long without work a thread ends, and its memory with it. */
const IDLE_MS_MAX = 60_000;

export type ThreadAnswer<A> = { answer: A } | { failed: string };

/**
 * A thread that does one job after the other: it is begun by the first one and ends when it has rested. What takes too long is given
 * up, and the thread with it. Between two jobs it keeps no process from ending.
 */
export function threadFor<Job, Answer>(script: URL, { msMax, memoryMbMax }: { msMax: number; memoryMbMax: number }) {
  let worker: Worker | null = null;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function ask(job: Job): Promise<Answer> {
    waiting++;
    const turn = last.then(() => askNow(job));
    last = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      waiting--;
    }
  }

  function askNow(job: Job): Promise<Answer> {
    worker ??= open();
    const thread = worker;
    return new Promise<Answer>((resolve, reject) => {
      const giveUp = setTimeout(() => fail(new Error(`${script.pathname} took longer than ${msMax} ms`)), msMax);
      const fail = (error: unknown) => {
        end();
        if (worker === thread) worker = null;
        void thread.terminate();
        reject(error);
      };
      const take = (answered: ThreadAnswer<Answer>) => {
        end();
        restWhenIdle(thread);
        if ('failed' in answered) reject(new Error(answered.failed));
        else resolve(answered.answer);
      };
      const end = () => {
        clearTimeout(giveUp);
        thread.off('message', take).off('error', fail);
      };
      thread.once('message', take).once('error', fail);
      thread.ref();
      thread.postMessage(job);
    });
  }

  function open(): Worker {
    const opened = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMbMax } });
    // Whoever waits for an answer hears of it; between two, an error that nobody hears would end the desk.
    return opened.on('error', () => {
      if (worker === opened) worker = null;
    });
  }

  function restWhenIdle(thread: Worker): void {
    thread.unref();
    if (waiting > 1) return;
    setTimeout(() => {
      if (waiting > 0 || worker !== thread) return;
      worker = null;
      void thread.terminate();
    }, IDLE_MS_MAX).unref();
  }

  return { ask, waiting: () => waiting };
}
