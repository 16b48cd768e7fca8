import { answerJobs } from '../platform/answer-thread.ts';
import { docxOf } from './docx/docx.ts';
import type { Paper } from './paper/blocks.ts';
import { pdfOf } from './pdf/pdf.ts';

export type RenderJob = { format: 'docx' | 'pdf'; paper: Paper };

const RENDERERS = { docx: docxOf, pdf: pdfOf };

answerJobs<RenderJob, Uint8Array>(({ format, paper }) => RENDERERS[format](paper));
