import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

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
  'rota',
  'bridges',
  'certificates',
  'quizzes',
  'resources',
  'verify',
  'training',
  'follow-ups',
  'labs',
  'pages',
  'push',
  'webhooks',
] as const;
type Family = (typeof FAMILIES)[number];

/** The families that a change touches; `all` for what every page says something by, such as the reader’s language. */
type Touched = 'all' | readonly Family[];
/** Of the ticket's own family only what is of the ticket that the change names. */
const TICKET: Touched = ['ticket', 'ticket-id', 'tickets', 'shift', 'notices', 'drift'];
/** A plan in force says who stands in which tier, what things are called, and what may be done. */
const PLAN: Touched = ['plan', 'teams', 'rota', 'training', 'resources', 'me', 'people', 'signatures', 'packet-score', ...TICKET];
/** Somebody’s role, teams or access. Who sees other things by it is made to ask anew, see `live-events.ts`. */
const PEOPLE: Touched = [
  'people',
  'rota',
  'training',
  'resources',
  'me',
  'invitations',
  'tokens',
  'calendar-feed',
  'signatures',
  ...TICKET,
];
const ROTA: Touched = ['rota', 'notices'];
/** A ticket says on which bridge it is looked at. */
const BRIDGE: Touched = ['bridges', 'ticket', 'notices'];
/** What happens in a room all the time, and rings for nobody. */
const ROOM: Touched = ['bridges'];
/** Whoever practises moves a ticket that is no less one on its page. */
const LAB: Touched = ['labs', 'ticket', 'ticket-id'];
/** Who may train by what follows from the plan, the people and what they have proved. */
const TRAINING: Touched = ['training', 'notices'];
const DRAFT: Touched = ['plan', 'notices'];

/** What a write touches, by the beginning of its path; the first that fits. */
export const TOUCHED_BY_WRITE: readonly (readonly [path: string, touched: Touched])[] = [
  ['/tickets', TICKET],
  ['/escalations', TICKET],
  ['/relays', TICKET],
  ['/vendor-cases', TICKET],
  ['/notices', ['notices']],
  ['/attachments', []],
  ['/plan/draft', DRAFT],
  ['/plan/versions', DRAFT],
  ['/plan/signatures', ['plan', 'signatures']],
  ['/plan/calendar-feed', ['calendar-feed']],
  ['/plan/publish', PLAN],
  ['/tokens', ['tokens']],
  ['/invitations', ['invitations', 'people']],
  ['/follow-ups', ['follow-ups']],
  ['/labs', LAB],
  ['/lab-scenarios/lint', []],
  ['/lab-scenarios', LAB],
  ['/lab-attempts', LAB],
  ['/rota', ROTA],
  ['/absences', ROTA],
  ['/bridges', BRIDGE],
  ['/actions', BRIDGE],
  ['/quizzes', ['quizzes', 'notices']],
  ['/quiz-attempts', ['quizzes', 'notices']],
  ['/resources', ['resources', 'notices']],
  ['/certificates', ['certificates', 'ticket', 'drift', 'notices']],
  ['/programmes', ['training']],
  ['/training/', TRAINING],
  ['/course-', TRAINING],
  ['/pages', ['pages', 'ticket']],
  ['/push', ['push']],
  ['/webhooks', ['webhooks']],
  ['/people', PEOPLE],
  ['/me', 'all'],
  ['/setup', 'all'],
];

/** What an event that the desk tells of touches, by the beginning of its kind; the first that fits. */
export const TOUCHED_BY_EVENT: readonly (readonly [kind: string, touched: Touched])[] = [
  ['ticket-', TICKET],
  ['escalation-', TICKET],
  ['solution-', TICKET],
  ['relay-', TICKET],
  ['vendor-case-', TICKET],
  ['clock-', TICKET],
  ['contact-', TICKET],
  ['check-', TICKET],
  ['plan-in-force', PLAN],
  ['plan-', DRAFT],
  ['part-signed', ['plan', 'signatures']],
  ['rota-', ROTA],
  ['bridge-joined', ROOM],
  ['bridge-left', ROOM],
  ['bridge-said', ROOM],
  ['bridge-item-focused', ROOM],
  ['bridge-role-given', ROOM],
  ['bridge-', BRIDGE],
  ['resource-', ['resources', 'notices']],
  ['material-', ['training']],
  ['course-', TRAINING],
  ['trainer-', TRAINING],
  ['training-', TRAINING],
  ['page-', ['pages', 'ticket', 'notices']],
  ['webhook-', ['webhooks']],
  ['follow-up', ['follow-ups', 'notices']],
];

/** A ticket has one identity here, its id, by whatever name an address calls it. */
export const ticketKey = (id: string, ...part: string[]): QueryKey => ['ticket' satisfies Family, id, ...part];

/** Which ticket was changed, and the version that it has since, if it was saved. */
type OfTicket = { id?: string | undefined; version?: number | undefined };
type Change = { touched: Touched; ticket: OfTicket };

export const changeOfWrite = (path: string, ticket: OfTicket = {}): Change => ({ touched: first(TOUCHED_BY_WRITE, path), ticket });
export const changeOfEvent = (kind: string, ticket: OfTicket = {}): Change => ({
  touched: first(TOUCHED_BY_EVENT, kind),
  // What happens on a bridge names the bridge, and may be about any ticket.
  ticket: isOfRoom(kind) ? {} : ticket,
});

/** In a room many do something at once, and all who are there hear of it: it is gathered for longer. */
export const isOfRoom = (kind: string): boolean => kind.startsWith('bridge-');

/**
 * Fetches again what changes have touched: at once where it is shown, and when it is next shown otherwise. What is on its way for the
 * first time is waited for instead, and may have been read before the change; then it is asked for once more.
 */
export async function refresh(queries: QueryClient, changes: readonly Change[]): Promise<void> {
  const predicate = ({ queryKey, state }: Query) =>
    changes.some((change) => isTouched(queryKey, change) && !isTold(queryKey, state, change));
  const first = queries.getQueryCache().findAll({ predicate, fetchStatus: 'fetching' });
  const isAwaited = first.some(({ state }) => state.data === undefined);
  await queries.invalidateQueries({ predicate });
  if (isAwaited) await queries.invalidateQueries({ predicate });
}

function isTouched([family, id]: QueryKey, { touched, ticket }: Change): boolean {
  return (
    touched === 'all' || (touched.some((one) => one === family) && (family !== 'ticket' || ticket.id === undefined || ticket.id === id))
  );
}

/** A ticket's page tells all that was done up to its version: what its reader did was answered with it. */
function isTold([family, , part]: QueryKey, { data, fetchStatus }: Query['state'], { ticket: { version } }: Change): boolean {
  // Which ticket a number is never changes; only while it is found out, its page comes with it.
  if (family === 'ticket-id') return data !== undefined || fetchStatus === 'idle';
  return part === 'page' && version !== undefined && isVersioned(data) && data.version >= version;
}

function isVersioned(page: unknown): page is { version: number } {
  return typeof page === 'object' && page !== null && 'version' in page && typeof page.version === 'number';
}

function first(table: typeof TOUCHED_BY_WRITE, name: string): Touched {
  return table.find(([beginning]) => name.startsWith(beginning))?.[1] ?? 'all';
}
