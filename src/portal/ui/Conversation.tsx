import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import { AttachmentLinks } from '../../platform/ui/AttachmentLinks.tsx';
import { isInTheWay } from '../../platform/ui/in-the-way.ts';
import { RelativeTime, UserText } from '../../platform/ui/marks.tsx';
import { ErrorState, Loading } from '../../platform/ui/states.tsx';
import type { TicketPage } from '../../staff/contract.ts';
import { useTimeline } from '../../staff/ui/ticket/use-ticket.ts';
import type { TimelineEntry } from '../../ticket/timeline-entry.ts';
import { toldBy } from '../../ticket/ui/told.ts';
import { Unfold } from '../../ticket/ui/Unfold.tsx';
import { useFold } from '../../ticket/ui/use-fold.ts';
import css from './portal.module.css';
import { ownWords, stepMessage, UNTOLD } from './step-message.ts';

type Props = { ticket: Pick<TicketPage, 'id' | 'requester' | 'description' | 'attachments'> };

/** From the report to the last word, with the turns that its person should know of. */
export function Conversation({ ticket }: Props) {
  const timeline = useTimeline(ticket.id);
  const told = timeline.entries.filter(({ kind }) => !UNTOLD.includes(kind));
  const { folded, unfold } = useFold({ count: told.length, isWhole: !timeline.isPending && !timeline.hasNextPage });
  if (timeline.isPending) return <Loading lines={3} />;
  if (isInTheWay(timeline.error, timeline.data)) return <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />;
  return (
    <ol className={css.stream} aria-live="polite">
      <Report ticket={ticket} />
      <Unfold folded={folded} unfold={unfold} />
      {told.map((entry, index) =>
        entry.type === 'message' ? (
          <Message key={entry.id} entry={entry} isFolded={index < folded} isMine={entry.author?.id === ticket.requester.id} />
        ) : (
          <Event key={entry.id} entry={entry} isFolded={index < folded} />
        ),
      )}
    </ol>
  );
}

function Report({ ticket: { description, attachments } }: Props) {
  const { t } = useTranslation('portal');
  const files = attachments.filter(({ messageId }) => messageId === null);
  if (!description && files.length === 0) return null;
  return (
    <li className={css.bubble} data-mine="true">
      <span className={css.who}>{t('case.reported')}</span>
      <UserText>{description}</UserText>
      <AttachmentLinks files={files} />
    </li>
  );
}

function Message({ entry, isFolded, isMine }: { entry: TimelineEntry; isFolded: boolean; isMine: boolean }) {
  const { t } = useTranslation('portal');
  return (
    <li className={css.bubble} data-mine={isMine} data-folded={isFolded || undefined}>
      <span className={css.who}>
        {isMine ? t('case.you') : (entry.author?.name ?? t('case.desk'))} · <RelativeTime at={entry.at} />
      </span>
      <UserText>{entry.body ?? ''}</UserText>
      <AttachmentLinks files={entry.attachments} />
    </li>
  );
}

function Event({ entry, isFolded }: { entry: TimelineEntry; isFolded: boolean }) {
  const { t } = useTranslation('portal');
  const { tierName } = useNames();
  const told = toldBy(entry);
  const { key, tier } = stepMessage(told);
  const words = ownWords(told);
  return (
    <li className={css.event} data-folded={isFolded || undefined}>
      {t(`event.${key}`, { tier: tier === undefined ? '' : tierName(tier) })} · <RelativeTime at={entry.at} />
      {words && (
        <div className={css.bubble} data-mine="true">
          <UserText>{words}</UserText>
        </div>
      )}
    </li>
  );
}
