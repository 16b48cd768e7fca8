import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime, relativeTime, useLocale } from './format.ts';
import { partsOf } from './web-addresses.ts';

/** A tier: its hue, its number and its name, so that colour is never alone. */
export function TierBadge({ tier, name }: { tier: number; name?: string }) {
  const { t } = useTranslation();
  return (
    <span className="chip" data-tone={`tier-${tier}`}>
      {name ? `${tier} · ${name}` : t('tier', { tier })}
    </span>
  );
}

const STATUS_TONES: Record<string, string> = {
  new: 'warn',
  open: 'tier-1',
  waiting: 'quiet',
  relaying: 'tier-2',
  resolved: 'good',
  closed: 'quiet',
};

export function StatusBadge({ status, waitingFor }: { status: string; waitingFor?: string | null }) {
  const { t } = useTranslation();
  return (
    <span className="chip" data-tone={STATUS_TONES[status] ?? 'quiet'}>
      {status === 'waiting' && waitingFor ? t(`waitingFor.${waitingFor}`) : t(`status.${status}`)}
    </span>
  );
}

const PRIORITY_TONES: Record<string, string> = { urgent: 'bad', high: 'warn', normal: 'quiet', low: 'quiet' };

export function PriorityMark({ priority }: { priority: string }) {
  const { t } = useTranslation();
  return (
    <span className="chip" data-tone={PRIORITY_TONES[priority] ?? 'quiet'}>
      {t(`priority.${priority}`)}
    </span>
  );
}

// What floats is much code, and nothing floats before somebody points at something.
const Hint = lazy(() => import('./Hint.tsx'));

export function RelativeTime({ at }: { at: string }) {
  const locale = useLocale();
  const date = new Date(at);
  const whole = dateTime(date, locale);
  // On paper nothing can be pointed at, and “yesterday” is no day.
  const time = (
    <time dateTime={at} data-at={whole}>
      {relativeTime(date, new Date(), locale)}
    </time>
  );
  return (
    <Suspense fallback={time}>
      <Hint label={whole}>{time}</Hint>
    </Suspense>
  );
}

/** What a person wrote: as text, in its own direction; an address of the web leads there, and says no more than it is. */
export function UserText({ children }: { children: string }) {
  if (children === '') return null;
  return (
    <div className="text" dir="auto">
      {partsOf(children).map(({ at, text, isLink }) =>
        isLink ? (
          <a key={at} href={text} target="_blank" rel="noreferrer nofollow">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </div>
  );
}
