import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../platform/ui/links.tsx';
import { RelativeTime } from '../../platform/ui/marks.tsx';
import type { TimelineEntry } from '../timeline-entry.ts';
import css from './ticket.module.css';
import { toldBy } from './told.ts';
import { useEventWords } from './use-event-words.ts';

/** Something that happened: who did what in the hue of the tier it concerns, and the words that were given with it. */
export function StreamEvent({ entry, isFolded }: { entry: TimelineEntry; isFolded: boolean }) {
  const { t } = useTranslation('ticket');
  const { sentence, tier, said } = useEventWords()(toldBy(entry), entry.author?.name);
  return (
    <li
      className={css.event}
      data-folded={isFolded || undefined}
      style={tier ? ({ '--hue': `var(--tier-${tier})` } as CSSProperties) : undefined}
    >
      <span>
        {sentence}
        {entry.bridge && (
          <>
            {' '}
            ·{' '}
            <TextLink to="/bridges/$bridge" params={{ bridge: entry.bridge }} size="sm">
              {t('stream.onBridge')}
            </TextLink>
          </>
        )}{' '}
        · <RelativeTime at={entry.at} />
        {said.map((words) => (
          <span key={words} className={css.said} dir="auto">
            {words}
          </span>
        ))}
      </span>
    </li>
  );
}
