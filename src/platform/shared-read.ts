import type { Db } from './database.ts';

/** What is being read, and what is to be read after it. */
type Reads = { running: Promise<unknown>; next: Promise<unknown> | null };

/** By database, the reads that are under way; a transaction reads for itself alone. */
const UNDER_WAY = new WeakMap<Db, Map<string, Reads>>();

/**
 * Reads once for all who ask for the same while it is read. Whoever asks meanwhile is not answered by a read that began before they did:
 * they share the next one, so that everybody sees what was committed before they asked. A hundred pages that hear of the same change
 * cost two reads.
 */
export function sharedRead<T>(db: Db, key: string, read: () => Promise<T>): Promise<T> {
  if (db.isTransaction) return read();
  const reads = UNDER_WAY.getOrInsertComputed(db, () => new Map());
  const known = reads.get(key);
  if (known?.next) return known.next as Promise<T>;
  if (known) {
    const next = known.running.then(read, read);
    known.next = next;
    return next;
  }
  const running = read();
  keep(reads, key, running);
  return running;
}

/** Until it has ended; then what waits for it has its place. */
function keep(reads: Map<string, Reads>, key: string, running: Promise<unknown>): void {
  const own: Reads = { running, next: null };
  reads.set(key, own);
  const goOn = () => {
    if (own.next) keep(reads, key, own.next);
    else reads.delete(key);
  };
  running.then(goOn, goOn);
}
