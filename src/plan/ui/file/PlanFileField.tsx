import { Group, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { ChooseFiles } from '../../../platform/ui/ChooseFiles.tsx';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { lintDraft } from '../../contract.ts';
import { LintResult } from '../findings/LintResult.tsx';
import css from '../plan.module.css';

const TYPING_MS = 400;

/** A plan file, chosen or pasted, with what lint says of it. */
export function PlanFileField({ source, isMissing, onTake }: { source: string; isMissing: boolean; onTake: (text: string) => void }) {
  const { t } = useTranslation('plan');
  const lint = useMutation({ mutationFn: (text: string) => call(lintDraft, { body: { source: text } }) });
  const lintSoon = useDebouncedCallback((text: string) => (text.trim() ? lint.mutate(text) : lint.reset()), TYPING_MS);
  const take = (text: string) => {
    onTake(text);
    lintSoon(text);
  };
  return (
    <Stack gap="md" w="100%">
      <Group gap="sm">
        <ChooseFiles
          accept=".yaml,.yml,.json"
          onChoose={([file]) => file && void file.text().then(take)}
          leftSection={<IconFileUpload size={16} aria-hidden />}
        >
          {t('publish.choose')}
        </ChooseFiles>
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
  );
}
