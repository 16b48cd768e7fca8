import { Alert, Button, SegmentedControl, Textarea } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentPicker, type Picked } from '../../platform/ui/AttachmentPicker.tsx';
import { useDraft } from '../../platform/ui/drafts.ts';
import { Refused } from '../../platform/ui/Refused.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { type MoveOffer, postMessage, type Ticket } from '../contract.ts';
import type { Visibility } from '../words.ts';
import css from './ticket.module.css';

type Props = {
  ticket: Pick<Ticket, 'id' | 'requester'> & { moves: readonly MoveOffer[] };
  visibility: Visibility;
  setVisibility: (visibility: Visibility) => void;
  field: RefObject<HTMLTextAreaElement | null>;
};

/** A reply to the user or a note for the staff: which of the two is seen at every moment. What was typed survives a reload. */
export function Composer({ ticket, visibility, setVisibility, field }: Props) {
  const { t } = useTranslation('ticket');
  const [{ body }, change, drop] = useDraft(`message.${ticket.id}`, { body: '' });
  const [files, setFiles] = useState<Picked[]>([]);
  const post = useMove(postMessage, {
    onDone: () => {
      drop();
      setFiles([]);
    },
  });
  const offer = ticket.moves.find(({ move }) => move === (visibility === 'public' ? 'reply' : 'note'));
  const send = () => {
    if (!body.trim() || post.isPending || !offer?.allowed) return;
    post.mutate({ id: ticket.id, body: body.trim(), visibility, ...(files.length > 0 && { attachments: files.map(({ id }) => id) }) });
  };
  const label = t(visibility === 'public' ? 'composer.toUser' : 'composer.toStaff', { name: ticket.requester.name });
  return (
    <form
      className={`${css.composer} no-print`}
      data-visibility={visibility}
      data-filled={body.trim() !== '' || files.length > 0}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <SegmentedControl
        size="xs"
        className={css.composerKind ?? ''}
        aria-label={t('composer.kind')}
        value={visibility}
        onChange={(value) => setVisibility(value as Visibility)}
        data={[
          { value: 'public', label: t('composer.reply') },
          { value: 'internal', label: t('composer.note') },
        ]}
      />
      {offer?.allowed ? (
        <>
          <Textarea
            ref={field}
            aria-label={label}
            placeholder={label}
            maxLength={20_000}
            minRows={1}
            value={body}
            dir="auto"
            onChange={(event) => change({ body: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send();
            }}
          />
          {post.error && <Refused error={post.error} />}
          <div className={css.composerBar}>
            <AttachmentPicker files={files} onChange={setFiles} />
            <Button type="submit" loading={post.isPending} disabled={!body.trim()}>
              {t(visibility === 'public' ? 'composer.sendReply' : 'composer.sendNote')}
            </Button>
          </div>
        </>
      ) : (
        <Alert variant="light" color="gray">
          {offer?.sentence}
        </Alert>
      )}
    </form>
  );
}
