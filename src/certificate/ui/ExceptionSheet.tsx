import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { grantException } from '../contract.ts';
import type { Chosen } from './MemberLine.tsx';
import { REASON_LENGTH } from './RevokeSheet.tsx';

export function ExceptionSheet({ person, standing, name, onClose }: Chosen & { onClose: () => void }) {
  const { t } = useTranslation('certificate');
  const [{ reason, until }, change, drop] = useDraft(`exception.${person.id}.${standing.programme}`, { reason: '', until: '' });
  const grant = useMove(grantException, {
    done: t('except.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
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
        onChange={(event) => change({ until: event.currentTarget.value })}
        data-autofocus
      />
      <Textarea
        label={t('reason')}
        required
        autosize
        minRows={3}
        maxLength={REASON_LENGTH}
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </FormDrawer>
  );
}
