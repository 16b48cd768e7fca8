import { PRIORITIES } from '../../../plan/words.ts';
import { SHIFT_LISTS, type Shift, type ShiftItem, type ShiftList } from '../../contract.ts';
import { dueOf } from '../list/list-due.ts';

/** What waits for me stands first and, on a wide screen, beside what I have and could take. */
const COLUMNS = {
  waiting: ['toReply', 'toAccept', 'toAcknowledge', 'toAnswer', 'toContact', 'atRisk'],
  work: ['mine', 'unassigned', 'learningDebt'],
} as const satisfies Record<string, readonly ShiftList[]>;

/** Of a list: all of it, or what of it has time when the rest of it presses. */
export type ShiftGroup = { list: ShiftList; isLater: boolean; items: readonly ShiftItem[] };

/**
 * The shift as it is worked through: each ticket once, in the first list where it needs something, and what presses most first, in
 * each list and among the lists of a column. What has more than an hour stands below whatever has not, of whichever list: one late
 * ticket does not take the others of its list along. The desk's answer has a ticket in every list that it belongs to.
 */
export function arrangeShift(shift: Shift, now: Date): Record<keyof typeof COLUMNS, ShiftGroup[]> {
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
      .flatMap((list) => {
        const items = all.flatMap((one) => (one.list === list ? [one.item] : [])).toSorted(byPressing);
        const later = items.filter((item) => !presses(item, now));
        const pressing = items.slice(0, items.length - later.length);
        return [
          { list, isLater: false, items: pressing },
          { list, isLater: pressing.length > 0, items: later },
        ];
      })
      .filter(({ items }) => items.length > 0)
      .toSorted((a, b) => compareFirst(a.items, b.items));
  return { waiting: grouped(COLUMNS.waiting), work: grouped(COLUMNS.work) };
}

/** What two lists say of one ticket: it waits for what the first says, and is due by whichever comes first. */
function inOne(first: ShiftItem, other: ShiftItem): ShiftItem {
  return { ...other, ...first, dueAt: instantOf(other) < instantOf(first) ? other.dueAt : first.dueAt };
}

const instantOf = ({ dueAt }: ShiftItem) => (dueAt ? Date.parse(dueAt) : Number.POSITIVE_INFINITY);
const presses = ({ dueAt }: ShiftItem, now: Date) => dueAt !== null && dueOf(dueAt, now).tone !== 'quiet';

function byPressing(a: ShiftItem, b: ShiftItem): number {
  if (instantOf(a) !== instantOf(b)) return instantOf(a) - instantOf(b);
  const rank = ({ ticket }: ShiftItem) => PRIORITIES.indexOf(ticket.priority);
  return rank(b) - rank(a) || Date.parse(a.since) - Date.parse(b.since);
}

function compareFirst([a]: readonly ShiftItem[], [b]: readonly ShiftItem[]): number {
  return a && b ? byPressing(a, b) : 0;
}
