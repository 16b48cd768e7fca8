import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Recognised, recognise } from './file-kinds.ts';
import { safeName } from './file-names.ts';
import { isRefusal, type Refusal, refuse } from './outcome.ts';

export const FILE_REFUSALS = {
  'file-too-large': 413,
  'file-type-not-allowed': 415,
  'file-empty': 422,
  'file-missing': 422,
  'file-lost': 500,
} as const;

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
      const verdict = meter.sizeBytes === 0 ? refuse('file-empty') : await kindOf(draft, meter.sizeBytes);
      if (isRefusal(verdict)) {
        await rm(draft, { force: true });
        return verdict;
      }
      const sha256 = meter.hash.digest();
      await mkdir(join(pathOf(sha256), '..'), { recursive: true });
      await rename(draft, pathOf(sha256));
      return { name: safeName(name, verdict.ending), mediaType: verdict.mediaType, sizeBytes: meter.sizeBytes, sha256 };
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

async function kindOf(path: string, sizeBytes: number): Promise<Recognised | Refusal<'file-type-not-allowed'>> {
  const file = await open(path);
  try {
    const { taken, ...what } = await recognise(file, sizeBytes);
    return taken ?? refuse('file-type-not-allowed', { type: 'mediaType' in what ? what.mediaType : '' });
  } finally {
    await file.close();
  }
}

class Meter extends Transform {
  sizeBytes = 0;
  isOver = false;
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
    this.hash.update(chunk);
    done(null, chunk);
  }
}
