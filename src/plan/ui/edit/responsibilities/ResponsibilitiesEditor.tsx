import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ownTiers } from '../../../rules/in-force.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { DEVICE_ACTIONS, type DeviceAction, ERASING_ACTIONS, type HANDLINGS, ISSUE_AREAS, type IssueArea } from '../../../words.ts';
import { Part } from '../../chapters/Chapter.tsx';
import { TierMatrix } from '../../chapters/responsibilities/TierMatrix.tsx';
import { usePlanNames } from '../../use-plan-names.ts';
import { ChoiceCell } from '../cells/choice-cells.tsx';
import { useOptions } from '../cells/use-options.ts';
import { useEditing } from '../editing.tsx';
import { editsOfEntry } from '../table/entry-edits.ts';
import css from './matrix.module.css';
import { TierDuties } from './TierDuties.tsx';

type Responsibility = NonNullable<PlanDocument['responsibilities']>[number];
type Handling = (typeof HANDLINGS)[number];

/** Question 2: each tier's duties, and two matrices in which every cell is chosen. */
export function ResponsibilitiesEditor({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { t: common } = useTranslation();
  const { tierName } = usePlanNames(plan);
  const all = plan.responsibilities ?? [];
  const tiers = [...new Set([...ownTiers(plan), ...(plan.tiers ?? []).map(({ tier }) => tier), ...all.map(({ tier }) => tier)])]
    .filter((tier) => tier < 4 || all.some((one) => one.tier === tier))
    .sort();
  const of = (tier: number): Responsibility | undefined => all.find((one) => one.tier === tier);
  if (tiers.length === 0) return <p className="quiet">{t('edit.first.tiers')}</p>;
  return (
    <>
      <TierDuties plan={plan} tiers={tiers} />
      <Part title={t('matrix.areas')} lead={t('matrix.areasLead')}>
        <TierMatrix
          plan={plan}
          caption={t('matrix.areasCaption')}
          corner={t('matrix.area')}
          tiers={tiers}
          rows={ISSUE_AREAS.map((area) => ({
            id: area,
            label: common(`area.${area}`),
            cells: tiers.map((tier) => {
              const handling = of(tier)?.areas?.[area];
              const isFirst = handling === 'handles' && tiers.find((one) => of(one)?.areas?.[area] === 'handles') === tier;
              return <HandlingCell key={tier} tier={tier} name={tierName(tier)} area={area} handling={handling} isFirst={isFirst} />;
            }),
          }))}
        />
      </Part>
      <Part title={t('matrix.actions')} lead={t('matrix.actionsLead')}>
        <TierMatrix
          plan={plan}
          caption={t('matrix.actionsCaption')}
          corner={t('matrix.action')}
          tiers={tiers}
          rows={DEVICE_ACTIONS.map((action) => ({
            id: action,
            label: t(`deviceAction.${action}`),
            note: ERASING_ACTIONS.includes(action) ? t('matrix.erases') : undefined,
            cells: tiers.map((tier) => (
              <ActionCell
                key={tier}
                tier={tier}
                name={tierName(tier)}
                action={action}
                may={of(tier)?.deviceActions?.includes(action) ?? false}
              />
            )),
          }))}
        />
      </Part>
    </>
  );
}

const aboutTier = (tier: number) => ({ path: ['responsibilities'], key: 'tier', is: tier });

type HandlingProps = { tier: number; name: string; area: IssueArea; handling: Handling | undefined; isFirst: boolean };

const HandlingCell = memo(({ tier, name, area, handling, isFirst }: HandlingProps) => {
  const { t } = useTranslation('plan');
  const { t: common } = useTranslation();
  const { handlings } = useOptions();
  const { change } = useEditing();
  return (
    <span className={css.handling} data-handling={handling ?? 'unsaid'} data-first={isFirst || undefined}>
      <ChoiceCell
        label={t('edit.cell', { column: common(`area.${area}`), row: name })}
        value={handling}
        options={handlings}
        onCommit={(value) => change((plan) => editsOfEntry(plan.responsibilities, aboutTier(tier), ['areas', area], value))}
      />
    </span>
  );
});
HandlingCell.displayName = 'HandlingCell';

type ActionProps = { tier: number; name: string; action: DeviceAction; may: boolean };

const ActionCell = memo(({ tier, name, action, may }: ActionProps) => {
  const { t } = useTranslation('plan');
  const { change } = useEditing();
  const label = t('edit.cell', { column: t(`deviceAction.${action}`), row: name });
  const press = () =>
    change((plan) => {
      const before = plan.responsibilities?.find((one) => one.tier === tier)?.deviceActions ?? [];
      const after = DEVICE_ACTIONS.filter((one) => (one === action ? !may : before.includes(one)));
      return editsOfEntry(plan.responsibilities, aboutTier(tier), ['deviceActions'], after);
    });
  return (
    <label className={css.may}>
      <input type="checkbox" aria-label={label} checked={may} onChange={press} />
      <span aria-hidden="true">{may && t('matrix.may')}</span>
    </label>
  );
});
ActionCell.displayName = 'ActionCell';
