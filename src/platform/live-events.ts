import { openNotificationLine } from './notification-line.ts';

/** What a connected page is told: something happened to this subject; it fetches what it may see. */
export type LiveEvent = {
  kind: string;
  subject: string | null;
  isOfTicket: boolean;
  id: string;
  at: string;
  isPublic: boolean;
  /** Of the ticket that was saved by the same act: a page of this version tells of it already. */
  version?: number;
};

/** Told of a person, and kept in no log: one of their sessions is over. */
export const SESSION_ENDED = 'session-ended';

const CHANNEL = 'relevo_live';
/** PostgreSQL refuses a notification over 8000 bytes. */
const BATCH_MAX = 30;
const AGAIN_MS = 1_000;
const GATHER_MS = 25;
const KEPT_MAX = 1_000;

export type LiveEvents = {
  /** Told to every process, this one included. Best effort: a page that misses one fetches anew when it reconnects. */
  publish(events: LiveEvent[]): void;
  /** `lost` is called when events may have been missed: whoever listens must look for themselves. */
  subscribe(listener: (event: LiveEvent) => void, lost?: () => void): () => void;
  stop(): Promise<void>;
};

/**
 * Carries live events between processes by LISTEN/NOTIFY on one connection of its own. Notifications are sent after the
 * commit and gathered, because PostgreSQL commits transactions that notify one at a time.
 */
export async function openLiveEvents(databaseUrl: string): Promise<LiveEvents> {
  const listeners = new Map<(event: LiveEvent) => void, () => void>();
  let waiting: LiveEvent[] = [];
  let stopped = false;
  const line = await openNotificationLine(databaseUrl, CHANNEL, {
    heard: (payload) => {
      for (const event of JSON.parse(payload || '[]') as LiveEvent[]) for (const listener of listeners.keys()) listener(event);
    },
    lost: () => {
      for (const lost of listeners.values()) lost();
    },
  });

  async function flush(): Promise<void> {
    // Others hear it when the connection is there again; what is older than some is not worth keeping.
    if (!line.isOpen()) {
      waiting = waiting.slice(-KEPT_MAX);
      if (!stopped) setTimeout(flush, AGAIN_MS).unref();
      return;
    }
    const events = waiting;
    waiting = [];
    const sent: Promise<unknown>[] = [];
    for (let start = 0; start < events.length; start += BATCH_MAX) {
      sent.push(line.send(JSON.stringify(events.slice(start, start + BATCH_MAX))));
    }
    await Promise.all(sent);
  }

  return {
    publish: (events) => {
      if (events.length === 0) return;
      if (waiting.length === 0) setTimeout(flush, GATHER_MS).unref();
      waiting.push(...events);
    },
    subscribe: (listener, lost = () => {}) => {
      listeners.set(listener, lost);
      return () => void listeners.delete(listener);
    },
    stop: async () => {
      stopped = true;
      // The pages of other processes hear also of what was done last.
      await flush();
      await line.stop();
    },
  };
}
