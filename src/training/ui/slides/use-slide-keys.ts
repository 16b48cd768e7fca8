import { type TouchEvent, useEffect, useEffectEvent, useRef } from 'react';

type Act = 'next' | 'back' | 'first' | 'last' | 'fill' | 'notes' | 'leave';
const KEYS: Record<string, Act> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  f: 'fill',
  n: 'notes',
  Escape: 'leave',
};

/** The keys by which slides are shown everywhere. A button that has the focus keeps its own. */
export function useSlideKeys(acts: Record<Act, () => void>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = KEYS[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const isPressed = event.key === ' ' && event.target instanceof HTMLElement && event.target.closest('button, a') !== null;
    // Escape ends the full screen first, which the browser does by itself.
    if (isPressed || (act === 'leave' && document.fullscreenElement)) return;
    event.preventDefault();
    acts[act]();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}

const SWIPE_PX_MIN = 60;

/** A finger that is drawn across turns the slide; one that is drawn along scrolls it. */
export function useSwipe({ next, back }: { next: () => void; back: () => void }) {
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches.item(0);
      from.current = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches.item(0);
      const start = from.current;
      from.current = null;
      if (!touch || !start) return;
      const [across, along] = [touch.clientX - start.x, touch.clientY - start.y];
      if (Math.abs(across) < SWIPE_PX_MIN || Math.abs(across) < 2 * Math.abs(along)) return;
      if (across < 0) next();
      else back();
    },
  };
}
