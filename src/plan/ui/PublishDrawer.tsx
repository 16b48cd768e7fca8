import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../platform/ui/api.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { Refused } from '../../platform/ui/Refused.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { lintDraft, publishPlan } from '../contract.ts';
import { LintResult } from './LintResult.tsx';
import css from './plan.module.css';

const TYPING_MS = 400;

/** Makes a plan file the version in force. What lint says of it is shown first, and nothing happens before that. */
export function PublishDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('plan');
  const go = useNavigate();
  const [source, setSource] = useState('');
  const [isMissing, setMissing] = useState(false);
  const lint = useMutation({ mutationFn: (text: string) => call(lintDraft, { body: { source: text } }) });
  const lintSoon = useDebouncedCallback((text: string) => (text.trim() ? lint.mutate(text) : lint.reset()), TYPING_MS);
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
    lintSoon(text);
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
        <Group gap="sm">
          <FileButton accept=".yaml,.yml,.json" onChange={(file) => file && void file.text().then(take)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconFileUpload size={16} aria-hidden />}>
                {t('publish.choose')}
              </Button>
            )}
          </FileButton>
          <Text size="sm" className="quiet">
            {t('publish.orPaste')}
          </Text>
        </Group>
        <Textarea
          label={t('publish.source')}
          className={css.source}
          minRows={8}
          maxRows={14}
          spellCheck={false}
          value={source}
          error={isMissing && t('publish.missing')}
          onChange={(event) => take(event.currentTarget.value)}
        />
        {lint.error && <Refused error={lint.error} />}
        <div role="status">{lint.data && <LintResult publishable={lint.data.publishable} findings={lint.data.findings} />}</div>
      </Stack>
    </FormDrawer>
  );
}
