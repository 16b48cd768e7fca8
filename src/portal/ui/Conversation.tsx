import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import { AttachmentLinks } from '../../platform/ui/AttachmentPicker.tsx';
import { RelativeTime, UserText } from '../../platform/ui/marks.tsx';
import { ErrorState, Loading } from '../../platform/ui/states.tsx';
import type { TicketPage } from '../../staff/contract.ts';
import { useTimeline } from '../../staff/ui/ticket/use-ticket.ts';
import type { TimelineEntry } from '../../ticket/contract.ts';
import { toldBy } from '../../ticket/ui/told.ts';
import css from './portal.module.css';
import { ownWords, stepMessage, UNTOLD } from './step-message.ts';

type Props = { ticket: Pick<TicketPage, 'id' | 'requester' | 'description' | 'attachments'> };

/** From the report to the last word, with the turns that its person should know of. */
export function Conversation({ ticket }: Props) {
  const timeline = useTimeline(ticket.id);
  if (timeline.isPending) return <Loading lines={3} />;
  if (timeline.error) return <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />;
  return (
    <ol className={css.stream} aria-live="polite">
      <Report ticket={ticket} />
      {timeline.entries
        .filter(({ kind }) => !UNTOLD.includes(kind))
        .map((entry) =>
          entry.type === 'message' ? (
            <Message key={entry.id} entry={entry} isMine={entry.author?.id === ticket.requester.id} />
          ) : (
            <Event key={entry.id} entry={entry} />
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

function Message({ entry, isMine }: { entry: TimelineEntry; isMine: boolean }) {
  const { t } = useTranslation('portal');
  return (
    <li className={css.bubble} data-mine={isMine}>
      <span className={css.who}>
        {isMine ? t('case.you') : (entry.author?.name ?? t('case.desk'))} · <RelativeTime at={entry.at} />
      </span>
      <UserText>{entry.body ?? ''}</UserText>
      <AttachmentLinks files={entry.attachments} />
    </li>
  );
}

function Event({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation('portal');
  const { tierName } = useNames();
  const told = toldBy(entry);
  const { key, tier } = stepMessage(told);
  const words = ownWords(told);
  return (
    <li className={css.event}>
      {t(`event.${key}`, { tier: tier === undefined ? '' : tierName(tier) })} · <RelativeTime at={entry.at} />
      {words && (
        <div className={css.bubble} data-mine="true">
          <UserText>{words}</UserText>
        </div>
      )}
    </li>
  );
}
