import { useTranslation } from 'react-i18next';
import { ownTiers } from '../../../rules/in-force.ts';
import type { BridgeRule, PlanDocument } from '../../../schema/schema.ts';
import { USUAL_BRIDGE_MINUTES } from '../../../spoken/bridge-rule.ts';
import { BRIDGE_MINUTES } from '../../../words.ts';
import { NumberCell } from '../cells/cells.tsx';
import { ChoiceCell, ChoicesCell } from '../cells/choice-cells.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { useOptions, useTierOptions } from '../cells/use-options.ts';
import { useEditing } from '../editing.tsx';
import css from './packets.module.css';

/** Upon what the desk calls all tiers together by itself. */
export function BridgeRulesEditor({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { change } = useEditing();
  const rules = plan.process?.bridge ?? [];
  const begin = () =>
    change((now) => [
      {
        path: ['process', 'bridge', now.process?.bridge?.length ?? 0],
        value: { when: { sameError: { users: 5, withinMinutes: 60 } }, tiers: ownTiers(now), withinMinutes: 15 },
      },
    ]);
  return (
    <div className={css.packets}>
      {rules.map((rule, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name but its place
        <OneRule key={index} plan={plan} rule={rule} index={index} />
      ))}
      <div className={css.begin}>
        <button type="button" onClick={begin}>
          {t('edit.add.bridgeRule')}
        </button>
      </div>
    </div>
  );
}

function OneRule({ plan, rule: { when, tiers, withinMinutes, minutes }, index }: { plan: PlanDocument; rule: BridgeRule; index: number }) {
  const { t } = useTranslation('plan');
  const { change } = useEditing();
  const { priorities, areas } = useOptions();
  const tierOptions = useTierOptions(plan);
  const row = t('edit.bridgeRule.number', { number: index + 1 });
  const cell = (called: string, ...field: string[]) => ({
    label: t('edit.cell', { column: t(`edit.bridgeRule.${called}`), row }),
    onCommit: (value: unknown) => change([{ path: ['process', 'bridge', index, ...field], ...(value !== undefined && { value }) }]),
  });
  const sameError = (part: Partial<NonNullable<BridgeRule['when']['sameError']>>) => {
    const next = { users: 5, withinMinutes: 60, ...when.sameError, ...part };
    const isOff = 'users' in part && part.users === undefined;
    change([{ path: ['process', 'bridge', index, 'when', 'sameError'], ...(!isOff && { value: next }) }]);
  };
  return (
    <section className={css.packet} aria-label={row}>
      <div className={css.head}>
        <h4>{row}</h4>
        <button type="button" className={css.without} onClick={() => change([{ path: ['process', 'bridge', index] }])}>
          {t('edit.bridgeRule.off')}
        </button>
      </div>
      <Fields>
        <Field label={t('edit.bridgeRule.priority')}>
          <ChoiceCell {...cell('priority', 'when', 'priority')} value={when.priority} options={priorities} />
        </Field>
        <Field label={t('edit.bridgeRule.area')}>
          <ChoiceCell {...cell('area', 'when', 'area')} value={when.area} options={areas} />
        </Field>
        <Field label={t('edit.bridgeRule.bounces')}>
          <NumberCell {...cell('bounces', 'when', 'bounces')} value={when.bounces} min={1} max={20} />
        </Field>
        <Field label={t('edit.bridgeRule.users')}>
          <NumberCell
            {...cell('users')}
            value={when.sameError?.users}
            min={2}
            max={100_000}
            onCommit={(users) => sameError({ users: users as number })}
          />
        </Field>
        {when.sameError && (
          <Field label={t('edit.bridgeRule.within')}>
            <NumberCell
              {...cell('within')}
              value={when.sameError.withinMinutes}
              unit="minutes"
              min={1}
              max={525_600}
              isNeeded
              onCommit={(within) => sameError({ withinMinutes: within ?? 60 })}
            />
          </Field>
        )}
        <Field label={t('edit.bridgeRule.tiers')} isWide>
          <ChoicesCell {...cell('tiers', 'tiers')} value={tiers} options={tierOptions} isNeeded />
        </Field>
        <Field label={t('edit.bridgeRule.soon')}>
          <NumberCell {...cell('soon', 'withinMinutes')} value={withinMinutes} unit="minutes" min={0} max={1_440} isNeeded />
        </Field>
        <Field label={t('edit.bridgeRule.length')}>
          <NumberCell {...cell('length', 'minutes')} value={minutes ?? USUAL_BRIDGE_MINUTES} unit="minutes" {...BRIDGE_MINUTES} />
        </Field>
      </Fields>
    </section>
  );
}
