import { type Refusal, refuse } from '../platform/outcome.ts';
import { threadFor } from '../platform/thread.ts';
import type { Paper } from './paper/blocks.ts';
import { markdownOf } from './paper/markdown.ts';
import type { RenderJob } from './render-worker.ts';

/** A document takes up to a second of a processor: it is made in a thread of its own, one at a time, so that the desk goes on. */
const THREAD = threadFor<RenderJob, Uint8Array>(new URL('./render-worker.ts', import.meta.url), { msMax: 30_000, memoryMbMax: 512 });
const WAITING_MAX = 8;

/** The document's bytes. Whoever comes when too many wait already is refused; what takes too long is given up. */
export async function render(format: 'docx' | 'pdf' | 'md', paper: Paper): Promise<Buffer | Refusal<'handout-busy'>> {
  if (format === 'md') return Buffer.from(markdownOf(paper));
  if (THREAD.waiting() >= WAITING_MAX) return refuse('handout-busy');
  return Buffer.from(await THREAD.ask({ format, paper }));
}
