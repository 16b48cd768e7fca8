import { ownStream, type Stream, streamInSight } from './own-stream.ts';

type Said = { told: string } | { is: 'connected' | 'lost' | 'lost-quietly' } | { asks: true };

/** A tab that has come to the front asks whether the one that hears still does; one that was put to sleep does not answer. */
const ANSWER_MS = 3_000;

/**
 * One connection for all tabs in which a person is signed in: HTTP/1.1 gives a browser six, and a seventh tab would wait for ever. Whoever
 * has the lock hears the desk and tells the others; when it goes, the next has the lock. A person’s name is in both, so that nobody hears
 * what is another’s. A browser without locks or channels hears for the tab in front.
 */
export function sharedStream(personId: string): Stream {
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') return streamInSight;
  const name = `relevo.live.${personId}`;
  return (hearing) => {
    const channel = new BroadcastChannel(name);
    const ended = new AbortController();
    const tell = (said: Said) => channel.postMessage(said);
    let silence: ReturnType<typeof setTimeout> | undefined;
    let isHearing = false;
    let stop = () => {};
    let state: Extract<Said, { is: string }> = { is: 'connected' };

    /** Resolves when it is over: as long, the lock is held. */
    const hear = (isHeir: boolean) =>
      new Promise<void>((over) => {
        isHearing = true;
        clearTimeout(silence);
        const become = (next: typeof state) => {
          state = next;
          take(next);
          tell(next);
        };
        // What was told since the one before has gone, nobody has heard.
        if (isHeir) become({ is: 'lost-quietly' });
        stop = ownStream({
          told: (data) => {
            hearing.told(data);
            tell({ told: data });
          },
          connected: () => become({ is: 'connected' }),
          lost: (quietly) => become({ is: quietly ? 'lost-quietly' : 'lost' }),
        });
        ended.signal.addEventListener('abort', () => over());
      });
    const take = (said: Said) => {
      if ('told' in said) hearing.told(said.told);
      if (!('is' in said)) return;
      if (said.is === 'connected') hearing.connected();
      else hearing.lost(said.is === 'lost-quietly');
    };
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if ('asks' in data) return isHearing ? tell(state) : undefined;
      clearTimeout(silence);
      if (!isHearing) take(data);
    };
    const queue = (options: LockOptions, isHeir: boolean): Promise<void> =>
      navigator.locks
        .request(name, options, (lock) => (lock && !ended.signal.aborted ? hear(isHeir) : undefined))
        .catch(() => {
          // Called off while it waited, or taken by a tab that had no answer.
          if (!isHearing || ended.signal.aborted) return;
          stop();
          isHearing = false;
          void queue({ signal: ended.signal }, true);
        });
    const ask = () => {
      if (isHearing || document.visibilityState !== 'visible') return;
      clearTimeout(silence);
      silence = setTimeout(() => void queue({ steal: true }, true), ANSWER_MS);
      tell({ asks: true });
    };
    void queue({ ifAvailable: true }, false).then(() => {
      if (isHearing || ended.signal.aborted) return;
      ask();
      void queue({ signal: ended.signal }, true);
    });
    document.addEventListener('visibilitychange', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      clearTimeout(silence);
      stop();
      ended.abort();
      channel.close();
    };
  };
}
