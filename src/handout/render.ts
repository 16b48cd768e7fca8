import { Worker } from 'node:worker_threads';
import { type Refusal, refuse } from '../platform/outcome.ts';
import type { Paper } from './paper/blocks.ts';
import { markdownOf } from './paper/markdown.ts';
import type { Rendered, RenderJob } from './render-worker.ts';

/** A document takes up to a second of a processor: it is made in a thread of its own, one at a time, so that the desk goes on. */
const WAITING_MAX = 8;
const RENDER_MS_MAX = 30_000;
/** After so long without work the thread ends, and its memory with it. */
const IDLE_MS_MAX = 60_000;

let worker: Worker | null = null;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** The document's bytes. Whoever comes when too many wait already is refused; what takes too long is given up. */
export async function render(format: 'docx' | 'pdf' | 'md', paper: Paper): Promise<Buffer | Refusal<'handout-busy'>> {
  if (format === 'md') return Buffer.from(markdownOf(paper));
  if (waiting >= WAITING_MAX) return refuse('handout-busy');
  waiting++;
  const turn = last.then(() => renderInThread({ format, paper }));
  last = turn.catch(() => {});
  try {
    return await turn;
  } finally {
    waiting--;
  }
}

function renderInThread(job: RenderJob): Promise<Buffer> {
  worker ??= openWorker();
  const thread = worker;
  return new Promise<Buffer>((resolve, reject) => {
    const giveUp = setTimeout(() => fail(new Error(`a ${job.format} took longer than ${RENDER_MS_MAX} ms`)), RENDER_MS_MAX);
    const fail = (error: unknown) => {
      end();
      if (worker === thread) worker = null;
      void thread.terminate();
      reject(error);
    };
    const take = (rendered: Rendered) => {
      end();
      restWhenIdle(thread);
      if ('failed' in rendered) reject(new Error(rendered.failed));
      else resolve(Buffer.from(rendered.bytes));
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

function openWorker(): Worker {
  const opened = new Worker(new URL('./render-worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 512 } });
  // Whoever waits for a document hears of it; between two, an error that nobody hears would end the desk.
  return opened.on('error', () => {
    if (worker === opened) worker = null;
  });
}

function restWhenIdle(thread: Worker): void {
  // A thread without work keeps no process from ending.
  thread.unref();
  if (waiting > 1) return;
  setTimeout(() => {
    if (waiting > 0 || worker !== thread) return;
    worker = null;
    void thread.terminate();
  }, IDLE_MS_MAX).unref();
}
