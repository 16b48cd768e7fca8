import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hueOf } from '../../../../platform/ui/hue-of.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import css from './responsibilities.module.css';

type Row = { id: string; label: string; note?: string | undefined; cells: readonly ReactNode[] };
type Props = { plan: PlanDocument; caption: string; corner: string; tiers: readonly number[]; rows: readonly Row[] };

/** Something by tier, a column each. It narrows rather than scrolls, so that its head can stay in sight while one reads down. */
export function TierMatrix({ plan, caption, corner, tiers, rows }: Props) {
  const { t } = useTranslation('plan');
  const { tierName } = usePlanNames(plan);
  return (
    <table className={css.matrix} data-many={tiers.length > 3 || undefined}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {tiers.map((tier) => (
            <th key={tier} scope="col" style={hueOf(tier)}>
              <span className={css.tierNumber}>{t('tierNumber', { tier })}</span>
              <span className={css.tierName}>{tierName(tier)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, note, cells }) => (
          <tr key={id}>
            <th scope="row">
              {label}
              {note && <span className={css.note}>{note}</span>}
            </th>
            {cells.map((cell, column) => (
              <td key={tiers[column]} style={hueOf(tiers[column] ?? 0)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
