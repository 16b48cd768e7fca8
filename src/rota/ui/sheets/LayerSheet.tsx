import { Button, Checkbox, Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '../../../calendar/words.ts';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { addLayer, changeLayer, type RotaLayer, removeLayer } from '../../contract.ts';
import { TURN_UNITS } from '../../words.ts';
import css from '../rota.module.css';
import { useToday } from '../use-rota-view.ts';
import { weekdayName } from '../weekday-name.ts';
import type { RotaSheet } from './rota-sheet.ts';
import { TurnPeople } from './TurnPeople.tsx';

type Props = Extract<RotaSheet, { kind: 'layer' }> & { onClose: () => void };

/** People who take turns on the same days and hours. A change holds from today on; what has been stays. */
export function LayerSheet({ team, layer, onClose }: Props) {
  const { t, i18n } = useTranslation('rota');
  const today = useToday();
  const [isEnding, setEnding] = useState(false);
  const [fields, change, drop] = useDraft(`rota.layer.${layer?.id ?? team.id}`, fieldsOf(layer, today));
  const done = {
    done: t(layer ? 'layer.changed' : 'layer.added'),
    onDone: () => {
      drop();
      onClose();
    },
  };
  const add = useMove(addLayer, done);
  const edit = useMove(changeLayer, done);
  const remove = useMove(removeLayer, { ...done, done: t('layer.removed') });
  const unit = TURN_UNITS.find((known) => known === fields.unit) ?? 'week';
  const send = () => {
    const asked = {
      people: fields.people,
      atOnce: fields.atOnce,
      until: fields.until || null,
      turn: { every: fields.every, unit },
      days: WEEKDAYS.filter((day) => fields.days.includes(day)),
      from: fields.from,
      to: fields.to,
    };
    if (layer) edit.mutate({ id: layer.id, version: layer.version, ...asked });
    else add.mutate({ team: team.id, startsOn: fields.startsOn, ...asked });
  };
  return (
    <FormDrawer
      title={t(layer ? 'layer.changeTitle' : 'layer.addTitle')}
      submit={t(layer ? 'layer.changeSubmit' : 'layer.addSubmit')}
      isBusy={add.isPending || edit.isPending}
      error={add.error ?? edit.error ?? remove.error}
      onClose={onClose}
      onSubmit={send}
      more={
        layer && (
          <Button
            variant={isEnding ? 'filled' : 'subtle'}
            color={isEnding ? 'red.8' : 'red'}
            loading={remove.isPending}
            onClick={() => (isEnding ? remove.mutate({ id: layer.id }) : setEnding(true))}
          >
            {t(isEnding ? 'layer.endSurely' : 'layer.end')}
          </Button>
        )
      }
    >
      <TurnPeople people={team.people} chosen={fields.people} onChange={(people) => change({ people })} />
      <div className={css.fieldRow}>
        <NumberInput
          label={t('layer.atOnce')}
          required
          min={1}
          max={100}
          allowDecimal={false}
          value={fields.atOnce}
          onChange={(value) => change({ atOnce: Number(value) })}
        />
        <NumberInput
          label={t('layer.every')}
          required
          min={1}
          max={365}
          allowDecimal={false}
          value={fields.every}
          onChange={(value) => change({ every: Number(value) })}
        />
        <Select
          label={t('layer.unit')}
          allowDeselect={false}
          value={unit}
          data={TURN_UNITS.map((value) => ({ value, label: t(`layer.units.${value}`) }))}
          onChange={(value) => change({ unit: value ?? 'week' })}
        />
      </div>
      <Checkbox.Group label={t('layer.days')} required value={fields.days} onChange={(days) => change({ days })}>
        <Group gap="sm" mt={6}>
          {WEEKDAYS.map((day) => (
            <Checkbox key={day} value={day} label={weekdayName(day, i18n.language, 'short')} />
          ))}
        </Group>
      </Checkbox.Group>
      <div className={css.fieldRow}>
        <TextInput
          type="time"
          label={t('field.fromTime')}
          required
          value={fields.from}
          onChange={({ currentTarget }) => change({ from: currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('field.toTime')}
          required
          value={fields.to}
          onChange={({ currentTarget }) => change({ to: currentTarget.value })}
        />
      </div>
      <Text className="quiet">{t('layer.hoursText', { timeZone: layer?.timeZone ?? team.timeZone })}</Text>
      <div className={css.fieldRow}>
        {!layer && (
          <TextInput
            type="date"
            label={t('layer.startsOn')}
            required
            max="9999-12-31"
            value={fields.startsOn}
            onChange={({ currentTarget }) => change({ startsOn: currentTarget.value })}
          />
        )}
        <TextInput
          type="date"
          label={t('layer.until')}
          description={t('layer.untilText')}
          min={layer?.startsOn ?? fields.startsOn}
          max="9999-12-31"
          value={fields.until}
          onChange={({ currentTarget }) => change({ until: currentTarget.value })}
        />
      </div>
      {layer && (
        <Text className="quiet" role={isEnding ? 'alert' : undefined}>
          {t(isEnding ? 'layer.endText' : 'layer.changeText')}
        </Text>
      )}
    </FormDrawer>
  );
}

const WORK_WEEK: readonly string[] = WEEKDAYS.slice(0, 5);

function fieldsOf(layer: RotaLayer | null, today: string) {
  return {
    people: layer?.people.map(({ id }) => id) ?? [],
    atOnce: layer?.atOnce ?? 1,
    every: layer?.turn.every ?? 1,
    unit: (layer?.turn.unit ?? 'week') as string,
    days: [...(layer?.days ?? WORK_WEEK)] as string[],
    from: layer?.from ?? '08:00',
    // No clock of a browser shows 24:00; midnight as an end is the next day’s.
    to: layer?.to === '24:00' ? '00:00' : (layer?.to ?? '18:00'),
    startsOn: layer?.startsOn ?? today,
    until: layer?.until ?? '',
  };
}
