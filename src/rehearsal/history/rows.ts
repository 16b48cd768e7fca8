import { ISSUE_AREAS, PLAN_PLATFORMS, PRIORITIES } from '../../plan/words.ts';
import type { ArrivingTicket } from '../simulate/arriving.ts';

/** Why a row is left out. Nothing is guessed: what cannot be read counts for nothing, and is said by its line. */
export const ROW_FAULTS = [
  'at-missing',
  'at-unreadable',
  'area-unknown',
  'platform-unknown',
  'priority-unknown',
  'case-missing',
  'tier-unknown',
] as const;
export type RowFault = { line: number; code: (typeof ROW_FAULTS)[number]; value: string };

export const ARRIVAL_COLUMNS = ['at', 'area', 'platform', 'priority'] as const;
export const HISTORY_COLUMNS = ['case', 'activity', 'at', 'person', 'team', 'tier', 'status'] as const;

type Cells = Readonly<Record<string, string>>;
/** One thing that happened to a ticket. */
export type HistoryEvent = { case: string; at: number; person: string; tier: number | null; isEnd: boolean };

const WRITTEN_AT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?$/;
const ENDS = ['resolved', 'closed'];

/** A ticket to come; what is left empty is drawn later. */
export function arrivalOf(
  line: number,
  { at = '', area = '', platform = '', priority = '' }: Cells,
  timeZone: string,
): ArrivingTicket | RowFault {
  const instant = instantOf(at, timeZone);
  if (instant === null) return { line, code: at === '' ? 'at-missing' : 'at-unreadable', value: at };
  const known = { area: wordOf(ISSUE_AREAS, area), platform: wordOf(PLAN_PLATFORMS, platform), priority: wordOf(PRIORITIES, priority) };
  if (known.area === null) return { line, code: 'area-unknown', value: area };
  if (known.platform === null) return { line, code: 'platform-unknown', value: platform };
  if (known.priority === null) return { line, code: 'priority-unknown', value: priority };
  return {
    at: instant,
    ...(known.area && { area: known.area }),
    ...(known.platform && { platform: known.platform }),
    ...(known.priority && { priority: known.priority }),
  };
}

/** Something that happened; a tier is a number from 1 to 4, perhaps after `L` or `N`. */
export function eventOf(line: number, cells: Cells, timeZone: string): HistoryEvent | RowFault {
  const { case: id = '', at = '', person = '', tier = '', status = '' } = cells;
  if (id === '') return { line, code: 'case-missing', value: '' };
  const instant = instantOf(at, timeZone);
  if (instant === null) return { line, code: at === '' ? 'at-missing' : 'at-unreadable', value: at };
  const level = /^[LN]?([1-4])$/i.exec(tier)?.[1];
  if (tier !== '' && level === undefined) return { line, code: 'tier-unknown', value: tier };
  return { case: id, at: instant, person, tier: level === undefined ? null : Number(level), isEnd: ENDS.includes(status.toLowerCase()) };
}

export const isRowFault = (value: object): value is RowFault => 'code' in value;

/** An instant as ISO 8601 writes it; without an offset it is meant in the zone of the plan. */
function instantOf(text: string, timeZone: string): number | null {
  const [, day, time, offset] = WRITTEN_AT.exec(text) ?? [];
  if (day === undefined || time === undefined) return null;
  try {
    if (offset) return Temporal.Instant.from(`${day}T${time}${offset}`).epochMilliseconds;
    return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** Nothing where nothing stands, null where something unknown does. */
function wordOf<W extends string>(words: readonly W[], text: string): W | undefined | null {
  return text === '' ? undefined : (words.find((word) => word === text.toLowerCase()) ?? null);
}
