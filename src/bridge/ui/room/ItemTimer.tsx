import type { AgendaItem, Bridge } from '../../contract.ts';
import { useSeconds } from '../use-seconds.ts';
import { stopwatch } from './timer.ts';

type Props = { item: Pick<AgendaItem, 'id' | 'focusedSeconds'>; bridge: Pick<Bridge, 'focus' | 'focusedAt'> };

/** How long all have looked at an item; it runs while they do. */
export function ItemTimer({ item, bridge: { focus, focusedAt } }: Props) {
  const isRunning = focus === item.id && focusedAt !== null;
  const now = useSeconds(isRunning);
  const running = isRunning ? (now - Date.parse(focusedAt)) / 1_000 : 0;
  const seconds = item.focusedSeconds + Math.max(0, running);
  return seconds >= 1 ? <span role="timer">{stopwatch(seconds)}</span> : null;
}
