import { CloseButton, Group, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseFiles } from './ChooseFiles.tsx';
import type { Picked, Uploads } from './use-uploads.ts';

type Change = (files: readonly Picked[]) => Picked[];
type Props = { files: readonly Picked[]; uploads: Uploads; onChange: (change: Change) => void; label?: string };

/**
 * Files that go with what is being written: chosen, dropped anywhere on the form, or pasted into it, as a picture of the screen is. Each
 * is sent at once, so that a large one does not hold up the writing; one that is refused does not take the others with it.
 */
export function AttachmentPicker({ files, uploads, onChange, label }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const add = (chosen: readonly File[]) => uploads.add(chosen, (kept) => onChange((now) => [...now, kept]));
  const take = useEffectEvent((event: Event, given: DataTransfer | null) => {
    // Cells of a sheet come as words and as their picture: the words are meant.
    const chosen = given?.types.includes('text/plain') ? [] : [...(given?.files ?? [])];
    if (chosen.length === 0) return;
    event.preventDefault();
    add(chosen);
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
    <div ref={place} style={{ minWidth: 0 }}>
      <Group gap="xs">
        <ChooseFiles multiple onChoose={add} size="xs" leftSection={<IconPaperclip size={14} aria-hidden />}>
          {label ?? t('attach')}
        </ChooseFiles>
        {files.map((file) => (
          <span key={file.id} className="chip" data-tone="quiet">
            <bdi>{file.name}</bdi>
            <CloseButton
              size="xs"
              aria-label={t('removeFile', { name: file.name })}
              onClick={() => onChange((now) => now.filter(({ id }) => id !== file.id))}
            />
          </span>
        ))}
      </Group>
      {uploads.isBusy && <FilesUnderWay />}
      {uploads.refused.length > 0 && (
        <div role="alert">
          {uploads.refused.map((words) => (
            <Text key={words} size="sm" c="var(--bad)">
              {words}
            </Text>
          ))}
        </div>
      )}
    </div>
  );
}

/** Why what is being written cannot be sent yet. */
export function FilesUnderWay() {
  const { t } = useTranslation();
  return (
    <Text size="sm" className="quiet" role="status">
      {t('filesUnderWay')}
    </Text>
  );
}
