import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import { RelativeTime } from '../../platform/ui/marks.tsx';
import type { TimelineEntry } from '../contract.ts';
import css from './ticket.module.css';

/** The data of an event that holds somebody's own words, in the order in which they are shown. */
const SAID = ['reason', 'missing', 'note', 'question', 'answer', 'entry', 'step', 'comment'] as const;

/** Something that happened: who did what in the hue of the tier it concerns, and the words that were given with it. */
export function StreamEvent({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const { tierName, teamName } = useNames();
  const { data } = entry;
  const tier = numberOf(data.toTier) ?? numberOf(data.tier);
  const place = (value: unknown) => (numberOf(value) === null ? '' : tierName(Number(value)));
  const sentence = t(`event.${entry.kind}`, {
    who: entry.author?.name ?? t('stream.theDesk'),
    from: place(data.fromTier),
    to: place(data.toTier ?? data.tier),
    team: typeof data.toTeam === 'string' ? teamName(data.toTeam) : '',
    score: numberOf(data.score) ?? 0,
    assignee: String(data.assignee ?? ''),
    isAssigned: data.assignee ? 'yes' : 'no',
    because: selector(data.because),
    clock: selector(data.clock),
    solved: data.solved === false ? 'no' : 'yes',
    rating: numberOf(data.rating) ?? 0,
    outcome: selector(data.outcome),
    returnReason: selector(data.returnReason),
    direction: selector(data.direction),
    caseNumber: String(data.caseNumber ?? ''),
    severity: String(data.severity ?? ''),
    contactedBy: selector(data.contactedBy),
    waitingFor: data.waitingFor ? common(`waitingFor.${data.waitingFor}`) : '',
    changed: Array.isArray(data.changed) ? data.changed.map((field) => t(`field.${field}`)).join(', ') : '',
  });
  const said = SAID.flatMap((name) => wordsOf(data[name]));
  return (
    <li className={css.event} style={tier ? ({ '--hue': `var(--tier-${tier})` } as CSSProperties) : undefined}>
      <span>
        {sentence} · <RelativeTime at={entry.at} />
        {said.map((words) => (
          <span key={words} className={css.said} dir="auto">
            {words}
          </span>
        ))}
      </span>
    </li>
  );
}

/** A word by which a message chooses: ICU takes no hyphen there. */
function selector(value: unknown): string {
  return String(value ?? '').replaceAll('-', '_');
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.length > 0 ? [value.join('\n')] : [];
  return typeof value === 'string' && value !== '' ? [value] : [];
}
