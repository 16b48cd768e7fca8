import { useTranslation } from 'react-i18next';
import { isTimed, usualBridge } from '../../../rules/bridge-series.ts';
import type { Bridge } from '../../../schema/schema.ts';
import { BRIDGE_MINUTES } from '../../../words.ts';
import { AddressCell, BilingualCell, NumberCell, TimeCell } from '../cells/cells.tsx';
import { ChoicesCell, DateCell, YesNoCell } from '../cells/choice-cells.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { useOptions, useTierOptions } from '../cells/use-options.ts';
import { useDocument, useEditing } from '../editing.tsx';

type Props = { bridge: Bridge | undefined; index: number; name: string };

/** The call that brings all tiers together while a phase lasts. */
export function BridgeFields({ bridge, index, name }: Props) {
  const { t } = useTranslation('plan');
  const { change } = useEditing();
  const label = t('edit.cell', { column: t('edit.field.bridge'), row: name });
  const turn = (isOn: boolean | undefined) =>
    change((now) => [{ path: ['phases', index, 'bridge'], ...(isOn && { value: usualBridge(now) }) }]);
  return (
    <>
      <Fields>
        <Field label={t('phases.bridge')} isWide isBare>
          <YesNoCell label={label} words={t('edit.hasBridge')} value={bridge !== undefined} onCommit={turn} />
        </Field>
      </Fields>
      {bridge && <Calls bridge={bridge} index={index} name={name} />}
    </>
  );
}

/** When they are, for how long, and who is on them. Words that said so stay until days and a time do. */
function Calls({ bridge, index, name }: Props & { bridge: Bridge }) {
  const { t } = useTranslation('plan');
  const { change } = useEditing();
  const { weekdays } = useOptions();
  const tiers = useTierOptions(useDocument(), { upTo: 4 });
  const words = isTimed(bridge) ? 'remark' : 'schedule';
  const cell = <F extends keyof Bridge>(field: F, called: string = field) => ({
    label: t('edit.cell', { column: t(`edit.field.${called}`), row: name }),
    value: bridge[field],
    onCommit: (value: unknown) => change([{ path: ['phases', index, 'bridge', field], ...(value !== undefined && { value }) }]),
  });
  return (
    <Fields>
      <Field label={t('edit.field.days')} isWide>
        <ChoicesCell {...cell('days')} options={weekdays} isNeeded />
      </Field>
      <Field label={t('edit.field.at')}>
        <TimeCell {...cell('at')} isNeeded isStart />
      </Field>
      <Field label={t('edit.field.minutes')}>
        <NumberCell {...cell('minutes')} unit="minutes" {...BRIDGE_MINUTES} isNeeded />
      </Field>
      <Field label={t('edit.field.tiers')} isWide>
        <ChoicesCell {...cell('tiers')} options={tiers} />
      </Field>
      <Field label={t('edit.field.firstCall')}>
        <DateCell {...cell('from', 'firstCall')} />
      </Field>
      <Field label={t('edit.field.until')}>
        <DateCell {...cell('until')} />
      </Field>
      <Field label={t('edit.field.joinAddress')} isWide>
        <AddressCell {...cell('joinAddress')} />
      </Field>
      <Field label={t(`edit.field.${words}`)} isWide>
        <BilingualCell {...cell('schedule', words)} />
      </Field>
    </Fields>
  );
}
