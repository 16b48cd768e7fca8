import { useNow } from '../../../staff/ui/list/use-now.ts';

const HOUR_MS = 3_600_000;

/** The hour that it is: what is asked of the desk by it is asked anew only with the next. */
export function useHour(): Date {
  const now = useNow();
  return new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
}
