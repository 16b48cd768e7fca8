import { useSyncExternalStore } from 'react';

const TICK_MS = 30_000;
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;
const readers = new Set<() => void>();

/** The present, for what counts minutes. One clock drives every line, and stands still while nobody reads it. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(read: () => void): () => void {
  if (readers.size === 0) now = new Date();
  readers.add(read);
  timer ??= setInterval(() => {
    now = new Date();
    for (const each of readers) each();
  }, TICK_MS);
  return () => {
    readers.delete(read);
    if (readers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
