import type { QueryClient } from '@tanstack/react-query';
import { ownStream, type Stream } from './own-stream.ts';
import { changeOfEvent, isOfRoom, refresh } from './query-families.ts';

const GATHER_MS = 150;
/** A room with two hundred people is fetched again by each of them, so not more often than this. */
const ROOM_PAUSE_MS = 1_000;

/** What changed is fetched again, and everything after a lost connection, until it is called off. */
export function hearChanges(queries: QueryClient, tellConnected: (isConnected: boolean) => void, stream: Stream = ownStream): () => void {
  const gather = gathererOf(queries, 0);
  const gatherOfRooms = gathererOf(queries, ROOM_PAUSE_MS);
  let wasLost = false;
  const stop = stream({
    told: (data) => {
      const { kind, subject, version } = JSON.parse(data) as { kind: string; subject: string | null; version?: number };
      (isOfRoom(kind) ? gatherOfRooms : gather).add(changeOfEvent(kind, { id: subject ?? undefined, version }));
    },
    connected: () => {
      tellConnected(true);
      if (wasLost) void queries.invalidateQueries();
      wasLost = false;
    },
    lost: (quietly) => {
      wasLost = true;
      if (quietly) return;
      tellConnected(false);
      // Or the desk speaks to somebody else now, or to nobody: a stream does not say why it ended.
      void queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
  return () => {
    gather.stop();
    gatherOfRooms.stop();
    stop();
  };
}

/** Refreshes what changes have touched, several at once, and leaves a pause before it does so again. */
function gathererOf(queries: QueryClient, pauseMs: number) {
  let changes: ReturnType<typeof changeOfEvent>[] = [];
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const refreshAll = () => {
    gathering = undefined;
    last = performance.now();
    void refresh(queries, changes);
    changes = [];
  };
  return {
    add: (change: ReturnType<typeof changeOfEvent>) => {
      changes.push(change);
      gathering ??= setTimeout(refreshAll, Math.max(GATHER_MS, last + pauseMs - performance.now()));
    },
    stop: () => clearTimeout(gathering),
  };
}
