import { type CSSProperties, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TierBadge } from '../../../../platform/ui/marks.tsx';
import type { PlanDocument } from '../../../schema/schema.ts';
import type { BilingualText } from '../../../schema/shapes.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { BilingualCell } from '../cells/cells.tsx';
import { ChoicesCell } from '../cells/choice-cells.tsx';
import { Field } from '../cells/Fields.tsx';
import { useOptions } from '../cells/use-options.ts';
import { useEditing } from '../editing.tsx';
import type { Column } from '../table/columns.ts';
import { EditTable } from '../table/EditTable.tsx';
import { editsOfEntry } from '../table/entry-edits.ts';
import css from './matrix.module.css';

/** What each tier is there for, side by side: its duties, the moves that it may make, and its role in Intune. */
export function TierDuties({ plan, tiers }: { plan: PlanDocument; tiers: readonly number[] }) {
  return (
    <ul className={css.tiers}>
      {tiers.map((tier) => (
        <OneTier key={tier} plan={plan} tier={tier} />
      ))}
    </ul>
  );
}

function OneTier({ plan, tier }: { plan: PlanDocument; tier: number }) {
  const { t } = useTranslation('plan');
  const { tierName } = usePlanNames(plan);
  const { change } = useEditing();
  const { moves } = useOptions();
  const index = plan.responsibilities?.findIndex((one) => one.tier === tier) ?? -1;
  const own = plan.responsibilities?.[index];
  const label = (field: string) => t('edit.cell', { column: t(`edit.field.${field}`), row: tierName(tier) });
  const say = (field: string) => (value: unknown) =>
    change((now) => editsOfEntry(now.responsibilities, { path: ['responsibilities'], key: 'tier', is: tier }, [field], value));
  return (
    <li className={css.tier} style={{ '--hue': `var(--tier-${tier})` } as CSSProperties}>
      <h3>
        <TierBadge tier={tier} name={tierName(tier)} />
      </h3>
      <Field label={t('edit.field.duties')} isBare>
        <Duties index={index} rows={own?.duties} caption={label('duties')} onFirst={say('duties')} />
      </Field>
      <Field label={t('edit.field.intuneRole')}>
        <BilingualCell label={label('intuneRole')} value={own?.intuneRole} onCommit={say('intuneRole')} />
      </Field>
      <Field label={t('edit.takes.moves')}>
        <ChoicesCell label={label('moves')} value={own?.moves} options={moves} onCommit={say('moves')} />
      </Field>
    </li>
  );
}

type DutiesProps = {
  index: number;
  rows: readonly BilingualText[] | undefined;
  caption: string;
  onFirst: (duties: BilingualText[]) => void;
};

/** The duties of a tier. With the first one, what is said of the tier begins. */
function Duties({ index, rows, caption, onFirst }: DutiesProps) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames({});
  const path = useMemo(() => ['responsibilities', index, 'duties'], [index]);
  const columns = useMemo<Column[]>(() => [{ kind: 'words', field: null, label: caption, isNeeded: true }], [caption]);
  return (
    <EditTable<BilingualText>
      caption={caption}
      isCaptionHidden
      isHeadHidden
      path={path}
      rows={rows}
      columns={columns}
      nameOf={(row, at) => text(row) || String(at + 1)}
      blank={() => t('edit.new.duty')}
      add={t('edit.add.duty')}
      isOrdered
      {...(index < 0 && { onAdd: (duty: BilingualText) => onFirst([duty]) })}
    />
  );
}
