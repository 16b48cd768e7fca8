const AGAIN_MS = 3_000;

let isThere = true;
/** How often that has changed. */
let changes = 0;
let again: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Whether the desk answers, as far as the last thing that was asked of it tells. */
export const isReached = () => isThere;

/** Calls back when that changes. */
export function onReach(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Begins to ask something of the desk. What is returned is told whether it was answered, and if not, the desk is asked for itself until it
 * is there again. What was asked before the last change says nothing: an answer that was on its way when the network went is no network.
 */
export function beginToAsk(): (isAnswered: boolean) => void {
  const before = changes;
  return (isAnswered) => {
    if (before === changes) tellReached(isAnswered);
  };
}

function tellReached(nowThere: boolean): void {
  if (nowThere === isThere) return;
  isThere = nowThere;
  changes++;
  clearTimeout(again);
  if (!isThere) again = setTimeout(askAgain, AGAIN_MS);
  for (const listener of listeners) listener();
}

/** Whether the desk answers now. */
export async function ask(): Promise<boolean> {
  const tell = beginToAsk();
  const answers = await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  tell(answers);
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
