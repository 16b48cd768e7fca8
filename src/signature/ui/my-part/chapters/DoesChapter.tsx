import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenList } from '../../../../plan/spoken/spoken.ts';
import { HandlingMark } from '../../../../plan/ui/chapters/responsibilities/marks.tsx';
import { usePlanNames } from '../../../../plan/ui/use-plan-names.ts';
import { HANDLINGS, ISSUE_AREAS } from '../../../../plan/words.ts';
import css from '../part.module.css';
import { EachTier, PartChapter, type PartView, type TierOfPart } from './PartChapter.tsx';

/** Duties, what one does with a problem of each area, and what one may do to a device. */
export function DoesChapter({ part, plan, earlier }: PartView) {
  return (
    <PartChapter id="does" earlier={earlier}>
      <EachTier part={part}>{(tier) => <Does plan={plan} responsibilities={tier.responsibilities} />}</EachTier>
    </PartChapter>
  );
}

function Does({ plan, responsibilities }: Pick<PartView, 'plan'> & Pick<TierOfPart, 'responsibilities'>) {
  const { t } = useTranslation('signature');
  const { t: ofPlan } = useTranslation('plan');
  const { t: common } = useTranslation();
  const { text, region } = usePlanNames(plan);
  const { duties = [], moves = [], intuneRole, areas = {}, deviceActions = [] } = responsibilities ?? {};
  const byHandling = HANDLINGS.map((handling) => ({ handling, areas: ISSUE_AREAS.filter((area) => areas[area] === handling) }));
  const facts: [string, ReactNode][] = [
    [
      'duties',
      duties.length + moves.length > 0 && (
        <ul className={css.duties}>
          {[...duties.map(text), ...moves].map((duty) => (
            <li key={duty}>{duty}</li>
          ))}
        </ul>
      ),
    ],
    [
      'areas',
      Object.keys(areas).length > 0 && (
        <dl className={css.areas}>
          {byHandling
            .filter((group) => group.areas.length > 0)
            .map((group) => (
              <div key={group.handling}>
                <dt>
                  <HandlingMark handling={group.handling} isFirst={false} />
                </dt>
                <dd>
                  {spokenList(
                    group.areas.map((area) => common(`area.${area}`)),
                    region,
                  )}
                </dd>
              </div>
            ))}
        </dl>
      ),
    ],
    [
      'actions',
      deviceActions.length > 0 &&
        spokenList(
          deviceActions.map((action) => ofPlan(`deviceAction.${action}`)),
          region,
        ),
    ],
    ['intuneRole', text(intuneRole)],
  ];
  const said = facts.filter(([, value]) => value);
  if (said.length === 0) return <p className="quiet">{t('does.unsaid')}</p>;
  return (
    <dl className={css.facts}>
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`does.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
