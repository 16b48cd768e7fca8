import type { MoveOffer, Ticket } from '../../../ticket/contract.ts';

type Move = MoveOffer['move'];

/**
 * The moves of the bar above a ticket, in their order. `direct` happens at once, the others ask for words. The three verbs of
 * the job always stand there, also when they are not possible and say why. The other moves live where they belong: replies
 * below the conversation, acknowledging beside the solution, the vendor's log in its case, checks beside the known errors.
 */
export const MOVE_BAR = [
  { move: 'accept', way: 'direct', isAlwaysShown: false },
  { move: 'return', way: 'form', isAlwaysShown: false },
  { move: 'take', way: 'direct', isAlwaysShown: false },
  { move: 'resume', way: 'direct', isAlwaysShown: false },
  { move: 'escalate', way: 'form', isAlwaysShown: true },
  { move: 'solve', way: 'form', isAlwaysShown: true },
  { move: 'resolve', way: 'form', isAlwaysShown: true },
  { move: 'open-vendor-case', way: 'form', isAlwaysShown: false },
  { move: 'wait', way: 'form', isAlwaysShown: false },
  { move: 'assign', way: 'form', isAlwaysShown: false },
  { move: 'withdraw', way: 'form', isAlwaysShown: false },
  { move: 'close', way: 'direct', isAlwaysShown: false },
  { move: 'reopen', way: 'form', isAlwaysShown: false },
] as const satisfies readonly { move: Move; way: 'direct' | 'form'; isAlwaysShown: boolean }[];

type Row = (typeof MOVE_BAR)[number];
export type BarMove = Row['move'];
export type DirectMove = Extract<Row, { way: 'direct' }>['move'];
export type FormMove = Extract<Row, { way: 'form' }>['move'] | 'take';
export type Offered = { row: Row; offer: MoveOffer };

/** Nothing else should be done first. */
const FIRST: readonly BarMove[] = ['accept', 'resume', 'take'];

/** A move that happens at once, unless it takes the ticket from a colleague: that is asked first. */
export function asksFirst(row: Row, { assignee }: Pick<Ticket, 'assignee'>): FormMove | null {
  if (row.way === 'form') return row.move;
  return row.move === 'take' && assignee ? 'take' : null;
}

/** What the bar shows as buttons, which of them is the one to press, and what waits behind “not now” with its reason. */
export function arrangeMoves(moves: readonly MoveOffer[], status: string): { shown: Offered[]; main: BarMove | null; notNow: Offered[] } {
  const offered = MOVE_BAR.flatMap((row): Offered[] => {
    const offer = moves.find(({ move }) => move === row.move);
    return offer ? [{ row, offer }] : [];
  });
  // What one may not do for want of a certificate stays in sight, with the way to it.
  const isShown = ({ row, offer }: Offered) =>
    offer.allowed || offer.programme !== undefined || (row.isAlwaysShown && status !== 'resolved' && status !== 'closed');
  const allowed = new Set<BarMove>(offered.filter(({ offer }) => offer.allowed).map(({ row }) => row.move));
  // Whoever has it checks and answers first: handing it up is one of their ways, and none that is urged.
  const order: readonly BarMove[] = status === 'relaying' ? ['resolve'] : [...FIRST, 'close'];
  return {
    shown: offered.filter(isShown),
    main: order.find((move) => allowed.has(move)) ?? null,
    notNow: offered.filter((one) => !isShown(one)),
  };
}
