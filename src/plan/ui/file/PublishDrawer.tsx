import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { publishPlan } from '../../contract.ts';
import { PlanFileField } from './PlanFileField.tsx';

/** Makes a plan file the version in force. What lint says of it is shown first, and nothing happens before that. */
export function PublishDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('plan');
  const go = useNavigate();
  const [source, setSource] = useState('');
  const [isMissing, setMissing] = useState(false);
  const publish = useMove(publishPlan, {
    onDone: ({ version }) => {
      notifications.show({ message: t('publish.done', { version }), color: 'green' });
      onClose();
      void go({ to: '/plan', search: {} });
    },
  });

  function take(text: string) {
    setSource(text);
    setMissing(false);
    publish.reset();
  }

  return (
    <FormDrawer
      title={t('publish.title')}
      submit={t('publish.submit')}
      size="xl"
      isBusy={publish.isPending}
      error={publish.error}
      onSubmit={() => (source.trim() ? publish.mutate({ source }) : setMissing(true))}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text size="sm">{t('publish.lead')}</Text>
        <PlanFileField source={source} isMissing={isMissing} onTake={take} />
      </Stack>
    </FormDrawer>
  );
}
