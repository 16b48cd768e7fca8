import { Skeleton, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { isInTheWay } from '../../../platform/ui/in-the-way.ts';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { ListBeside } from '../list/ListBeside.tsx';
import { TicketView } from './TicketView.tsx';
import css from './ticket-screen.module.css';
import { useTicket } from './use-ticket.ts';

/** A ticket beside the list it was opened from; the list alone on narrower screens is one step back. */
export function TicketScreen() {
  const { ticket: key } = useParams({ from: '/desk/tickets/$ticket' });
  const { data: ticket, isPending, error, refetch } = useTicket(key);
  return (
    <div className={css.screen}>
      <div className={css.list}>
        <ListBeside ticketNumber={ticket?.number ?? Number(key)} />
      </div>
      {isPending && <Placeholder />}
      {isInTheWay(error, ticket) && <ErrorState isScreen error={error} onRetry={() => void refetch()} />}
      {ticket && !isInTheWay(error, ticket) && <TicketView key={ticket.id} ticket={ticket} />}
    </div>
  );
}

function Placeholder() {
  return (
    <div className={css.ticket}>
      <Stack gap="md">
        <Skeleton height={30} width="70%" />
        <Skeleton height={20} width="45%" />
        <Skeleton height={36} />
        <Loading lines={4} height={90} />
      </Stack>
      <div className={css.side}>
        <Skeleton height={190} radius="lg" />
        <Skeleton height={120} radius="lg" />
      </div>
    </div>
  );
}
