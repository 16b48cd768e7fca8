import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime, relativeTime, useLocale } from './format.ts';
import { isLikelyMarked } from './is-likely-marked.ts';
import { LinkedText } from './LinkedText.tsx';
import { whenReached } from './reach.ts';

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
const Hint = lazy(() => whenReached(() => import('./Hint.tsx')));

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

// Most people mark nothing, and what reads marks is as much code as a small page.
const FormattedText = lazy(() => whenReached(() => import('./FormattedText.tsx')));

/** What a person wrote: in its own direction, with the lists, the bold and the code that they marked, and addresses as links. */
export function UserText({ children }: { children: string }) {
  if (children === '') return null;
  const plain = <LinkedText>{children}</LinkedText>;
  return (
    <div className="text" dir="auto">
      {isLikelyMarked(children) ? (
        <Suspense fallback={plain}>
          <FormattedText>{children}</FormattedText>
        </Suspense>
      ) : (
        plain
      )}
    </div>
  );
}
