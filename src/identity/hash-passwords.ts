import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { ToHash } from './hashing-thread.ts';

/** Some two seconds’ work. */
const WAITING_MAX = 20;
const SALT_BYTES = 16;

/** The line is too long: whoever comes now had better come again. */
export class HashingBusy extends Error {
  static readonly code = 'HASHING_BUSY';
  static readonly passesWithinSeconds = 2;
  readonly code = HashingBusy.code;
}

export type Hashing = {
  hash(password: string): Promise<string>;
  verify(sent: { hash: string; password: string }): Promise<boolean>;
  /** What is hashed within waits in the line of strangers. */
  amongStrangers<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

type Waiting = ToHash & { resolve(key: Buffer): void; reject(error: Error): void };

/**
 * One password at a time, in a thread of its own: however many come, they take one core, and nothing from the few threads that read
 * and write files.
 */
export function openHashing({ waitingMax = WAITING_MAX } = {}): Hashing {
  // Whoever may be guessing waits behind those who have shown already that they are somebody.
  const lines = { known: [] as Waiting[], strangers: [] as Waiting[] };
  const strangers = new AsyncLocalStorage<true>();
  let thread: Worker | null = null;
  let inHand: Waiting | null = null;

  function derive(password: string, salt: string): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const line = lines[strangers.getStore() ? 'strangers' : 'known'];
      if (line.length >= waitingMax) return reject(new HashingBusy('too many passwords wait to be hashed'));
      line.push({ password, salt, resolve, reject });
      if (!inHand) next();
    });
  }

  function next(): void {
    inHand = lines.known.shift() ?? lines.strangers.shift() ?? null;
    if (!inHand) {
      thread?.unref();
      return;
    }
    thread ??= start();
    thread.ref();
    thread.postMessage({ password: inHand.password, salt: inHand.salt } satisfies ToHash);
  }

  function start(): Worker {
    const started = new Worker(new URL('./hashing-thread.ts', import.meta.url));
    started.on('message', (key: Uint8Array) => {
      inHand?.resolve(Buffer.from(key));
      next();
    });
    let why = new Error('the thread that hashes passwords has ended');
    started.on('error', (error) => {
      why = error as Error;
    });
    started.on('exit', () => {
      thread = null;
      inHand?.reject(why);
      next();
    });
    return started;
  }

  return {
    hash: async (password) => {
      const salt = randomBytes(SALT_BYTES).toString('hex');
      return `${salt}:${(await derive(password, salt)).toString('hex')}`;
    },
    verify: async ({ hash, password }) => {
      const [salt = '', kept = ''] = hash.split(':');
      const key = await derive(password, salt);
      return timingSafeEqual(key, Buffer.alloc(key.length, kept, 'hex'));
    },
    amongStrangers: (work) => strangers.run(true, work),
    close: async () => {
      for (const { reject } of Object.values(lines).flatMap((line) => line.splice(0))) reject(new Error('the desk is closing'));
      await thread?.terminate();
    },
  };
}
