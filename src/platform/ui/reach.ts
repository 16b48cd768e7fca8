const AGAIN_MS = 3_000;

let isThere = true;
let again: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Whether the desk answers, as far as the last thing that was asked of it tells. */
export const isReached = () => isThere;

/** Calls back when that changes. */
export function onReach(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What was asked of the desk was answered, or was not: then it is asked for itself until it is there again. */
export function tellReached(nowThere: boolean): void {
  if (nowThere === isThere) return;
  isThere = nowThere;
  clearTimeout(again);
  if (!isThere) again = setTimeout(askAgain, AGAIN_MS);
  for (const listener of listeners) listener();
}

/** Whether the desk answers now. */
export async function ask(): Promise<boolean> {
  const answers = await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  tellReached(answers);
  return answers;
}

async function askAgain(): Promise<void> {
  if (!(await ask())) again = setTimeout(askAgain, AGAIN_MS);
}

/**
 * What is fetched of a page’s code, as soon as the desk is there: a page that was not loaded waits for the connection and then comes. Code
 * that the desk answers for and does not have is another release’s.
 */
export async function whenReached<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (await ask()) throw error;
    await new Promise<void>((back) => {
      const stop = onReach(() => {
        stop();
        back();
      });
    });
    return load();
  }
}

/** A browser that has no network says so at once. */
export function watchNetwork(): void {
  addEventListener('offline', () => tellReached(false));
  addEventListener('online', () => void ask());
}
