import { useTranslation } from 'react-i18next';
import { AttachmentLinks } from '../../platform/ui/AttachmentLinks.tsx';
import { isInTheWay } from '../../platform/ui/in-the-way.ts';
import { TextLink } from '../../platform/ui/links.tsx';
import { RelativeTime, TierBadge, UserText } from '../../platform/ui/marks.tsx';
import { ErrorState, Loading } from '../../platform/ui/states.tsx';
import type { Ticket } from '../contract.ts';
import type { Attachment, TimelineEntry } from '../timeline-entry.ts';
import { StreamEvent } from './StreamEvent.tsx';
import css from './ticket.module.css';
import { Unfold } from './Unfold.tsx';
import { useFold } from './use-fold.ts';

type Props = {
  ticket: Pick<Ticket, 'requester' | 'createdAt'> & { description: string; attachments: readonly Attachment[] };
  timeline: {
    entries: readonly TimelineEntry[];
    data: unknown;
    isPending: boolean;
    error: Error | null;
    hasNextPage: boolean;
    refetch: () => unknown;
  };
};

/** Everything that was said and that happened, in one stream; what the user cannot read looks different. */
export function TicketStream({ ticket, timeline: { entries, data, isPending, error, hasNextPage, refetch } }: Props) {
  const { t } = useTranslation('ticket');
  const { folded, unfold } = useFold({ count: entries.length, isWhole: !isPending && !hasNextPage });
  if (isPending) return <Loading lines={4} height={72} />;
  if (isInTheWay(error, data)) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const reported = ticket.attachments.filter(({ messageId, escalationId }) => messageId === null && escalationId === null);
  return (
    <ol className={css.stream} aria-label={t('stream.label')} aria-live="polite" aria-relevant="additions">
      <li className={css.message} data-from="user">
        <div className={css.by}>
          <strong dir="auto">{ticket.requester.name}</strong>
          {t('stream.reported')} · <RelativeTime at={ticket.createdAt} />
        </div>
        <UserText>{ticket.description || t('stream.noWords')}</UserText>
        <AttachmentLinks files={reported} />
      </li>
      <Unfold folded={folded} unfold={unfold} />
      {entries.map((entry, index) =>
        entry.type === 'message' ? (
          <StreamMessage key={entry.id} entry={entry} isFolded={index < folded} isUser={entry.author?.id === ticket.requester.id} />
        ) : (
          <StreamEvent key={entry.id} entry={entry} isFolded={index < folded} />
        ),
      )}
    </ol>
  );
}

function StreamMessage({ entry, isFolded, isUser }: { entry: TimelineEntry; isFolded: boolean; isUser: boolean }) {
  const { t } = useTranslation('ticket');
  return (
    <li
      className={css.message}
      data-from={isUser ? 'user' : 'staff'}
      data-visibility={entry.visibility}
      data-folded={isFolded || undefined}
    >
      <div className={css.by}>
        <strong dir="auto">{entry.author?.name ?? t('stream.theDesk')}</strong>
        {entry.authorTier !== null && <TierBadge tier={entry.authorTier} />}
        <span>{t(entry.visibility === 'internal' ? 'stream.note' : isUser ? 'stream.fromUser' : 'stream.toUser')}</span>·
        <RelativeTime at={entry.at} />
        {entry.bridge && (
          <>
            ·
            <TextLink to="/bridges/$bridge" params={{ bridge: entry.bridge }} size="sm">
              {t('stream.onBridge')}
            </TextLink>
          </>
        )}
      </div>
      <UserText>{entry.body ?? ''}</UserText>
      <AttachmentLinks files={entry.attachments} />
    </li>
  );
}
