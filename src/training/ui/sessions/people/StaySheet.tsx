import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../../platform/ui/use-move.ts';
import { type CourseSession, noteAttendance } from '../../../sessions/contract.ts';
import { timeAfter, toField } from '../session-times.ts';

type Props = { person: { id: string; name: string }; session: CourseSession; onClose: () => void };
const timeIn = (at: string) => toField(at).slice(11);

/** From when until when somebody was there, by hand; what is noted already counts with it, each minute once. */
export function StaySheet({ person, session: { id, startedAt, endedAt, asOf }, onClose }: Props) {
  const { t } = useTranslation('training');
  const begun = startedAt ?? asOf;
  const [[from, to], setSpan] = useState([timeIn(begun), timeIn(endedAt ?? asOf)]);
  const attend = useMove(noteAttendance, { done: t('attend.noted'), onDone: onClose });
  const [start, end] = [timeAfter(begun, from ?? ''), timeAfter(begun, to ?? '')];
  return (
    <FormDrawer
      title={t('attend.title', { name: person.name })}
      submit={t('attend.submit')}
      isBusy={attend.isPending}
      error={attend.error}
      onClose={onClose}
      onSubmit={() => start && end && attend.mutate({ id, person: person.id, from: start, to: end })}
    >
      <p>{t('attend.text')}</p>
      <Group grow>
        <TextInput
          type="time"
          label={t('attend.from')}
          required
          data-autofocus
          value={from}
          onChange={(event) => setSpan([event.currentTarget.value, to ?? ''])}
        />
        <TextInput
          type="time"
          label={t('attend.to')}
          required
          value={to}
          onChange={(event) => setSpan([from ?? '', event.currentTarget.value])}
        />
      </Group>
    </FormDrawer>
  );
}
