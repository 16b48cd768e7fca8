import { dateTime, relativeTime, useLocale } from '../../../platform/ui/format.ts';
import { useNow } from '../list/use-now.ts';

/** A time in the past in few words. Without a tooltip of its own, which a thousand lines would pay for. */
export function QueueTime({ at }: { at: string }) {
  const locale = useLocale();
  const date = new Date(at);
  return (
    <time dateTime={at} title={dateTime(date, locale)}>
      {relativeTime(date, useNow(), locale)}
    </time>
  );
}
