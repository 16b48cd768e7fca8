import { useTranslation } from 'react-i18next';
import { hueOf } from '../../../../platform/ui/hue-of.ts';
import { TierBadge } from '../../../../platform/ui/marks.tsx';
import { sharesOf } from '../../../rules/shares.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import css from './process.module.css';

type Demand = NonNullable<NonNullable<PlanDocument['process']>['packet']>[number];

/** What a hand-off to a tier must bring: all fields as one line of 100 with the bar across it, then each with its weight. */
export function PacketFigure({ demand: { toTier, bar, fields }, to }: { demand: Demand; to: string }) {
  const { t } = useTranslation('plan');
  const shares = sharesOf(fields.map(({ weight }) => weight));
  const heaviest = Math.max(...fields.map(({ weight }) => weight), 1);
  return (
    <figure className={css.packet} style={hueOf(toTier)}>
      <figcaption>
        <h4>
          <TierBadge tier={toTier} name={to} />
        </h4>
        <span>{t(bar > 0 ? 'packet.bar' : 'packet.noBar', { bar })}</span>
      </figcaption>
      <div className={css.scale} aria-hidden="true">
        {fields.map(({ field, required }, index) => (
          <span key={field} data-required={required || undefined} style={{ width: `${shares[index]}%` }} />
        ))}
        <i style={{ left: `${bar}%` }} />
      </div>
      <ul>
        {fields.map(({ field, weight, required, minLength }, index) => (
          <li key={field} data-required={required || undefined}>
            <span className={css.field}>
              {t(`packetField.${field}`)}
              {required && <span className={css.required}>{t('packet.required')}</span>}
              {minLength && <span className={css.minLength}>{t('packet.minLength', { count: minLength })}</span>}
            </span>
            <span className={css.weight} aria-hidden="true">
              <span style={{ width: `${(weight / heaviest) * 100}%` }} />
            </span>
            <span className={css.points}>{t('packet.weight', { weight: shares[index] ?? 0 })}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
