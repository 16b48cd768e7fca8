import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { type CourseSession, endCourseSession } from '../../sessions/contract.ts';
import { timeAfter } from './session-times.ts';

const FORGOTTEN_MS = 60 * 60_000;

/** Ends it, once it is read what becomes of what is open; at an earlier time, where somebody forgot to. */
export function EndSheet({ session, now, onClose }: { session: CourseSession; now: number; onClose: () => void }) {
  const { t } = useTranslation('training');
  const { id, questions, endsAt, startedAt } = session;
  const [at, setAt] = useState('');
  const end = useMove(endCourseSession, { done: t('end.done'), onDone: onClose });
  const open = questions.filter(({ becomes }) => becomes === null).length;
  const isForgotten = now - Date.parse(endsAt) > FORGOTTEN_MS;
  const endedAt = startedAt ? timeAfter(startedAt, at) : null;
  return (
    <FormDrawer
      title={t('end.title')}
      submit={t('end.submit')}
      cancel={t('end.goOn')}
      isBusy={end.isPending}
      error={end.error}
      onClose={onClose}
      onSubmit={() => end.mutate({ id, ...(endedAt && { endedAt }) })}
    >
      <p>{t('end.text')}</p>
      {open > 0 && <p>{t('end.leftOpen', { count: open })}</p>}
      <TextInput
        type="time"
        label={t('end.at')}
        description={t(isForgotten ? 'end.forgotten' : 'end.atHelp')}
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
