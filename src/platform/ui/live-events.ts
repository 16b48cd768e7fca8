import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { changeOfEvent, refresh } from './query-families.ts';

const GATHER_MS = 150;

/** Keeps the open pages true: what changed is fetched again, and everything after a lost connection. Tells whether it is connected. */
export function useLiveEvents(isSignedIn: boolean): boolean {
  const queries = useQueryClient();
  const [isConnected, setConnected] = useState(true);

  useEffect(() => {
    if (!isSignedIn) return;
    const source = new EventSource('/api/v1/events');
    let changes: ReturnType<typeof changeOfEvent>[] = [];
    let wasLost = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refreshAll = () => {
      timer = undefined;
      void refresh(queries, changes);
      changes = [];
    };
    source.onmessage = ({ data }) => {
      const { kind, subject, version } = JSON.parse(data) as { kind: string; subject: string | null; version?: number };
      changes.push(changeOfEvent(kind, { id: subject ?? undefined, version }));
      timer ??= setTimeout(refreshAll, GATHER_MS);
    };
    source.onopen = () => {
      setConnected(true);
      if (wasLost) void queries.invalidateQueries();
      wasLost = false;
    };
    source.onerror = () => {
      wasLost = true;
      setConnected(false);
    };
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [isSignedIn, queries]);
  return isConnected;
}
