import type { PacketField } from '../../../plan/words.ts';
import type { PacketVerdict } from '../../contract.ts';

/** The sheet asks one thing more than the packet: why it is handed up. */
export type SheetField = PacketField | 'reason';
/** What stands between a sheet and its being sent: certain fields, or any of those that would add to the score. */
export type Needed = { kind: 'nothing' } | { kind: 'fields' | 'more'; fields: readonly SheetField[] };

type Judged = Pick<PacketVerdict, 'passes' | 'fields' | 'missing' | 'sentBack'>;

/** Said in the words of the form, so that nobody reads “ready” and is refused, or “reaches the bar” and does not know what else. */
export function whatIsNeeded({ passes, fields, missing, sentBack }: Judged, reason: string): Needed {
  const isCertain = ({ field, why }: PacketVerdict['missing'][number]) =>
    why === 'not-more-than-received' ||
    (why === 'still-missing' ? sentBack?.addsNothing === true : fields.some((one) => one.required && one.field === field));
  const certain = new Set<SheetField>(missing.filter(isCertain).map(({ field }) => field));
  const all = [...(reason.trim() ? [] : ['reason' as const]), ...certain];
  if (all.length > 0) return { kind: 'fields', fields: all };
  return passes ? { kind: 'nothing' } : { kind: 'more', fields: [...new Set(missing.map(({ field }) => field))] };
}
