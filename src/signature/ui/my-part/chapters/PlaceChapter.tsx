import { useTranslation } from 'react-i18next';
import process from '../../../../plan/ui/chapters/process/process.module.css';
import { useNames } from '../../../../plan/ui/use-names.ts';
import { usePlanNames } from '../../../../plan/ui/use-plan-names.ts';
import { hueOf } from '../../../../platform/ui/hue-of.ts';
import { TierBadge } from '../../../../platform/ui/marks.tsx';
import css from '../part.module.css';
import { PartChapter, type PartView } from './PartChapter.tsx';

/** Which rung one stands on, in which team, what the rung is for; and the way that every problem goes. */
export function PlaceChapter({ part, plan, earlier }: PartView) {
  const { t } = useTranslation('signature');
  const { text } = usePlanNames(plan);
  const { tierName } = useNames();
  return (
    <PartChapter id="place" earlier={earlier}>
      <ul className={css.places}>
        {part.tiers.map(({ tier, purpose }) => (
          <li key={tier} style={hueOf(tier)}>
            <TierBadge tier={tier} name={tierName(tier)} />
            <strong>
              {part.teams
                .filter((team) => team.tier === tier)
                .map(({ name }) => text(name))
                .join(' · ')}
            </strong>
            {purpose && <span>{text(purpose)}</span>}
          </li>
        ))}
      </ul>
      {part.steps.length > 0 && (
        <>
          <h3>{t('place.walk')}</h3>
          <ol className={process.walk}>
            {part.steps.map((step) => (
              <li key={text(step)}>{text(step)}</li>
            ))}
          </ol>
        </>
      )}
    </PartChapter>
  );
}
