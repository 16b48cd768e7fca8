import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { contactTier, ownTiers } from '../../../rules/in-force.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { NumberCell } from '../cells/cells.tsx';
import { ChoiceCell, ChoicesCell, YesNoCell } from '../cells/choice-cells.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { useOptions, useTierOptions } from '../cells/use-options.ts';
import { useEditing } from '../editing.tsx';
import type { Column } from '../table/columns.ts';
import { EditTable } from '../table/EditTable.tsx';

/** The rules of the way up and down. */
export function RulesEditor({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { tierName } = usePlanNames(plan);
  const { change } = useEditing();
  const { relayModes } = useOptions();
  const tiers = useTierOptions(plan);
  const { contactTier: contact, tiersThatMayContact, relay, skip, autoCloseDays: days } = plan.process ?? {};
  const say =
    (...field: string[]) =>
    (value: unknown) =>
      change([{ path: ['process', ...field], ...(value !== undefined && { value }) }]);
  const speaker = contactTier(plan);
  return (
    <>
      <Fields>
        <Field label={t('edit.field.contactTier')}>
          <ChoiceCell
            label={t('edit.field.contactTier')}
            value={contact}
            options={tiers}
            none={t('edit.usually', { value: tierName(speaker) })}
            hue={contact}
            onCommit={say('contactTier')}
          />
        </Field>
        <Field label={t('edit.field.tiersThatMayContact')}>
          <ChoicesCell
            label={t('edit.field.tiersThatMayContact')}
            value={tiersThatMayContact}
            options={tiers}
            onCommit={say('tiersThatMayContact')}
          />
        </Field>
        <Field label={t('edit.field.relay')}>
          <ChoiceCell
            label={t('edit.field.relay')}
            value={relay}
            options={relayModes}
            none={t('edit.usually', { value: t('edit.relay.together') })}
            onCommit={say('relay')}
          />
        </Field>
        <Field label={t('edit.field.autoCloseDays')}>
          <NumberCell label={t('edit.field.autoCloseDays')} value={days} min={1} max={365} unit="days" onCommit={say('autoCloseDays')} />
        </Field>
        <Field label={t('edit.field.skip')}>
          <ChoiceCell
            label={t('edit.field.skip')}
            value={skip && (skip.allowed ? 'yes' : 'no')}
            options={[
              { value: 'no', label: t('edit.skip.no') },
              { value: 'yes', label: t('edit.skip.yes') },
            ]}
            none={t('edit.usually', { value: t('edit.skip.no') })}
            onCommit={(value) => (value === undefined ? say('skip')(undefined) : say('skip', 'allowed')(value === 'yes'))}
          />
        </Field>
        {!skip?.allowed && (
          <Field label={t('edit.skip.onBridge')} isBare>
            <YesNoCell
              label={t('edit.skip.onBridge')}
              words={t('edit.skip.onBridgeWords')}
              value={skip?.onBridge}
              onCommit={(isOn) => say('skip')({ ...skip, allowed: false, onBridge: isOn ?? false })}
            />
          </Field>
        )}
        {(skip?.allowed || skip?.onBridge) && (
          <>
            <Field label={t('edit.skip.from')}>
              <ChoicesCell label={t('edit.skip.from')} value={skip.fromTiers} options={tiers} onCommit={say('skip', 'fromTiers')} />
            </Field>
            <Field label={t('edit.skip.reason')}>
              <NumberCell label={t('edit.skip.reason')} value={skip.reasonMinLength} max={500} onCommit={say('skip', 'reasonMinLength')} />
            </Field>
          </>
        )}
      </Fields>
      <TimedEscalations plan={plan} />
    </>
  );
}

const TIMED = ['process', 'timedEscalations'];

function TimedEscalations({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { tierName } = usePlanNames(plan);
  const from = useTierOptions(plan);
  const to = useTierOptions(plan, { from: 2 });
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'choice', field: 'tier', label: t('edit.timed.tier'), options: from, isNeeded: true, isTier: true },
      { kind: 'number', field: 'afterMinutes', label: t('edit.timed.after'), unit: 'minutes', min: 1, max: 525_600, isNeeded: true },
      { kind: 'choice', field: 'toTier', label: t('edit.timed.to'), options: to, isNeeded: true, isTier: true },
    ],
    [t, from, to],
  );
  const [first = 1, second = 2] = ownTiers(plan);
  return (
    <Field label={t('edit.timed.title')} isBare>
      <EditTable
        caption={t('edit.timed.title')}
        isCaptionHidden
        path={TIMED}
        rows={plan.process?.timedEscalations}
        columns={columns}
        nameOf={({ tier }) => tierName(tier)}
        blank={(rows) => {
          const tier = rows.some((row) => row.tier === first) ? second : first;
          return { tier, afterMinutes: 240, toTier: Math.min(tier + 1, 3) };
        }}
        add={t('edit.add.timed')}
      />
    </Field>
  );
}
