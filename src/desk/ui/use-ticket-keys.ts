import { useHotkeys } from '@mantine/hooks';
import type { Visibility } from '../../ticket/words.ts';
import type { TicketPage } from '../contract.ts';
import { useDirectMoves } from './MoveBar.tsx';
import type { FormMove } from './move-bar.ts';

type Ways = { open: (form: FormMove) => void; write: (visibility: Visibility) => void };

/** The moves by one key each, when they are allowed; never while something is being typed. */
export function useTicketKeys(ticket: TicketPage, { open, write }: Ways): void {
  const direct = useDirectMoves(ticket);
  const may = (move: string) => ticket.moves.some((offer) => offer.move === move && offer.allowed);
  useHotkeys([
    ['a', () => (may('accept') ? direct.run('accept') : may('take') && direct.run('take'))],
    ['e', () => may('escalate') && open('escalate')],
    ['s', () => may('solve') && open('solve')],
    ['r', () => write('public')],
    ['n', () => write('internal')],
  ]);
}
