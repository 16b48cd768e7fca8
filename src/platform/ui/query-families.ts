import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** What the pages have fetched, by the first word of its key. The rest of a ticket's key is its id and the part of it. */
export const FAMILIES = [
  'me',
  'people',
  'tokens',
  'invitations',
  'invitation',
  'setup',
  'notices',
  'shift',
  'tickets',
  'ticket',
  'ticket-id',
  'clock',
  'packet-score',
  'known-errors',
  'known-answers',
  'plan',
  'teams',
  'signatures',
  'calendar-feed',
  'drift',
  'follow-ups',
] as const;
type Family = (typeof FAMILIES)[number];

/** The families that a change touches; `all` for what every page says something by, such as names and promises. */
type Touched = 'all' | readonly Family[];
/** Of the ticket's own family only what is of the ticket that the change names. */
const TICKET: Touched = ['ticket', 'tickets', 'shift', 'notices', 'drift'];

/** What a write touches, by the beginning of its path; the first that fits. */
export const TOUCHED_BY_WRITE: readonly (readonly [path: string, touched: Touched])[] = [
  ['/tickets', TICKET],
  ['/escalations', TICKET],
  ['/relays', TICKET],
  ['/vendor-cases', TICKET],
  ['/notices', ['notices']],
  ['/attachments', []],
  ['/plan/draft', ['plan', 'notices']],
  ['/plan/signatures', ['plan', 'signatures']],
  ['/plan/calendar-feed', ['calendar-feed']],
  ['/plan', 'all'],
  ['/tokens', ['tokens']],
  ['/invitations', ['invitations', 'people']],
  ['/follow-ups', ['follow-ups']],
  ['/people', 'all'],
  ['/me', 'all'],
  ['/setup', 'all'],
];

/** What an event that the desk tells of touches, by the beginning of its kind; the first that fits. */
export const TOUCHED_BY_EVENT: readonly (readonly [kind: string, touched: Touched])[] = [
  ['part-signed', ['plan', 'signatures']],
  ['plan-', 'all'],
  ['follow-up', ['follow-ups', 'notices']],
  ['', TICKET],
];

/** A ticket has one identity here, its id, by whatever name an address calls it. */
export const ticketKey = (id: string, ...part: string[]): QueryKey => ['ticket' satisfies Family, id, ...part];

type Change = { touched: Touched; ticketId?: string | undefined };

export const changeOfWrite = (path: string, ticketId?: string): Change => ({ touched: first(TOUCHED_BY_WRITE, path), ticketId });
export const changeOfEvent = (kind: string, ticketId: string | null): Change => ({
  touched: first(TOUCHED_BY_EVENT, kind),
  ticketId: ticketId ?? undefined,
});

/** Fetches again what changes have touched: at once where it is shown, and when it is next shown otherwise. */
export function refresh(queries: QueryClient, changes: readonly Change[], isUpToDate: (key: QueryKey) => boolean = () => false) {
  const isTouched = ([family, id]: QueryKey) =>
    changes.some(
      ({ touched, ticketId }) =>
        touched === 'all' || (touched.some((one) => one === family) && (family !== 'ticket' || ticketId === undefined || ticketId === id)),
    );
  return queries.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey) && !isUpToDate(queryKey) });
}

function first(table: typeof TOUCHED_BY_WRITE, name: string): Touched {
  return table.find(([beginning]) => name.startsWith(beginning))?.[1] ?? 'all';
}
