import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import { RelativeTime } from '../../../platform/ui/marks.tsx';
import type { Attachment } from '../../../ticket/timeline-entry.ts';
import type { Escalation } from '../../contract.ts';
import css from '../escalation.module.css';
import { useMissingWord } from '../use-missing-word.ts';
import { PacketView } from './PacketView.tsx';

type Props = { escalations: readonly Escalation[]; attachments: readonly Attachment[]; isSolved: boolean };

/**
 * The latest hand-off with what travels in it, and behind a fold those before it; once there is a solution, all of them.
 * What was sent back says first what is missing.
 */
export function PacketPanel({ escalations, attachments, isSolved }: Props) {
  const { t } = useTranslation('escalation');
  const newestFirst = escalations.toReversed();
  const open = isSolved ? [] : newestFirst.slice(0, 1);
  const folded = newestFirst.slice(open.length);
  if (escalations.length === 0) return null;
  const handOff = (escalation: Escalation) => (
    <article key={escalation.id} className={css.handOff}>
      <PacketHead escalation={escalation} />
      {escalation.state === 'returned' && <Returned escalation={escalation} />}
      <PacketView escalation={escalation} files={attachments.filter(({ escalationId }) => escalationId === escalation.id)} />
    </article>
  );
  return (
    <section className={`sheet ${css.panel}`} aria-label={t('packet.label')}>
      {open.map(handOff)}
      {folded.length > 0 && (
        <details className={css.folded}>
          <summary>{t(isSolved ? 'packet.all' : 'packet.earlier', { count: folded.length })}</summary>
          {folded.map(handOff)}
        </details>
      )}
    </section>
  );
}

function PacketHead({ escalation }: { escalation: Escalation }) {
  const { t } = useTranslation('escalation');
  const { tierName, teamName } = useNames();
  const { fromTier, toTeam, state, packetScore, raisedBy, raisedAt } = escalation;
  return (
    <header className={css.panelHead}>
      <h2>{t('packet.title', { from: tierName(fromTier), to: teamName(toTeam) })}</h2>
      <span className="chip" data-tone={TONES[state]}>
        {t(`state.${state}`)}
      </span>
      <span className="chip" data-tone="quiet">
        {t('packet.score', { score: packetScore })}
      </span>
      <span className={css.small}>
        <bdi>{raisedBy?.name}</bdi> · <RelativeTime at={raisedAt} />
      </span>
    </header>
  );
}

const TONES: Record<Escalation['state'], string> = {
  raised: 'warn',
  accepted: 'tier-1',
  returned: 'bad',
  answered: 'good',
  relayed: 'good',
  withdrawn: 'quiet',
};

function Returned({ escalation: { returnReason, returnMissing, returnNote } }: { escalation: Escalation }) {
  const { t } = useTranslation('escalation');
  const missingWord = useMissingWord();
  return (
    <div className={css.returned}>
      <strong>{t(`returned.${returnReason ?? 'incomplete'}`)}</strong>
      {returnMissing.length > 0 && (
        <ul>
          {[...new Set(returnMissing)].map((missing) => (
            <li key={missing} dir="auto">
              {missingWord(missing)}
            </li>
          ))}
        </ul>
      )}
      {returnNote && <p dir="auto">{returnNote}</p>}
    </div>
  );
}
