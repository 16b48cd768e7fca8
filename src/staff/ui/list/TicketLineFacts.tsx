import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../ticket/contract.ts';
import css from './list.module.css';

/** What a ticket is about and whose it is, in a few words. */
export function TicketLineFacts({
  ticket: { issueArea, platform, requester },
}: {
  ticket: Pick<Ticket, 'issueArea' | 'platform' | 'requester'>;
}) {
  const { t } = useTranslation();
  return (
    <>
      <span className={css.fact}>{t(`area.${issueArea}`)}</span>
      {platform && <span className={css.fact}>{t(`platform.${platform}`)}</span>}
      <span className={`${css.fact} ${css.who}`}>
        <bdi>{requester.name}</bdi>
      </span>
    </>
  );
}
