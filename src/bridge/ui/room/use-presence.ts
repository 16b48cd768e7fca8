import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { newId } from '../../../platform/ids.ts';
import { Problem, request } from '../../../platform/ui/api.ts';
import type { Bridge } from '../../contract.ts';
import { roomKey, showBridge } from '../use-bridges.ts';

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

type Stay = { isThere: boolean; version: number };

/**
 * Is in the room as long as the page is open: comes in, says each half minute that it is still there, and that it goes when it is closed.
 * Whoever only looks at another page of the desk meanwhile is missed after a minute and a half.
 */
export function usePresence(bridge: string, isThere: boolean): { isLost: boolean } {
  const queries = useQueryClient();
  const [isLost, setLost] = useState(false);
  const askAgain = useEffectEvent(() => void queries.invalidateQueries({ queryKey: roomKey(bridge) }));
  const shown = useEffectEvent((answer: Bridge) => showBridge(queries, answer));
  const versionShown = useEffectEvent(() => queries.getQueryData<Bridge>(roomKey(bridge))?.version);
  useEffect(() => {
    if (!isThere) return;
    const device = deviceOfTab();
    // Sent again it does no harm, so it needs no key: the desk would keep each answer for it.
    const send = <Answer>(what: 'join' | 'stay' | 'leave', more: RequestInit = {}) =>
      request<Answer>(`/api/v1/bridges/${bridge}/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ device }),
        ...more,
      });
    let isOver = false;
    let isIn = false;
    let next: ReturnType<typeof setTimeout> | undefined;
    const join = async () => {
      shown(await send<Bridge>('join'));
      isIn = true;
    };
    const stay = async () => {
      const { isThere: isStill, version } = await send<Stay>('stay');
      if (!isStill) return join();
      if (version !== versionShown()) askAgain();
    };
    const beat = async () => {
      clearTimeout(next);
      try {
        await (isIn ? stay() : join());
        setLost(false);
        if (!isOver) next = setTimeout(beat, BEAT_MS);
      } catch (error) {
        const isOffline = error instanceof Problem && error.code === 'offline';
        setLost(isOffline);
        if (!isOffline) askAgain();
        else if (!isOver) next = setTimeout(beat, AGAIN_MS);
      }
    };
    const leave = () => {
      isIn = false;
      void send('leave', { keepalive: true }).catch(() => {});
    };
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
