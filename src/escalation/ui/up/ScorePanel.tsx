import { Progress } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import { promisedTime, useLocale } from '../../../platform/ui/format.ts';
import type { PacketVerdict } from '../../contract.ts';
import css from '../escalation.module.css';

/** How complete the packet is by the plan, what is missing, who will get it and by when they must accept. */
export function ScorePanel({ verdict }: { verdict: PacketVerdict }) {
  const { t } = useTranslation('escalation');
  const locale = useLocale();
  const { tierName, teamName } = useNames();
  const { score, bar, passes, missing, fields, toTier, toTeam, acceptBy } = verdict;
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
      <p className={css.scoreFigure} data-passes={passes}>
        {score} %<span>{t('score.bar', { bar })}</span>
      </p>
      <ScoreBar verdict={verdict} />
      <p className={css.passes} data-passes={passes}>
        {t(passes ? 'score.passes' : 'score.lacks')}
      </p>
      <ul className={css.gaps}>
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
    </section>
  );
}

/** The score alone, for small screens, where the panel lies below the form. */
export function ScoreBrief({ verdict }: { verdict: PacketVerdict }) {
  const { t } = useTranslation('escalation');
  return (
    <div className={css.brief} aria-hidden>
      <span className={css.passes} data-passes={verdict.passes}>
        {verdict.score} % <span className="quiet">{t('score.bar', { bar: verdict.bar })}</span>
      </span>
      <ScoreBar verdict={verdict} />
    </div>
  );
}

function ScoreBar({ verdict: { score, bar, passes } }: { verdict: PacketVerdict }) {
  const { t } = useTranslation('escalation');
  return (
    <div className={css.scoreBar}>
      <Progress value={score} color={passes ? 'var(--good)' : 'var(--warn)'} size="lg" aria-label={t('score.label')} />
      <span className={css.barMark} style={{ insetInlineStart: `${bar}%` }} aria-hidden />
    </div>
  );
}
