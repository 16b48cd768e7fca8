import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { grantException } from '../contract.ts';
import type { Chosen } from './MemberLine.tsx';
import { REASON_LENGTH } from './RevokeSheet.tsx';

export function ExceptionSheet({ person, standing, name, onClose }: Chosen & { onClose: () => void }) {
  const { t } = useTranslation('certificate');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const grant = useMove(grantException, { done: t('except.done'), onDone: onClose });
  return (
    <FormDrawer
      title={t('except.title', { person: person.name })}
      submit={t('move.except')}
      isBusy={grant.isPending}
      error={grant.error}
      onSubmit={() => grant.mutate({ person: person.id, programme: standing.programme, reason, until })}
      onClose={onClose}
    >
      <p>{t('except.text', { name })}</p>
      <TextInput
        type="date"
        label={t('except.until')}
        required
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
        data-autofocus
      />
      <Textarea
        label={t('reason')}
        required
        autosize
        minRows={3}
        maxLength={REASON_LENGTH}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
