import { Anchor, Button, CloseButton, FileButton, Group, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from './upload.ts';

export type Picked = { id: string; name: string };
type Props = { files: readonly Picked[]; onChange: (files: Picked[]) => void; label?: string };

/** Files that go with what is being written. Each is sent at once, so that a large one does not hold up the message. */
export function AttachmentPicker({ files, onChange, label }: Props) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function add(chosen: File[]) {
    setBusy(true);
    setError(null);
    try {
      const added: Picked[] = [];
      for (const file of chosen) added.push(await upload(file));
      onChange([...files, ...added]);
    } catch (problem) {
      setError((problem as Error).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div>
      <Group gap="xs">
        <FileButton multiple onChange={(chosen) => void add(chosen)}>
          {(props) => (
            <Button {...props} variant="default" size="xs" loading={isBusy} leftSection={<IconPaperclip size={14} aria-hidden />}>
              {label ?? t('attach')}
            </Button>
          )}
        </FileButton>
        {files.map((file) => (
          <span key={file.id} className="chip" data-tone="quiet">
            <bdi>{file.name}</bdi>
            <CloseButton
              size="xs"
              aria-label={t('removeFile', { name: file.name })}
              onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
            />
          </span>
        ))}
      </Group>
      {error && (
        <Text size="sm" c="var(--bad)" role="alert">
          {error}
        </Text>
      )}
    </div>
  );
}

export function AttachmentLinks({ files }: { files: readonly { id: string; name: string; sizeBytes: number }[] }) {
  return (
    <Group gap="xs">
      {files.map(({ id, name, sizeBytes }) => (
        <Anchor key={id} href={`/api/v1/attachments/${id}`} target="_blank" rel="noreferrer" size="sm">
          <bdi>{name}</bdi> ({Math.max(1, Math.round(sizeBytes / 1024))} kB)
        </Anchor>
      ))}
    </Group>
  );
}
