import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import { PriorityMark, RelativeTime, StatusBadge, TierBadge } from '../../platform/ui/marks.tsx';
import type { MoveOffer, Ticket } from '../contract.ts';
import css from './ticket.module.css';

type Props = { ticket: Ticket & { moves: readonly MoveOffer[] }; onEdit: () => void };

/** What it is about, where it is and who has it, in two lines. */
export function TicketHead({ ticket, onEdit }: Props) {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const { tierName, teamName } = useNames();
  const mayEdit = ticket.moves.some(({ move, allowed }) => move === 'edit' && allowed);
  return (
    <header className={css.head}>
      <div className={css.title}>
        <h1 tabIndex={-1}>
          <span className={css.number}>#{ticket.number}</span>
          <bdi>{ticket.subject}</bdi>
        </h1>
        {mayEdit && (
          <Tooltip label={t('edit.open')}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('edit.open')} onClick={onEdit}>
              <IconPencil size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <div className={css.meta}>
        <StatusBadge status={ticket.status} waitingFor={ticket.waitingFor} />
        <TierBadge tier={ticket.tier} name={tierName(ticket.tier)} />
        <PriorityMark priority={ticket.priority} />
        <span>
          {teamName(ticket.team)} · {ticket.assignee ? <bdi>{ticket.assignee.name}</bdi> : t('head.nobody')}
        </span>
      </div>
      <div className={css.meta}>
        <span>{common(`area.${ticket.issueArea}`)}</span>
        {ticket.platform && <span>{common(`platform.${ticket.platform}`)}</span>}
        {ticket.errorCode && <span className={css.code}>{ticket.errorCode}</span>}
        {ticket.deviceName && <bdi>{ticket.deviceName}</bdi>}
        {ticket.affected > 1 && <span>{t('head.affected', { affected: ticket.affected })}</span>}
        <span>
          {t('head.reported')} <RelativeTime at={ticket.createdAt} />
        </span>
        {ticket.waitingUntil && (
          <span>
            {t('head.until')} <RelativeTime at={ticket.waitingUntil} />
          </span>
        )}
      </div>
    </header>
  );
}
