import { useTranslation } from 'react-i18next';
import { hueOf } from '../../../../platform/ui/hue-of.ts';
import { TierBadge } from '../../../../platform/ui/marks.tsx';
import { attemptsOf, needsOf, passMarkOf } from '../../../rules/training.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { numberFormat } from '../../../spoken/formats.ts';
import { spokenList, spokenMinutes } from '../../../spoken/spoken.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { clockOf, type Programme, programmeMinutes, programmeTimeline } from './programme-timeline.ts';
import css from './training.module.css';

type Props = { plan: PlanDocument; programme: Programme; longestMinutes: number };

/** A programme: who teaches it, how long it takes, what its certificate is worth, and its agenda as a line and as a list. */
export function ProgrammeCard({ plan, programme, longestMinutes }: Props) {
  const { t } = useTranslation('plan');
  const { text, region } = usePlanNames(plan);
  const { t: common } = useTranslation();
  const { tier, name, trainedBy, certificateMonths, areas } = programme;
  const total = programmeMinutes(programme);
  const segments = programmeTimeline(programme, longestMinutes);
  return (
    <section className={css.programme} style={hueOf(tier)} aria-labelledby={`programme-${programme.id}`}>
      <div className={css.head}>
        <h3 id={`programme-${programme.id}`}>
          <TierBadge tier={tier} /> {text(name)}
        </h3>
        <strong className={css.total}>{spokenMinutes(total, region)}</strong>
      </div>
      <p className={css.facts}>
        {[
          trainedBy && t('training.trainedBy', { name: text(trainedBy) }),
          certificateMonths ? t('training.certificate', { months: certificateMonths }) : t('training.noCertificate'),
          t('training.earning', {
            needs: spokenList(
              needsOf(programme).map((need) => t(`training.need.${need}`)),
              region,
            ),
          }),
          t('training.passMark', { mark: numberFormat(region, { style: 'percent' }).format(passMarkOf(programme) / 100) }),
          t('training.attempts', { count: attemptsOf(programme) }),
          areas &&
            t('training.forAreas', {
              areas: spokenList(
                areas.map((area) => common(`area.${area}`)),
                region,
              ),
            }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={css.bar} aria-hidden="true">
        {segments.map(({ module, width, startsAtMinute }) => (
          <span key={startsAtMinute} data-kind={module.kind} style={{ width: `${width}%` }}>
            <i>{module.minutes}</i>
          </span>
        ))}
      </div>
      <ol className={css.agenda}>
        {segments.map(({ module: { name: title, kind, minutes }, startsAtMinute }) => (
          <li key={startsAtMinute}>
            <span className={css.clock} aria-hidden="true">
              {clockOf(startsAtMinute)}
            </span>
            <span>{text(title)}</span>
            <span className={css.kind}>
              <i data-kind={kind} aria-hidden="true" />
              {t(`moduleKind.${kind}`)}
            </span>
            <span className={css.minutes}>{spokenMinutes(minutes, region)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
