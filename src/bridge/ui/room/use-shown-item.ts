import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

/**
 * The item that is shown here: the one that all look at, unless somebody is at work on another. Then it stays, and they go along when they
 * are ready: what they type is not taken from under their hands.
 */
export function useShownItem(focus: string | null, panel: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState(focus);
  const follow = useEffectEvent(() => {
    if (shown === null || !isAtWork(panel.current)) setShown(focus);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another focus is what one follows
  useEffect(() => follow(), [focus]);
  return { shown, show: setShown, isBehind: focus !== null && shown !== focus };
}

/** Whether somebody has a sheet open, or writes in a field. */
function isAtWork(panel: HTMLElement | null): boolean {
  if (document.querySelector('[role="dialog"] form')) return true;
  const active = document.activeElement;
  const isField = active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement;
  return isField && active.value !== '' && (panel?.contains(active) ?? false);
}
