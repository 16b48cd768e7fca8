import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { hueOf } from '../../../../platform/ui/hue-of.ts';
import { TierBadge } from '../../../../platform/ui/marks.tsx';
import { ownTiers } from '../../../rules/in-force.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { PACKET_FIELDS, VENDOR_TIER } from '../../../words.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { NumberCell } from '../cells/cells.tsx';
import { useOptions } from '../cells/use-options.ts';
import { useEditing } from '../editing.tsx';
import type { Column } from '../table/columns.ts';
import { EditTable } from '../table/EditTable.tsx';
import css from './packets.module.css';

type Packet = NonNullable<NonNullable<PlanDocument['process']>['packet']>[number];

/** What a hand-off to each tier must bring: its fields with their weights, and the bar. */
export function PacketsEditor({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { tierName } = usePlanNames(plan);
  const { change } = useEditing();
  const packets = plan.process?.packet ?? [];
  const above = [...ownTiers(plan), VENDOR_TIER].slice(1);
  const without = above.filter((tier) => !packets.some(({ toTier }) => toTier === tier));
  const begin = (toTier: number) =>
    change((now) => [{ path: ['process', 'packet', now.process?.packet?.length ?? 0], value: firstPacket(toTier) }]);
  return (
    <div className={css.packets}>
      {packets.map((packet, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two packets for one tier are an error that lint shows, and each is its own
        <OnePacket key={`${packet.toTier} ${index}`} packet={packet} index={index} to={tierName(packet.toTier)} />
      ))}
      {without.length > 0 && (
        <div className={css.begin}>
          {without.map((tier) => (
            <button key={tier} type="button" onClick={() => begin(tier)}>
              {t('edit.add.packet', { tier: tierName(tier) })}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** What nobody can do without: what happens, what was tried, and what is asked. */
function firstPacket(toTier: number): Packet {
  return {
    toTier,
    bar: 70,
    fields: [
      { field: 'symptom', weight: 40, required: true, minLength: 10 },
      { field: 'tried', weight: 40, required: true, minLength: 5 },
      { field: 'question', weight: 20, required: true, minLength: 5 },
    ],
  };
}

function OnePacket({ packet: { toTier, bar, fields }, index, to }: { packet: Packet; index: number; to: string }) {
  const { t } = useTranslation('plan');
  const { change } = useEditing();
  const { packetFields } = useOptions();
  const path = useMemo(() => ['process', 'packet', index, 'fields'], [index]);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'choice', field: 'field', label: t('edit.field.field'), options: packetFields, isNeeded: true },
      { kind: 'number', field: 'weight', label: t('edit.field.weight'), max: 100, isNeeded: true, width: '78px' },
      { kind: 'yes-no', field: 'required', label: t('edit.field.required'), width: '86px' },
      { kind: 'number', field: 'minLength', label: t('edit.field.minLength'), min: 1, max: 2_000, width: '104px' },
    ],
    [t, packetFields],
  );
  const say = (value: number | undefined) => change([{ path: ['process', 'packet', index, 'bar'], value: value ?? 0 }]);
  const sum = fields.reduce((total, { weight }) => total + weight, 0);
  const label = t('edit.barOf', { tier: to });
  return (
    <section className={css.packet} style={hueOf(toTier)}>
      <div className={css.head}>
        <h4>
          <TierBadge tier={toTier} name={to} />
        </h4>
        <button type="button" className={css.without} onClick={() => change([{ path: ['process', 'packet', index] }])}>
          {t('edit.packetOff')}
        </button>
      </div>
      <div className={css.bar}>
        <div className={css.scale} aria-hidden="true">
          {fields.map(({ field, weight, required }) => (
            <span key={field} data-required={required || undefined} style={{ flexGrow: weight }} />
          ))}
        </div>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={bar}
          aria-label={label}
          aria-valuetext={t('edit.unit.percentOf', { bar })}
          onChange={({ currentTarget }) => say(Number(currentTarget.value))}
        />
        <div className={css.number}>
          <NumberCell label={label} value={bar} min={0} max={100} unit="percent" isNeeded onCommit={say} />
        </div>
      </div>
      <EditTable
        caption={t('edit.packetOf', { tier: to })}
        isCaptionHidden
        path={path}
        rows={fields}
        columns={columns}
        nameOf={({ field }) => t(`packetField.${field}`)}
        blank={(rows) => ({ field: PACKET_FIELDS.find((field) => !rows.some((row) => row.field === field)) ?? 'symptom', weight: 10 })}
        add={t('edit.add.field')}
        keepsEmpty
      />
      <p className={css.sum} data-off={sum !== 100 || undefined}>
        {t('edit.weights', { sum })}
      </p>
    </section>
  );
}
