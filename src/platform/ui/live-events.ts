import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const GATHER_MS = 150;
const LISTS = ['shift', 'tickets', 'notices', 'signatures'];
/** Every page says something by the plan: names, tiers, promises. Its events are rare. */
const CHANGES_EVERYTHING = 'plan-';

/** Keeps the open pages true: what changed is fetched again, and everything after a lost connection. Tells whether it is connected. */
export function useLiveEvents(isSignedIn: boolean): boolean {
  const queries = useQueryClient();
  const [isConnected, setConnected] = useState(true);

  useEffect(() => {
    if (!isSignedIn) return;
    const source = new EventSource('/api/v1/events');
    const subjects = new Set<string>();
    let wasLost = false;
    let hasNewPlan = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      void queries.invalidateQueries({
        predicate: ({ queryKey: [kind, id] }) =>
          hasNewPlan || LISTS.includes(String(kind)) || (kind === 'ticket' && subjects.has(idOf(id))),
      });
      subjects.clear();
      hasNewPlan = false;
    };
    const idOf = (key: unknown) => queries.getQueryData<{ id: string }>(['ticket', key, 'page'])?.id ?? String(key);
    source.onmessage = ({ data }) => {
      const { kind, subject } = JSON.parse(data) as { kind: string; subject: string | null };
      if (subject) subjects.add(subject);
      hasNewPlan ||= kind.startsWith(CHANGES_EVERYTHING);
      timer ??= setTimeout(refresh, GATHER_MS);
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
