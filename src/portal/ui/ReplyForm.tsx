import { Button, Group, Stack, Textarea } from '@mantine/core';
import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withMessages } from '../../platform/ui/i18n.ts';
import { Refused } from '../../platform/ui/Refused.tsx';
import { Loading } from '../../platform/ui/states.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { useUploads } from '../../platform/ui/use-uploads.ts';
import type { TicketPage } from '../../staff/contract.ts';
import { postMessage } from '../../ticket/contract.ts';
import { useMessageDrafts } from '../../ticket/ui/message-drafts.ts';

// Words first: what files are added with comes behind them.
const AttachmentPicker = lazyRouteComponent(
  withMessages(() => import('../../platform/ui/AttachmentPicker.tsx')),
  'AttachmentPicker',
);
const ReopensQuestion = lazyRouteComponent(
  withMessages(() => import('./ReopensQuestion.tsx'), 'portal'),
  'ReopensQuestion',
);

/** What was being written survives a reload: a phone throws pages away. */
export function ReplyForm({ ticket }: { ticket: Pick<TicketPage, 'id' | 'status' | 'moves'> }) {
  const { t } = useTranslation('portal');
  const { body, files, change, drop, isEmpty } = useMessageDrafts(ticket.id).public;
  const uploads = useUploads();
  const [reopens, setReopens] = useState(true);
  const isSolved = ticket.status === 'resolved';
  const reply = useMove(postMessage, {
    done: t(isSolved && reopens ? 'confirm.backSent' : 'reply.sent'),
    onDone: drop,
  });
  const offer = ticket.moves.find(({ move }) => move === 'reply');
  if (!offer?.allowed) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (uploads.isBusy) return;
        reply.mutate({
          id: ticket.id,
          body: body.trim(),
          visibility: 'public',
          ...(isSolved && { reopen: reopens }),
          ...(files.length > 0 && { attachments: files.map(({ id }) => id) }),
        });
      }}
    >
      <Stack gap="xs" mt="lg">
        <Textarea
          size="md"
          label={t('reply.label')}
          maxLength={20_000}
          dir="auto"
          readOnly={reply.isPending}
          value={body}
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
        {isSolved && (
          <Suspense fallback={<Loading lines={1} />}>
            <ReopensQuestion reopens={reopens} setReopens={setReopens} />
          </Suspense>
        )}
        {reply.error && <Refused error={reply.error} />}
        <Group justify="space-between">
          <Suspense fallback={<span />}>
            <AttachmentPicker
              files={files}
              uploads={uploads}
              onChange={(to) => change((now) => ({ files: to(now.files) }))}
              label={t('report.addPhoto')}
            />
          </Suspense>
          <Button size="md" type="submit" loading={reply.isPending} disabled={isEmpty || uploads.isBusy}>
            {t(isSolved ? (reopens ? 'reply.sendAgain' : 'reply.sendWord') : 'reply.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
