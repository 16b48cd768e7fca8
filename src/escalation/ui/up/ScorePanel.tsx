import { Progress } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenList } from '../../../plan/spoken/spoken.ts';
import { useNames } from '../../../plan/ui/use-names.ts';
import { promisedTime, useLocale } from '../../../platform/ui/format.ts';
import type { PacketVerdict } from '../../contract.ts';
import css from '../escalation.module.css';
import { OnDuty } from './OnDuty.tsx';
import { type SheetField, whatIsNeeded } from './what-is-needed.ts';

type Props = { verdict: PacketVerdict; reason: string };

/** How complete the packet is by the plan, what is missing, who will get it and by when they must accept. */
export function ScorePanel({ verdict, reason }: Props) {
  const { t } = useTranslation('escalation');
  const locale = useLocale();
  const { tierName, teamName } = useNames();
  const { score, bar, missing, fields, toTier, toTeam, acceptBy } = verdict;
  // What was found missing may be more than the plan asks for.
  const alsoMissing = missing
    .filter((gap) => fields.every(({ field }) => field !== gap.field))
    .map(({ field }) => ({ field, required: false }));
  return (
    <section
      aria-label={t('score.label')}
      aria-live="polite"
      className={css.score}
      style={{ '--hue': `var(--tier-${toTier})` } as CSSProperties}
    >
      <p className={css.scoreFigure} data-passes={score >= bar}>
        {score} %<span>{t('score.bar', { bar })}</span>
      </p>
      <ScoreBar verdict={verdict} />
      <p className={css.passes}>
        <Needed verdict={verdict} reason={reason} />
      </p>
      <ul className={css.gaps}>
        {!reason.trim() && (
          <li data-gap>
            <IconCircleDashed size={15} aria-hidden />
            <span>
              {t('escalate.reason')}
              <span className="quiet">
                {' · '}
                {t('gap.empty')} · {t('score.required')}
              </span>
            </span>
          </li>
        )}
        {[...fields, ...alsoMissing].map(({ field, required }) => {
          const gap = missing.find((one) => one.field === field);
          return (
            <li key={field} data-gap={Boolean(gap)}>
              {gap ? <IconCircleDashed size={15} aria-hidden /> : <IconCircleCheck size={15} aria-hidden />}
              <span>
                {t(`field.${field}`)}
                <span className="quiet">
                  {gap ? ` · ${t(`gap.${gap.why}`)}` : ''}
                  {gap && required ? ` · ${t('score.required')}` : ''}
                </span>
                {!gap && <span className="visually-hidden">: {t('score.there')}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={css.goesTo}>
        <strong>
          {toTier} · {toTeam ? teamName(toTeam) : tierName(toTier)}
        </strong>
        {acceptBy && t('score.acceptBy', { when: promisedTime(new Date(acceptBy), new Date(), locale) })}
      </p>
      {toTeam && <OnDuty team={toTeam} />}
    </section>
  );
}

/** The score and what is needed, for small screens, where the panel lies below the form. */
export function ScoreBrief({ verdict, reason }: Props) {
  const { t } = useTranslation('escalation');
  const { score, bar } = verdict;
  return (
    <div className={css.brief} aria-hidden>
      <span className={css.briefFigure} data-passes={score >= bar}>
        {score} % <span className="quiet">{t('score.bar', { bar })}</span>
      </span>
      <ScoreBar verdict={verdict} />
      <p className={css.passes}>
        <Needed verdict={verdict} reason={reason} />
      </p>
    </div>
  );
}

/** Whether it can be sent, or what is needed for that, by its name. */
function Needed({ verdict, reason }: Props) {
  const { t } = useTranslation('escalation');
  const locale = useLocale();
  const needed = whatIsNeeded(verdict, reason);
  if (needed.kind === 'nothing') return <span data-passes>{t('score.passes')}</span>;
  const name = (field: SheetField) => (field === 'reason' ? t('escalate.reason') : t(`field.${field}`));
  return t(`score.needs.${needed.kind}`, { fields: spokenList(needed.fields.map(name), locale) });
}

function ScoreBar({ verdict: { score, bar } }: { verdict: PacketVerdict }) {
  const { t } = useTranslation('escalation');
  return (
    <div className={css.scoreBar}>
      <Progress value={score} color={score >= bar ? 'var(--good)' : 'var(--warn)'} size="lg" aria-label={t('score.label')} />
      <span className={css.barMark} style={{ insetInlineStart: `${bar}%` }} aria-hidden />
    </div>
  );
}
