import type { Visibility } from '../../../ticket/words.ts';
import type { TicketPage } from '../../contract.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useDirectMoves } from './MoveBar.tsx';
import type { FormMove } from './move-bar.ts';

type Ways = { open: (form: FormMove) => void; write: (visibility: Visibility) => void };

/** The moves of a ticket by one key each, when they are allowed. */
export function useTicketKeys(ticket: TicketPage, { open, write }: Ways): void {
  const direct = useDirectMoves(ticket);
  const may = (move: string) => ticket.moves.some((offer) => offer.move === move && offer.allowed);
  const acceptOrTake = () => {
    const acknowledge = document.querySelector<HTMLElement>('main [data-move="acknowledge"]');
    if (may('accept')) direct.run('accept');
    else if (acknowledge) acknowledge.click();
    else if (may('take') && ticket.assignee) open('take');
    else if (may('take')) direct.run('take');
  };
  useKeys({
    // A key held down must not do one thing after another.
    a: ({ repeat }) => !repeat && acceptOrTake(),
    e: () => may('escalate') && open('escalate'),
    s: () => may('solve') && open('solve'),
    r: () => write('public'),
    n: () => write('internal'),
  });
}
