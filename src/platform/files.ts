import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromBuffer } from 'file-type';
import sanitize from 'sanitize-filename';
import { normalForm } from './normal-form.ts';
import { type Refusal, refuse } from './outcome.ts';

export const FILE_REFUSALS = {
  'file-too-large': 413,
  'file-type-not-allowed': 415,
  'file-empty': 422,
  'file-missing': 422,
  'file-lost': 500,
} as const;

/** What may be attached: pictures, documents, archives, logs and diagnostics. Nothing that a browser would run is ever served as itself. */
const ALLOWED_TYPES = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/heic',
  'image/bmp',
  'application/pdf',
  'application/zip',
  'application/gzip',
  'application/vnd.ms-cab-compressed',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'application/x-evtx',
  'text/plain',
]);
const TEXT_ENDINGS = /\.(txt|log|csv|json|xml|reg|md|html?|ps1|yaml|yml|ini|mobileconfig|eml)$/i;
const NAME_LENGTH_MAX = 180;
const HEAD_BYTES = 4_100;

const DRAFT = '.part';
/** What the system says of a file that is gone, is none, or may not be read. */
const LOST = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EIO']);

/** A file that the desk has noted is not on its disk any more, or not as it was. */
export class FileLost extends Error {}

export type KeptFile = { name: string; mediaType: string; sizeBytes: number; sha256: Buffer };

/** Files by their content: the same picture sent twice is kept once. */
export type FileStore = {
  keep(upload: { name: string; stream: NodeJS.ReadableStream; sizeMax: number }): Promise<KeptFile | Refusal<keyof typeof FILE_REFUSALS>>;
  /** Throws `FileLost` where the disk does not have it any more as it was kept. */
  open(file: Pick<KeptFile, 'sha256' | 'sizeBytes'>): Promise<Readable>;
  /** Removes what uploads have left that were broken off with their process. */
  dropDrafts(unusedSince: Date): Promise<void>;
  /** Removes a content that nothing refers to any more, unless it was kept again since. */
  drop(sha256: Buffer, unusedSince: Date): Promise<void>;
};

export function openFileStore(folder: string): FileStore {
  const pathOf = (sha256: Buffer) => {
    const name = sha256.toString('hex');
    return join(folder, name.slice(0, 2), name);
  };
  return {
    open: async ({ sha256, sizeBytes }) => {
      const file = await open(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        throw LOST.has(error.code ?? '') ? new FileLost(`${error.code}: ${pathOf(sha256)}`) : error;
      });
      const { size } = await file.stat();
      if (size === sizeBytes) return file.createReadStream();
      await file.close();
      throw new FileLost(`${size} bytes instead of ${sizeBytes}: ${pathOf(sha256)}`);
    },
    dropDrafts: async (unusedSince) => {
      const drafts = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(DRAFT));
      for (const name of drafts) await dropUnused(join(folder, name), unusedSince);
    },
    drop: (sha256, unusedSince) => dropUnused(pathOf(sha256), unusedSince),
    keep: async ({ name, stream, sizeMax }) => {
      await mkdir(folder, { recursive: true });
      const draft = join(folder, `${randomUUID()}${DRAFT}`);
      const meter = new Meter(sizeMax);
      try {
        await pipeline(stream, meter, createWriteStream(draft, { mode: 0o600, flush: true }));
      } catch (error) {
        await rm(draft, { force: true });
        if (meter.isOver) return fileTooLarge(sizeMax);
        throw error;
      }
      const verdict = meter.sizeBytes === 0 ? refuse('file-empty') : await mediaTypeOf(name, meter.head);
      if (typeof verdict !== 'string') {
        await rm(draft, { force: true });
        return verdict;
      }
      const sha256 = meter.hash.digest();
      await mkdir(join(pathOf(sha256), '..'), { recursive: true });
      await rename(draft, pathOf(sha256));
      return { name: safeName(name), mediaType: verdict, sizeBytes: meter.sizeBytes, sha256 };
    },
  };
}

export function fileTooLarge(limitBytes: number): Refusal<'file-too-large'> {
  return refuse('file-too-large', { limitBytes, limitMb: Math.floor(limitBytes / 1024 ** 2) });
}

async function dropUnused(path: string, since: Date): Promise<void> {
  const usedAt = await stat(path).then(
    ({ mtime }) => mtime,
    () => null,
  );
  if (usedAt && usedAt < since) await rm(path, { force: true });
}

/** The type that the content shows; a text is a text whatever its name says, so that nothing is served as a page or script. */
async function mediaTypeOf(name: string, head: Buffer): Promise<string | Refusal<'file-type-not-allowed'>> {
  const detected = (await fileTypeFromBuffer(head))?.mime;
  const type =
    detected === undefined || detected === 'application/xml'
      ? looksLikeText(head) && TEXT_ENDINGS.test(name)
        ? 'text/plain'
        : undefined
      : detected;
  if (type && ALLOWED_TYPES.has(type)) return type;
  return refuse('file-type-not-allowed', { type: detected ?? 'unknown' });
}

function looksLikeText(head: Buffer): boolean {
  const utf16 = head[0] === 0xff && head[1] === 0xfe;
  return utf16 || !head.includes(0);
}

/** A name that is safe on every system and in every header; the folder part of what a browser sent is gone. */
export function safeName(name: string): string {
  const base = normalForm('NFC', name.toWellFormed()).replace(/^.*[\\/]/, '');
  const safe = sanitize(base)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  return [...(safe || 'file')].slice(-NAME_LENGTH_MAX).join('');
}

class Meter extends Transform {
  sizeBytes = 0;
  isOver = false;
  head = Buffer.alloc(0);
  readonly hash = createHash('sha256');
  readonly #sizeMax: number;
  constructor(sizeMax: number) {
    super();
    this.#sizeMax = sizeMax;
  }
  override _transform(chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void) {
    this.sizeBytes += chunk.length;
    if (this.sizeBytes > this.#sizeMax) {
      this.isOver = true;
      return done(new Error('file too large'));
    }
    if (this.head.length < HEAD_BYTES) this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD_BYTES - this.head.length)]);
    this.hash.update(chunk);
    done(null, chunk);
  }
}
