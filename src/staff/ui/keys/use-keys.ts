import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useRef } from 'react';

type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Whether single letters act. Whoever dictates or brushes keys can switch them off; arrows and Ctrl K stay. */
export function useSingleKeys() {
  return useLocalStorage({ key: 'relevo.single-keys', defaultValue: true, getInitialValueInEffect: false });
}

/**
 * Keys of a page, by the sign that they type: on a Spanish keyboard `/` is Shift 7, which a match by key and modifier misses.
 * They rest while someone types, in a dialog or menu, and with Ctrl, Alt or ⌘.
 */
export function useKeys(keys: KeyMap): void {
  const [areOn] = useSingleKeys();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const sign = signOf(event);
      const run = latest.current[sign];
      if (!run || (sign.length === 1 && !areOn) || isMeantForOther(event)) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [areOn]);
}

/** A letter counts with caps lock too, but not with Shift. */
function signOf({ key, shiftKey }: KeyboardEvent): string {
  return /^\p{L}$/u.test(key) && !shiftKey ? key.toLowerCase() : key;
}

function isMeantForOther(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]') !== null;
}
