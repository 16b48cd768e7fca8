import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { addOverride } from '../../contract.ts';
import { inNumbers } from '../layout/instants.ts';
import { useRotaTimes } from '../rota-times.ts';
import { spanIn } from './asked-span.ts';
import type { RotaSheet } from './rota-sheet.ts';
import { SpanFields } from './SpanFields.tsx';

type Props = Extract<RotaSheet, { kind: 'stand-in' }> & { onClose: () => void };

/** Puts somebody on duty: in the place of whom a shift has, for all of it or a part, or besides the turns. */
export function StandInSheet({ team, shift, person, onClose }: Props) {
  const { t } = useTranslation('rota');
  const times = useRotaTimes(team.timeZone);
  const span = shift && inNumbers(shift);
  const [fields, change, drop] = useDraft(`rota.stand-in.${shift?.id ?? team.id}.${person ?? ''}`, {
    person: person ?? '',
    by: 'times',
    fromDay: span ? times.dayAt(span.from) : '',
    toDay: span ? times.dayAt(span.to) : '',
    fromTime: span ? times.timeAt(span.from) : '',
    toTime: span ? times.timeAt(span.to) : '',
  });
  const add = useMove(addOverride, {
    done: t('standIn.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  const people = team.people.filter(({ id }) => id !== shift?.person.id);
  return (
    <FormDrawer
      title={shift ? t('standIn.title', { name: shift.person.name }) : t('standIn.titleBesides')}
      submit={t('standIn.submit')}
      isBusy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={() =>
        add.mutate({
          team: team.id,
          person: fields.person,
          ...(shift && { insteadOf: shift.person.id }),
          ...spanIn(fields, team.timeZone),
        })
      }
    >
      <Select
        label={t('standIn.who')}
        required
        searchable
        data-autofocus={person === null || undefined}
        value={fields.person || null}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) => change({ person: chosen ?? '' })}
      />
      {!shift && (
        <SegmentedControl
          aria-label={t('away.by')}
          value={fields.by}
          data={[
            { value: 'times', label: t('away.times') },
            { value: 'days', label: t('away.days') },
          ]}
          onChange={(by) => change({ by })}
        />
      )}
      <SpanFields fields={fields} timeZone={team.timeZone} onChange={change} />
    </FormDrawer>
  );
}
