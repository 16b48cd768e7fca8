import { useTranslation } from 'react-i18next';
import type { Phase } from '../../../schema/schema.ts';
import { BilingualCell, NumberCell } from '../cells/cells.tsx';
import { ChoicesCell, YesNoCell } from '../cells/choice-cells.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { useTierOptions } from '../cells/use-options.ts';
import { useDocument, useEditing } from '../editing.tsx';

/** The call that brings all tiers together while a phase lasts. */
export function BridgeFields({ bridge, index, name }: { bridge: Phase['bridge']; index: number; name: string }) {
  const { t } = useTranslation('plan');
  const { change } = useEditing();
  const tiers = useTierOptions(useDocument(), { upTo: 4 });
  const label = (field: string) => t('edit.cell', { column: t(`edit.field.${field}`), row: name });
  const say = (field: string) => (value: unknown) =>
    change([{ path: ['phases', index, 'bridge', field], ...(value !== undefined && { value }) }]);
  const turn = (isOn: boolean | undefined) =>
    change([
      { path: ['phases', index, 'bridge'], ...(isOn && { value: { schedule: t('edit.new.schedule'), minutes: 30, tiers: [1, 2, 3] } }) },
    ]);
  return (
    <Fields>
      <Field label={t('phases.bridge')} isBare>
        <YesNoCell label={label('bridge')} words={t('edit.hasBridge')} value={bridge !== undefined} onCommit={turn} />
      </Field>
      {bridge && (
        <>
          <Field label={t('edit.field.schedule')}>
            <BilingualCell label={label('schedule')} value={bridge.schedule} isNeeded onCommit={say('schedule')} />
          </Field>
          <Field label={t('edit.field.minutes')}>
            <NumberCell
              label={label('minutes')}
              value={bridge.minutes}
              unit="minutes"
              min={5}
              max={480}
              isNeeded
              onCommit={say('minutes')}
            />
          </Field>
          <Field label={t('edit.field.tiers')} isWide>
            <ChoicesCell label={label('tiers')} value={bridge.tiers} options={tiers} onCommit={say('tiers')} />
          </Field>
        </>
      )}
    </Fields>
  );
}
