import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { TierBadge } from '../../../../platform/ui/marks.tsx';
import type { PlanDocument } from '../../../schema/schema.ts';
import { TIER_MOVES } from '../../../words.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import css from './responsibilities.module.css';

type Responsibilities = NonNullable<PlanDocument['responsibilities']>;

/** What each tier is there for, side by side: its duties in the plan's words and its role in Intune. */
export function TierDuties({ plan, responsibilities }: { plan: PlanDocument; responsibilities: Responsibilities }) {
  const { t } = useTranslation('plan');
  const { text, tierName } = usePlanNames(plan);
  const told = responsibilities.filter(({ duties, intuneRole, moves }) => duties?.length || intuneRole || moves?.length);
  const moveName = (move: string) => ((TIER_MOVES as readonly string[]).includes(move) ? t(`edit.move.${move}`) : move);
  if (told.length === 0) return null;
  return (
    <ul className={css.tiers}>
      {told.map(({ tier, duties = [], intuneRole, moves = [] }) => (
        <li key={tier} className={css.tier} style={{ '--hue': `var(--tier-${tier})` } as CSSProperties}>
          <h3>
            <TierBadge tier={tier} name={tierName(tier)} />
          </h3>
          {duties.length > 0 && (
            <ul className={css.duties}>
              {duties.map((duty) => (
                <li key={text(duty)}>{text(duty)}</li>
              ))}
            </ul>
          )}
          {moves.length > 0 && (
            <p className={css.role}>
              <span>{t('duties.moves')}</span> {moves.map(moveName).join(' · ')}
            </p>
          )}
          {intuneRole && (
            <p className={css.role}>
              <span>{t('duties.intuneRole')}</span> {text(intuneRole)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
