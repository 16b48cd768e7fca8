import { may, ROLES } from '../../identity/roles.ts';
import { ROUTES } from '../routes.ts';
import type { Operation } from './named-shapes.ts';

type Asked = { method: string; path: string; operation: Operation };

const nameOf = ({ method, path }: Pick<Asked, 'method' | 'path'>) => `${method.toUpperCase()} ${path}`;
const READS = new Set(ROUTES.filter(({ run }) => run.kind === 'read').map(({ endpoint }) => nameOf(endpoint)));
/** Routes that every role may ask. */
const FOR_ALL = new Set([
  'GET /attachments/:id',
  ...ROUTES.filter(({ permission }) => ROLES.every((role) => may(role, permission))).map(({ endpoint }) => nameOf(endpoint)),
]);

/** Whether it changes something; what only looks may come as a POST, where what is asked is long. */
export const isWrite = (asked: Pick<Asked, 'method' | 'path'>) => asked.method.toUpperCase() !== 'GET' && !READS.has(nameOf(asked));

const isSignedIn = ({ operation }: Asked) => Boolean(operation.security?.length);
const hasBody = ({ operation }: Asked) => operation.requestBody !== undefined;
const hasPlace = ({ operation }: Asked) => (operation.parameters ?? []).some((one) => one.in === 'path');
const isOf = (names: ReadonlySet<string>, { operation }: Asked) => names.has(operation.operationId ?? '');

/** What there is one of, or what a link stands for: it may not be there although no address names it. */
const MAY_BE_MISSING = new Set([
  ...['readPlan', 'exportPlan', 'publishPlan', 'readDraft', 'startDraft', 'saveDraft', 'discardDraft', 'lintDraft', 'fixDraft'],
  ...['readDraftChanges', 'askForReview', 'decideReview', 'withdrawReview', 'withdrawCalendarFeed'],
  ...['setUp', 'readInvitation', 'acceptInvitation'],
]);
/** Writes that no state forbids. */
const NEVER_TOO_LATE = new Set([
  ...['openTicket', 'uploadAttachment', 'readNotices', 'runAgain', 'runAllAgain', 'letGo'],
  ...['readInvitation', 'withdrawInvitation', 'revokeToken', 'withdrawCalendarFeed'],
]);
/** Reads that look at more than the shape of what is asked. */
const LOOKS_CLOSER = new Set(['exportPlan']);
/** What is said of operations by their names, because nothing else of them says it. */
export const SAID_BY_NAME = [...MAY_BE_MISSING, ...NEVER_TOO_LATE, ...LOOKS_CLOSER];

/** How the desk refuses, by status, and which operations may be refused so. What else goes wrong is the `default`. */
const REFUSED: Record<number, { name: string; description: string; when(asked: Asked): boolean }> = {
  400: { name: 'BadRequest', description: 'Not well formed: `errors` names each field by its path.', when: () => true },
  401: { name: 'Unauthorized', description: 'Nobody is signed in: no token, or one that is revoked.', when: isSignedIn },
  403: {
    name: 'Forbidden',
    description: 'Not for this role, or not this tier’s move.',
    when: (asked) => isSignedIn(asked) && (isWrite(asked) || !FOR_ALL.has(nameOf(asked))),
  },
  404: {
    name: 'NotFound',
    description: 'Not there, or not yours to see.',
    when: (asked) => hasPlace(asked) || isOf(MAY_BE_MISSING, asked),
  },
  408: { name: 'RequestTimeout', description: 'The body came too slowly.', when: hasBody },
  409: {
    name: 'Conflict',
    description: 'Not now: the state is another one, or somebody was faster (`stale`).',
    when: (asked) => isWrite(asked) && !isOf(NEVER_TOO_LATE, asked),
  },
  413: { name: 'ContentTooLarge', description: 'The body or the file is too large.', when: hasBody },
  415: { name: 'UnsupportedMediaType', description: 'The body or the file is of a kind that is not taken.', when: hasBody },
  422: {
    name: 'UnprocessableContent',
    description: 'Well formed, but the plan or the desk refuses it; or the `Idempotency-Key` was used for something else.',
    when: (asked) => isSignedIn(asked) && (isWrite(asked) || isOf(LOOKS_CLOSER, asked)),
  },
  429: {
    name: 'TooManyRequests',
    description: 'Too often, or too much: `retryAfterSeconds` says when to come again.',
    when: (asked) => isWrite(asked) || (!isSignedIn(asked) && hasPlace(asked)),
  },
};

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const place = (name: string) => ({ $ref: `#/components/responses/${name}` });

/** Each answer that is a problem, by its name. */
export const REFUSAL_RESPONSES = Object.fromEntries(
  [
    ...Object.values(REFUSED),
    {
      name: 'Problem',
      description: 'Refused or failed. `code` is stable, `title` and `detail` follow `Accept-Language`; some codes say more.',
    },
  ].map(({ name, description }) => [name, { description, content: PROBLEM }]),
);

/** The answers with which an operation may be refused. */
export function refusalsOf(asked: Asked): Operation['responses'] {
  const statuses = Object.entries(REFUSED).flatMap(([status, { name, when }]) => (when(asked) ? [[status, place(name)] as const] : []));
  return { ...Object.fromEntries(statuses), default: place('Problem') };
}
