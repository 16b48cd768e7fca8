import { useEffect, useEffectEvent } from 'react';
import { useKeys } from '../../../staff/ui/keys/use-keys.ts';

/** `j` and `k` go through the agenda, Enter has all look at the item; with Alt, the arrows move it. Selection is focus, so a screen reader follows. */
export function useAgendaKeys(move: (id: string, by: 1 | -1) => void): void {
  const step = (by: 1 | -1) => {
    const lines = [...document.querySelectorAll<HTMLElement>('main [data-line]')];
    const at = lines.indexOf(lineInFocus() as HTMLElement);
    const current = lines.findIndex((line) => line.querySelector('[aria-current]'));
    const to = lines[at >= 0 ? at + by : Math.max(0, current)];
    to?.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true });
    to?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  const moveInFocus = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const id = lineInFocus()?.dataset.line;
    if (!id) return;
    event.preventDefault();
    move(id, event.key === 'ArrowUp' ? -1 : 1);
  });
  useEffect(() => {
    document.addEventListener('keydown', moveInFocus);
    return () => document.removeEventListener('keydown', moveInFocus);
  }, []);
}

const lineInFocus = () => document.activeElement?.closest<HTMLElement>('[data-line]') ?? null;
