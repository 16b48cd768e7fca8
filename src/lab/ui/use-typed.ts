import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useState } from 'react';

/** About as fast as somebody who types well. */
const EVERY_MS = 28;

/** So much of a text as has been typed by now; all of it at once for who wants no motion. */
export function useTyped(text: string, isTyped: boolean): string {
  const wantsNone = useReducedMotion();
  const [length, setLength] = useState(0);
  const isMoving = isTyped && !wantsNone;
  useEffect(() => {
    setLength(0);
    if (!isMoving || !text) return;
    const timer = setInterval(() => setLength((before) => (before < text.length ? before + 1 : before)), EVERY_MS);
    return () => clearInterval(timer);
  }, [text, isMoving]);
  return isMoving ? text.slice(0, length) : text;
}
