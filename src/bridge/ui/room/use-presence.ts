import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { newId } from '../../../platform/ids.ts';
import { Problem, request } from '../../../platform/ui/api.ts';
import type { Bridge } from '../../contract.ts';
import { showBridge } from '../use-bridges.ts';

const BEAT_MS = 30_000;
const AGAIN_MS = 5_000;
const DEVICE = 'relevo.bridge-device';

/** What this tab is called among the devices of a person. A browser that keeps nothing gives it another name with each visit. */
export function deviceOfTab(): string {
  try {
    const known = sessionStorage.getItem(DEVICE);
    if (known) return known;
    const own = newId(new Date());
    sessionStorage.setItem(DEVICE, own);
    return own;
  } catch {
    return newId(new Date());
  }
}

/**
 * Is in the room as long as the page is open: says so each half minute, and that it goes when it is closed. Whoever only looks at another
 * page of the desk meanwhile is missed after a minute and a half.
 */
export function usePresence(bridge: string, isThere: boolean): { isLost: boolean } {
  const queries = useQueryClient();
  const [isLost, setLost] = useState(false);
  const refused = useEffectEvent(() => void queries.invalidateQueries({ queryKey: ['bridges', 'room', bridge] }));
  const shown = useEffectEvent((answer: Bridge) => showBridge(queries, answer));
  useEffect(() => {
    if (!isThere) return;
    const device = deviceOfTab();
    // Sent again it does no harm, so it needs no key: the desk would keep each answer for it.
    const send = (what: 'join' | 'leave', more: RequestInit = {}) =>
      request<Bridge>(`/api/v1/bridges/${bridge}/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ device }),
        ...more,
      });
    let isOver = false;
    let next: ReturnType<typeof setTimeout> | undefined;
    const beat = async () => {
      clearTimeout(next);
      try {
        shown(await send('join'));
        setLost(false);
        if (!isOver) next = setTimeout(beat, BEAT_MS);
      } catch (error) {
        const isOffline = error instanceof Problem && error.code === 'offline';
        setLost(isOffline);
        if (!isOffline) refused();
        else if (!isOver) next = setTimeout(beat, AGAIN_MS);
      }
    };
    const leave = () => void send('leave', { keepalive: true }).catch(() => {});
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && void beat();
    void beat();
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    return () => {
      isOver = true;
      clearTimeout(next);
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
    };
  }, [bridge, isThere]);
  return { isLost: isThere && isLost };
}
