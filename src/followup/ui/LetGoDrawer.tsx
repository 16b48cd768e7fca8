import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { type FailedFollowUp, letGo } from '../contract.ts';
import { useFollowUpNames } from './use-follow-up-names.ts';

/** It will never be done, so somebody says why. */
export function LetGoDrawer({ item: { id, name }, onClose }: { item: FailedFollowUp; onClose: () => void }) {
  const { t } = useTranslation('followup');
  const names = useFollowUpNames();
  const [{ reason }, change, drop] = useDraft(`let-go.${id}`, { reason: '' });
  const go = useMove(letGo, {
    done: t('letGo.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  return (
    <FormDrawer
      title={t('letGo.title')}
      submit={t('letGo.open')}
      isBusy={go.isPending}
      error={go.error}
      onSubmit={() => go.mutate({ id, reason })}
      onClose={onClose}
    >
      <Text fw={600}>{names.name(name)}</Text>
      <Text size="sm" className="quiet">
        {t('letGo.text')}
      </Text>
      <Textarea
        label={t('letGo.reason')}
        required
        autosize
        minRows={3}
        maxLength={1_000}
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        data-autofocus
      />
    </FormDrawer>
  );
}
