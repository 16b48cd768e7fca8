import { parentPort } from 'node:worker_threads';
import { docxOf } from './docx/docx.ts';
import type { Paper } from './paper/blocks.ts';
import { pdfOf } from './pdf/pdf.ts';

export type RenderJob = { format: 'docx' | 'pdf'; paper: Paper };
export type Rendered = { bytes: Uint8Array } | { failed: string };

const RENDERERS = { docx: docxOf, pdf: pdfOf };

parentPort?.on('message', async ({ format, paper }: RenderJob) => {
  const rendered = await RENDERERS[format](paper).then(
    (bytes): Rendered => ({ bytes }),
    (error: unknown): Rendered => ({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  parentPort?.postMessage(rendered);
});
