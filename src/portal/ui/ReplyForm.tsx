import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketPage } from '../../desk/contract.ts';
import { AttachmentPicker, type Picked } from '../../platform/ui/AttachmentPicker.tsx';
import { Refused } from '../../platform/ui/Refused.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { postMessage } from '../../ticket/contract.ts';

export function ReplyForm({ ticket }: { ticket: Pick<TicketPage, 'id' | 'moves'> }) {
  const { t } = useTranslation('portal');
  const [body, setBody] = useState('');
  const [files, setFiles] = useState<Picked[]>([]);
  const reply = useMove(postMessage, {
    done: t('reply.sent'),
    onDone: () => {
      setBody('');
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
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
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
