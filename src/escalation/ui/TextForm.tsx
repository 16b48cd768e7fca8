import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../platform/ui/Refused.tsx';

type Props = {
  label: string;
  submit: string;
  isBusy: boolean;
  error: Error | null;
  onSubmit: (text: string) => void;
  onCancel?: () => void;
};

/** One field in the place where it belongs: a question, its answer, an entry of a log. */
export function TextForm({ label, submit, isBusy, error, onSubmit, onCancel }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(text.trim());
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={label}
          required
          maxLength={4_000}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {error && <Refused error={error} />}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={isBusy} disabled={!text.trim()}>
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
