import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ownTiers } from '../../../rules/in-force.ts';
import { programmesOf } from '../../../rules/training.ts';
import type { PlanDocument, TrainingGate } from '../../../schema/schema.ts';
import { GATED_BY_DESK } from '../../../words.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { useOptions, useTierOptions } from '../cells/use-options.ts';
import type { Column } from '../table/columns.ts';
import { EditTable } from '../table/EditTable.tsx';

const GATES = ['training', 'gates'];
const hueOf = ({ tier }: TrainingGate) => tier;

/** What is done in a tier only with a certificate of it, for which areas, and from when on. */
export function GatesTable({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { tierName } = usePlanNames(plan);
  const { areas, gatedMoves } = useOptions();
  const tiers = useTierOptions(plan);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'choice', field: 'tier', label: t('edit.field.tier'), options: tiers, isNeeded: true, isTier: true, width: '20%' },
      { kind: 'choice', field: 'move', label: t('edit.field.gated'), options: gatedMoves, isNeeded: true, width: '26%' },
      { kind: 'choices', field: 'areas', label: t('edit.takes.areas'), options: areas },
      { kind: 'date', field: 'from', label: t('edit.field.gateFrom'), width: '150px' },
    ],
    [t, tiers, gatedMoves, areas],
  );
  return (
    <EditTable<TrainingGate>
      caption={t('training.gates')}
      isCaptionHidden
      path={GATES}
      rows={plan.training?.gates}
      columns={columns}
      nameOf={({ tier, move }) => `${tierName(tier)}: ${t(`training.move.${move}`)}`}
      hueOf={hueOf}
      blank={(rows) => freeGate(plan, rows)}
      add={t('edit.add.gate')}
    />
  );
}

/** The first that does not stand there yet, from the day by which its tier has been trained. */
function freeGate(plan: PlanDocument, rows: readonly TrainingGate[]): TrainingGate {
  const all = ownTiers(plan).flatMap((tier) => GATED_BY_DESK.map((move) => ({ tier, move })));
  const { tier, move } = all.find((one) => !rows.some((row) => row.tier === one.tier && row.move === one.move)) ?? {
    tier: 1,
    move: 'take',
  };
  const from = programmesOf(plan, tier).flatMap(({ heldOn }) => heldOn ?? [])[0];
  return { move, tier: tier as TrainingGate['tier'], ...(from && { from }) };
}
