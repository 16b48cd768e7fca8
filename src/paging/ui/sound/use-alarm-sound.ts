import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../../identity/ui/use-me.ts';
import type { Page } from '../../contract.ts';
import { useSoundSetting } from './sound-setting.ts';
import { maySound, playTone } from './tone.ts';

const AGAIN_MS = 20_000;
/** Whoever has not heard it by then is not there, and the plan rings somebody else. */
const TIMES_MAX = 9;
/** A press that is over: what stands above it may give its room away then, and not while the finger is down. */
const GESTURES = ['click', 'keydown'] as const;

/**
 * Sounds while something rings on the desk's pages, with every new ring and some times after it. `waits`: the browser wants a press
 * first. Of several tabs one sounds: those that may stand in line for a lock, and whoever has it does.
 */
export function useAlarmSound(ringing: readonly Page[]): 'on' | 'off' | 'waits' {
  const { data: me } = useMe();
  const isOn = useSoundSetting();
  const isAllowed = useIsAllowed();
  const isMine = useSoundsHere(isOn && isAllowed ? me?.id : undefined);
  // Another ring of the same alarm sounds anew.
  const latest = ringing
    .flatMap(({ rings }) => rings.filter(({ person, channel }) => channel === 'in-app' && person?.id === me?.id).map(({ id }) => id))
    .join();
  useEffect(() => {
    if (!isMine || latest === '') return;
    let times = 0;
    const sound = () => {
      times++;
      void playTone();
      if (times >= TIMES_MAX) clearInterval(again);
    };
    const again = setInterval(sound, AGAIN_MS);
    sound();
    return () => clearInterval(again);
  }, [isMine, latest]);
  if (!isOn) return 'off';
  return isAllowed ? 'on' : 'waits';
}

function useIsAllowed(): boolean {
  const [isAllowed, setAllowed] = useState(maySound);
  useEffect(() => {
    if (isAllowed) return;
    const pressed = () => setAllowed(true);
    for (const gesture of GESTURES) addEventListener(gesture, pressed, { once: true });
    return () => {
      for (const gesture of GESTURES) removeEventListener(gesture, pressed);
    };
  }, [isAllowed]);
  return isAllowed;
}

/** Whether this tab is the one that sounds for a person. A browser without locks has every tab sound that is looked at. */
function useSoundsHere(personId: string | undefined): boolean {
  const [isHere, setHere] = useState(false);
  const release = useRef(() => {});
  useEffect(() => {
    if (!personId) return;
    if (!navigator.locks) return setHere(document.visibilityState === 'visible');
    const ended = new AbortController();
    void navigator.locks
      .request(`relevo.sound.${personId}`, { signal: ended.signal }, () => {
        setHere(true);
        return new Promise<void>((over) => {
          release.current = over;
        });
      })
      .catch(() => {});
    return () => {
      setHere(false);
      release.current();
      ended.abort();
    };
  }, [personId]);
  return isHere;
}
