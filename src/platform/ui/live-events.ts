import type { QueryClient } from '@tanstack/react-query';
import { ownStream, type Stream } from './own-stream.ts';
import { changeOfEvent, refresh } from './query-families.ts';

const GATHER_MS = 150;

/** What changed is fetched again, and everything after a lost connection, until it is called off. */
export function hearChanges(queries: QueryClient, tellConnected: (isConnected: boolean) => void, stream: Stream = ownStream): () => void {
  let changes: ReturnType<typeof changeOfEvent>[] = [];
  let wasLost = false;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const stop = stream({
    told: (data) => {
      const { kind, subject, version } = JSON.parse(data) as { kind: string; subject: string | null; version?: number };
      changes.push(changeOfEvent(kind, { id: subject ?? undefined, version }));
      gathering ??= setTimeout(refreshAll, GATHER_MS);
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
  function refreshAll(): void {
    gathering = undefined;
    void refresh(queries, changes);
    changes = [];
  }
  return () => {
    clearTimeout(gathering);
    stop();
  };
}
