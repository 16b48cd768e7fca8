import { useNavigate, useSearch } from '@tanstack/react-router';
import { dayAt } from '../../calendar/days.ts';
import { readersZone } from '../../platform/ui/format.ts';
import { useNow } from '../../staff/ui/list/use-now.ts';
import { type RotaView, rotaViewIn } from './layout/frames.ts';

/** Which team and days the page shows. They live in the address, so that going back and sharing keep them. */
export function useRotaView(): [RotaView, (view: RotaView) => void] {
  const go = useNavigate();
  return [rotaViewIn(useSearch({ from: '/rota' })), (search) => void go({ to: '/rota', search })];
}

/** The day that it is for the reader. */
export function useToday(): string {
  return dayAt(useNow(), readersZone());
}
