import { PRIORITIES } from '../../../plan/words.ts';
import { SHIFT_LISTS, type Shift, type ShiftItem, type ShiftList } from '../../contract.ts';

/** What waits for me stands first and, on a wide screen, beside what I have and could take. */
const COLUMNS = {
  waiting: ['toReply', 'toAccept', 'toAcknowledge', 'toAnswer', 'toContact', 'atRisk'],
  work: ['mine', 'unassigned', 'learningDebt'],
} as const satisfies Record<string, readonly ShiftList[]>;

export type ShiftGroup = { list: ShiftList; items: readonly ShiftItem[] };

/**
 * The shift as it is worked through: each ticket once, in the first list where it needs something, and what presses most first, in
 * each list and among the lists of a column. The desk's answer has it in every list that it belongs to.
 */
export function arrangeShift(shift: Shift): Record<keyof typeof COLUMNS, ShiftGroup[]> {
  const once = new Map<string, { list: ShiftList; item: ShiftItem }>();
  for (const list of SHIFT_LISTS) {
    for (const item of shift[list]) {
      const first = once.get(item.ticket.id);
      once.set(item.ticket.id, first ? { ...first, item: inOne(first.item, item) } : { list, item });
    }
  }
  const all = [...once.values()];
  const grouped = (lists: readonly ShiftList[]) =>
    lists
      .map((list) => ({ list, items: all.flatMap((one) => (one.list === list ? [one.item] : [])).toSorted(byPressing) }))
      .filter(({ items }) => items.length > 0)
      .toSorted((a, b) => compareFirst(a.items, b.items));
  return { waiting: grouped(COLUMNS.waiting), work: grouped(COLUMNS.work) };
}

/** What two lists say of one ticket: it waits for what the first says, and is due by whichever comes first. */
function inOne(first: ShiftItem, other: ShiftItem): ShiftItem {
  return { ...other, ...first, dueAt: dueOf(other) < dueOf(first) ? other.dueAt : first.dueAt };
}

const dueOf = ({ dueAt }: ShiftItem) => (dueAt ? Date.parse(dueAt) : Number.POSITIVE_INFINITY);

function byPressing(a: ShiftItem, b: ShiftItem): number {
  if (dueOf(a) !== dueOf(b)) return dueOf(a) - dueOf(b);
  const rank = ({ ticket }: ShiftItem) => PRIORITIES.indexOf(ticket.priority);
  return rank(b) - rank(a) || Date.parse(a.since) - Date.parse(b.since);
}

function compareFirst([a]: readonly ShiftItem[], [b]: readonly ShiftItem[]): number {
  return a && b ? byPressing(a, b) : 0;
}
