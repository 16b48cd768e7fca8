import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../ticket/contract.ts';
import css from './list.module.css';

/** What a ticket is about and whose it is, in a few words; first what the user has said, as long as nobody has answered. */
export function TicketLineFacts({
  ticket: { issueArea, platform, requester, answerOwedSince, reopenedAt },
}: {
  ticket: Pick<Ticket, 'issueArea' | 'platform' | 'requester' | 'answerOwedSince' | 'reopenedAt'>;
}) {
  const { t } = useTranslation();
  const { t: staff } = useTranslation('staff');
  const mark = reopenedAt ? 'reopened' : answerOwedSince ? 'answerOwed' : null;
  return (
    <>
      {mark && (
        <span className="chip" data-tone="warn">
          {staff(`mark.${mark}`)}
        </span>
      )}
      <span className={css.fact}>{t(`area.${issueArea}`)}</span>
      {platform && <span className={css.fact}>{t(`platform.${platform}`)}</span>}
      <span className={`${css.fact} ${css.who}`}>
        <bdi>{requester.name}</bdi>
      </span>
    </>
  );
}
