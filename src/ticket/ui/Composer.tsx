import { Alert, Button, SegmentedControl, Textarea } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentPicker } from '../../platform/ui/AttachmentPicker.tsx';
import { Problem } from '../../platform/ui/api.ts';
import { Refused } from '../../platform/ui/Refused.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { useUploads } from '../../platform/ui/use-uploads.ts';
import { type MoveOffer, postMessage, type Ticket } from '../contract.ts';
import type { Visibility } from '../words.ts';
import { useMessageDrafts } from './message-drafts.ts';
import css from './ticket.module.css';

type Props = {
  ticket: Pick<Ticket, 'id' | 'requester' | 'version'> & { moves: readonly MoveOffer[] };
  visibility: Visibility;
  setVisibility: (visibility: Visibility) => void;
  field: RefObject<HTMLTextAreaElement | null>;
};

const OTHER = { public: 'internal', internal: 'public' } as const;

/** A reply to the user or a note for the staff, each with its own text: which of the two is seen at every moment, and survives a reload. */
export function Composer({ ticket, visibility, setVisibility, field }: Props) {
  const { t } = useTranslation('ticket');
  const drafts = useMessageDrafts(ticket.id);
  const { body, files, seen, isEmpty } = drafts[visibility];
  // What is written answers what stood there when it was begun.
  const change = (more: Partial<typeof drafts.public>) => drafts[visibility].change({ ...more, ...(isEmpty && { seen: ticket.version }) });
  const uploads = useUploads();
  const other = drafts[OTHER[visibility]];
  const post = useMove(postMessage, { onDone: (_, sent) => drafts[sent.visibility ?? 'public'].drop() });
  const offer = ticket.moves.find(({ move }) => move === (visibility === 'public' ? 'reply' : 'note'));
  const newer = post.error instanceof Problem && post.error.code === 'newer-answer' ? Number(post.error.extra.version) : null;
  const send = (version = seen) => {
    if (isEmpty || uploads.isBusy || post.isPending || !offer?.allowed) return;
    post.mutate({
      id: ticket.id,
      body: body.trim(),
      visibility,
      ...(files.length > 0 && { attachments: files.map(({ id }) => id) }),
      ...(version > 0 && { version }),
    });
  };
  const takeOver = () => {
    drafts[visibility].change({ body: other.body, files: other.files, seen: other.seen || ticket.version });
    other.drop();
  };
  const label = t(visibility === 'public' ? 'composer.toUser' : 'composer.toStaff', { name: ticket.requester.name });
  return (
    <form
      className={`${css.composer} no-print`}
      data-visibility={visibility}
      data-filled={!isEmpty}
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
            readOnly={post.isPending}
            onChange={(event) => change({ body: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send();
            }}
          />
          {post.error && <Refused error={post.error} />}
          {newer !== null && visibility === 'public' && (
            <Button variant="default" size="xs" loading={post.isPending} onClick={() => send(newer)}>
              {t('composer.sendAnyway')}
            </Button>
          )}
          <div className={css.composerBar}>
            <AttachmentPicker
              files={files}
              uploads={uploads}
              onChange={(to) =>
                drafts[visibility].change((now) => ({
                  files: to(now.files),
                  ...(!now.body.trim() && now.files.length === 0 && { seen: ticket.version }),
                }))
              }
            />
            <span className={css.hint}>{t('composer.marks')}</span>
            {isEmpty && !other.isEmpty && (
              <Button variant="subtle" size="xs" onClick={takeOver}>
                {t(visibility === 'public' ? 'composer.useNote' : 'composer.useReply')}
              </Button>
            )}
            <Button type="submit" loading={post.isPending} disabled={isEmpty || uploads.isBusy}>
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
