import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useMissingWord } from '../../escalation/ui/use-missing-word.ts';
import { useNames } from '../../plan/ui/use-names.ts';
import { RelativeTime } from '../../platform/ui/marks.tsx';
import type { TimelineEntry } from '../timeline-entry.ts';
import { type Fact, tellingOf } from './tell-event.ts';
import css from './ticket.module.css';
import { toldBy } from './told.ts';

/** Something that happened: who did what in the hue of the tier it concerns, and the words that were given with it. */
export function StreamEvent({ entry, isFolded }: { entry: TimelineEntry; isFolded: boolean }) {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const { tierName, teamName } = useNames();
  const missingWord = useMissingWord();
  const {
    with: told,
    tier,
    said = [],
  } = tellingOf(toldBy(entry), {
    tier: tierName,
    team: teamName,
    waitingFor: (reason) => common(`waitingFor.${reason}`),
    field: (name) => t(`field.${name}`),
    correction: useCorrection(),
    missing: missingWord,
  });
  return (
    <li
      className={css.event}
      data-folded={isFolded || undefined}
      style={tier ? ({ '--hue': `var(--tier-${tier})` } as CSSProperties) : undefined}
    >
      <span>
        {t(`event.${entry.kind}`, { who: entry.author?.name ?? t('stream.theDesk'), ...told })} · <RelativeTime at={entry.at} />
        {said.map(asText).map(
          (words) =>
            words && (
              <span key={words} className={css.said} dir="auto">
                {words}
              </span>
            ),
        )}
      </span>
    </li>
  );
}

function asText(words: string | readonly string[] | null | undefined): string {
  return typeof words === 'string' ? words : (words ?? []).join('\n');
}

/** The lists of words in which a fact of a ticket may stand, by its field; any other is told as it is. */
const LIST_OF: Record<string, string> = { issueArea: 'area', impact: 'impact', urgency: 'urgency', platform: 'platform' };

function useCorrection(): (field: string, before: Fact, after: Fact) => string {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const said = (field: string, fact: Fact) => {
    if (fact === null || fact === undefined) return t('correction.nothing');
    if (field === 'kind') return t(`kind.${fact}`);
    const list = LIST_OF[field];
    return list ? common(`${list}.${fact}`) : String(fact);
  };
  return (field, before, after) =>
    t('correction.said', { field: t(`field.${field}`), before: said(field, before), after: said(field, after) });
}
