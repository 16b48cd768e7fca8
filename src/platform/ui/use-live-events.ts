import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isReached, onReach, whenReached } from './reach.ts';

/** Keeps the open pages of a person true. Tells whether they are connected. How it hears comes once the page is there. */
export function useLiveEvents(personId: string | undefined): boolean {
  const queries = useQueryClient();
  const [isConnected, setConnected] = useState(true);
  useEffect(() => {
    if (!personId) return;
    let isOver = false;
    let stop = () => {};
    void whenReached(() => Promise.all([import('./live-events.ts'), import('./shared-stream.ts')])).then(([events, stream]) => {
      if (!isOver) stop = events.hearChanges(queries, setConnected, stream.sharedStream(personId));
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [personId, queries]);
  return useSyncExternalStore(onReach, isReached) && isConnected;
}
