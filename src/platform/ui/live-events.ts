import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { changeOfEvent, refresh } from './query-families.ts';

const GATHER_MS = 150;
/** A browser asks again by itself when a connection is lost, but not after an answer that is no stream: a proxy’s while the desk starts. */
const AGAIN_MS = 10_000;

/** Keeps the open pages true. Tells whether it is connected. */
export function useLiveEvents(isSignedIn: boolean): boolean {
  const queries = useQueryClient();
  const [isConnected, setConnected] = useState(true);
  useEffect(() => (isSignedIn ? hearChanges(queries, setConnected) : undefined), [isSignedIn, queries]);
  return isConnected;
}

/** What changed is fetched again, and everything after a lost connection, until it is called off. */
export function hearChanges(queries: QueryClient, tellConnected: (isConnected: boolean) => void): () => void {
  let changes: ReturnType<typeof changeOfEvent>[] = [];
  let wasLost = false;
  /** The desk has no stream for this page: it comes back now and then by itself, and is as connected as it can be. */
  let comesBack = false;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let source = connect();

  function connect(): EventSource {
    const connection = new EventSource('/api/v1/events');
    connection.onmessage = ({ data }) => {
      const { kind, subject, version } = JSON.parse(data) as { kind: string; subject: string | null; version?: number };
      changes.push(changeOfEvent(kind, { id: subject ?? undefined, version }));
      gathering ??= setTimeout(refreshAll, GATHER_MS);
    };
    connection.addEventListener('come-back', () => {
      comesBack = true;
    });
    connection.onopen = () => {
      tellConnected(true);
      if (wasLost) void queries.invalidateQueries();
      wasLost = false;
      comesBack = false;
    };
    connection.onerror = () => {
      wasLost = true;
      if (!comesBack) tellConnected(false);
      comesBack = false;
      if (connection.readyState === EventSource.CLOSED) again = setTimeout(connectAgain, AGAIN_MS);
    };
    return connection;
  }
  function connectAgain(): void {
    source = connect();
  }
  function refreshAll(): void {
    gathering = undefined;
    void refresh(queries, changes);
    changes = [];
  }
  return () => {
    clearTimeout(gathering);
    clearTimeout(again);
    source.close();
  };
}
