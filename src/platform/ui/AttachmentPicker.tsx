import { Anchor, Button, CloseButton, FileButton, Group, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_BYTES_MAX } from '../file-limit.ts';
import { upload } from './upload.ts';

export type Picked = { id: string; name: string };
type Props = { files: readonly Picked[]; onChange: (files: Picked[]) => void; label?: string };

/**
 * Files that go with what is being written: chosen, dropped anywhere on the form, or pasted into it, as a picture of the screen is. Each
 * is sent at once, so that a large one does not hold up the message; one that is refused does not take the others with it.
 */
export function AttachmentPicker({ files, onChange, label }: Props) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const place = useRef<HTMLDivElement>(null);

  async function add(chosen: readonly File[]) {
    if (isBusy || chosen.length === 0) return;
    setBusy(true);
    const added: Picked[] = [];
    const problems: string[] = [];
    for (const file of chosen) {
      if (file.size > FILE_BYTES_MAX) problems.push(t('fileTooLarge', { name: file.name, limit: FILE_BYTES_MAX / 1024 ** 2 }));
      else
        await upload(file).then(
          (kept) => added.push(kept),
          (problem: Error) => problems.push(t('fileRefused', { name: file.name, why: problem.message })),
        );
    }
    if (added.length > 0) onChange([...files, ...added]);
    setRefused(problems);
    setBusy(false);
  }
  const take = useEffectEvent((event: Event, given: DataTransfer | null) => {
    // Cells of a sheet come as words and as their picture: the words are meant.
    const chosen = given?.types.includes('text/plain') ? [] : [...(given?.files ?? [])];
    if (chosen.length === 0) return;
    event.preventDefault();
    void add(chosen);
  });
  useEffect(() => {
    const form = place.current?.closest('form');
    const onPaste = (event: ClipboardEvent) => take(event, event.clipboardData);
    const onDrop = (event: DragEvent) => take(event, event.dataTransfer);
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    form?.addEventListener('paste', onPaste);
    form?.addEventListener('drop', onDrop);
    form?.addEventListener('dragover', onDragOver);
    return () => {
      form?.removeEventListener('paste', onPaste);
      form?.removeEventListener('drop', onDrop);
      form?.removeEventListener('dragover', onDragOver);
    };
  }, []);

  return (
    <div ref={place}>
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
      {refused.length > 0 && (
        <div role="alert">
          {refused.map((words) => (
            <Text key={words} size="sm" c="var(--bad)">
              {words}
            </Text>
          ))}
        </div>
      )}
    </div>
  );
}

type Attached = { id: string; name: string; mediaType: string; sizeBytes: number };
/** What every browser draws, and what draws nothing but itself. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Files that came with what was written, a picture as it is. */
export function AttachmentLinks({ files }: { files: readonly Attached[] }) {
  return (
    <Group gap="xs">
      {files.map(({ id, name, mediaType, sizeBytes }) => (
        <Anchor key={id} href={`/api/v1/attachments/${id}`} target="_blank" rel="noreferrer" size="sm">
          {PICTURES.includes(mediaType) && <img className="preview" src={`/api/v1/attachments/${id}`} alt="" loading="lazy" />}
          <bdi>{name}</bdi> ({Math.max(1, Math.round(sizeBytes / 1024))} kB)
        </Anchor>
      ))}
    </Group>
  );
}
