import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { Refused } from '../../platform/ui/Refused.tsx';

type Props = {
  /** Under which key the words are kept until whoever sends them ends the draft. */
  draft: string;
  label: string;
  submit: string;
  isBusy: boolean;
  error: Error | null;
  onSubmit: (text: string) => void;
  onCancel?: () => void;
};

/** One field in the place where it belongs: a question, its answer, an entry of a log. */
export function TextForm({ draft, label, submit, isBusy, error, onSubmit, onCancel }: Props) {
  const { t } = useTranslation();
  const [{ text }, change] = useDraft(draft, { text: '' });
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
          onChange={(event) => change({ text: event.currentTarget.value })}
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
