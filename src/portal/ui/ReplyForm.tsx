import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentPicker, type Picked } from '../../platform/ui/AttachmentPicker.tsx';
import { useDraft } from '../../platform/ui/drafts.ts';
import { Refused } from '../../platform/ui/Refused.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import type { TicketPage } from '../../staff/contract.ts';
import { postMessage } from '../../ticket/contract.ts';

/** What was being written survives a reload: a phone throws pages away. */
export function ReplyForm({ ticket }: { ticket: Pick<TicketPage, 'id' | 'moves'> }) {
  const { t } = useTranslation('portal');
  const [{ body }, change, drop] = useDraft(`reply.${ticket.id}`, { body: '' });
  const [files, setFiles] = useState<Picked[]>([]);
  const reply = useMove(postMessage, {
    done: t('reply.sent'),
    onDone: () => {
      drop();
      setFiles([]);
    },
  });
  const offer = ticket.moves.find(({ move }) => move === 'reply');
  if (!offer?.allowed) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        reply.mutate({
          id: ticket.id,
          body: body.trim(),
          visibility: 'public',
          ...(files.length > 0 && { attachments: files.map(({ id }) => id) }),
        });
      }}
    >
      <Stack gap="xs" mt="lg">
        <Textarea
          size="md"
          label={t('reply.label')}
          maxLength={20_000}
          required
          dir="auto"
          value={body}
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
        {reply.error && <Refused error={reply.error} />}
        <Group justify="space-between">
          <AttachmentPicker files={files} onChange={setFiles} label={t('report.addPhoto')} />
          <Button size="md" type="submit" loading={reply.isPending}>
            {t('reply.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
