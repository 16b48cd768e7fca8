import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { revokeCertificate } from '../contract.ts';
import type { Chosen } from './MemberLine.tsx';

export const REASON_LENGTH = 500;

export function RevokeSheet({ person, standing, name, onClose }: Chosen & { onClose: () => void }) {
  const { t } = useTranslation('certificate');
  const [{ reason }, change, drop] = useDraft(`revoke.${standing.certificate}`, { reason: '' });
  const revoke = useMove(revokeCertificate, {
    done: t('revoke.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  return (
    <FormDrawer
      title={t('revoke.title', { person: person.name })}
      submit={t('move.revoke')}
      isBusy={revoke.isPending}
      error={revoke.error}
      onSubmit={() => standing.certificate && revoke.mutate({ id: standing.certificate, reason })}
      onClose={onClose}
    >
      <p>{t('revoke.text', { name })}</p>
      <Textarea
        label={t('reason')}
        description={t('revoke.reasonHint')}
        required
        autosize
        minRows={3}
        maxLength={REASON_LENGTH}
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        data-autofocus
      />
    </FormDrawer>
  );
}
