import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../platform/ui/Refused.tsx';

type Props = {
  label: string;
  submit: string;
  isBusy: boolean;
  error: Error | null;
  onSubmit: (words: string) => void;
  onCancel?: () => void;
};

/** One field in the place where it belongs: a question, its answer, an entry of a log. */
export function WordsForm({ label, submit, isBusy, error, onSubmit, onCancel }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(words.trim());
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={label}
          required
          maxLength={4_000}
          dir="auto"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {error && <Refused error={error} />}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={isBusy} disabled={!words.trim()}>
            {submit}
          </Button>
          {onCancel && (
            <Button size="xs" variant="default" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
