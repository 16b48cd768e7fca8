import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeOfEvent, refresh } from '../../../platform/ui/query-families.ts';
import { afterWrite } from '../../../platform/ui/use-move.ts';
import { idOf, pageOf, timelineOf } from './use-ticket.ts';

const SEVEN = { id: '0197-seven', number: 7, moves: [], version: 3, subject: 'Seven' };
const EIGHT = { id: '0197-eight', number: 8, moves: [], version: 5, subject: 'Eight' };
const LISTS = ['tickets', 'shift', 'notices'];
const REST = ['me', 'people', 'plan', 'teams', 'known-errors', 'signatures'];

let queries: QueryClient;
let asked: string[];
/** What the desk answers for ticket 7, and until when it takes to. */
let seven: typeof SEVEN;
let arrival: Promise<unknown>;
let end: (() => void)[];

/** Two tickets, the lists and the rest are shown, all of them up to date; from here on it is noted what is asked for. */
beforeEach(async () => {
  queries = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: false } } });
  asked = [];
  seven = SEVEN;
  arrival = Promise.resolve();
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url.replace(/^\/api\/v1|\?.*$/g, ''));
    const ticket = /\/(8|0197-eight)\b/.test(url) ? EIGHT : seven;
    await arrival;
    return Response.json(url.includes('timeline') ? { items: [], nextCursor: null } : ticket);
  });
  end = [
    new QueryObserver(queries, idOf(queries, '7')).subscribe(() => {}),
    new QueryObserver(queries, idOf(queries, '8')).subscribe(() => {}),
    ...[...LISTS, ...REST].map((family) =>
      new QueryObserver(queries, { queryKey: [family, 'shown'], queryFn: async () => asked.push(family) }).subscribe(() => {}),
    ),
  ];
  await settled();
  end.push(...[SEVEN, EIGHT].map(({ id }) => new QueryObserver(queries, pageOf(id)).subscribe(() => {})));
  end.push(...[SEVEN, EIGHT].map(({ id }) => new InfiniteQueryObserver(queries, timelineOf(id)).subscribe(() => {})));
  await settled();
});

afterEach(() => {
  for (const each of end) each();
  vi.unstubAllGlobals();
});

const settled = () => vi.waitFor(() => expect(queries.isFetching()).toBe(0));

/** What is asked for while this happens. */
async function askedDuring(happens: () => Promise<unknown>): Promise<string[]> {
  asked = [];
  await happens();
  await settled();
  return asked.toSorted();
}

describe('a ticket in the cache', () => {
  test('is one, by number and by id, and is fetched once', () => {
    expect(asked.filter((path) => path === '/tickets/7' || path === `/tickets/${SEVEN.id}`)).toEqual(['/tickets/7']);
    expect(queries.getQueryData(pageOf(SEVEN.id).queryKey)).toEqual(SEVEN);
  });

  test('a reply elsewhere has that ticket and the lists fetched again, and nothing else', async () => {
    const again = await askedDuring(() => refresh(queries, [changeOfEvent('ticket-replied', { id: SEVEN.id, version: 4 })]));
    expect(again).toEqual([`/tickets/${SEVEN.id}`, `/tickets/${SEVEN.id}/timeline`, ...LISTS].toSorted());
  });

  test('a move puts its answer there, and has the stream and the lists fetched again', async () => {
    const moved = { ...SEVEN, version: 4, subject: 'Moved' };
    const again = await askedDuring(() => afterWrite(queries, '/escalations/:id/accept', { id: 'an escalation' }, moved));
    expect(again).toEqual([`/tickets/${SEVEN.id}/timeline`, ...LISTS].toSorted());
    expect(queries.getQueryData(pageOf(SEVEN.id).queryKey)).toEqual(moved);
  });

  test('a refused move has the ticket fetched again, since somebody else may have been faster', async () => {
    const again = await askedDuring(() => afterWrite(queries, '/tickets/:id/take', { id: SEVEN.id }));
    expect(again).toEqual([`/tickets/${SEVEN.id}`, `/tickets/${SEVEN.id}/timeline`, ...LISTS].toSorted());
  });

  test('the desk tells who moved of their own move: the answer is in hand, and the ticket is not fetched again', async () => {
    await askedDuring(() => afterWrite(queries, '/tickets/:id/take', { id: SEVEN.id }, { ...SEVEN, version: 4 }));
    const told = (version?: number) => askedDuring(() => refresh(queries, [changeOfEvent('ticket-taken', { id: SEVEN.id, version })]));
    expect(await told(4)).not.toContain(`/tickets/${SEVEN.id}`);
    expect(await told(5)).toContain(`/tickets/${SEVEN.id}`);
    // A deadline that passes moves no ticket, and is seen on its page.
    expect(await told()).toContain(`/tickets/${SEVEN.id}`);
  });

  test('an answer that comes after news of a later move does not put the ticket back', async () => {
    const later = { ...SEVEN, version: 5, subject: 'Moved by somebody else since' };
    await afterWrite(queries, '/tickets/:id/resume', { id: SEVEN.id }, later);
    await askedDuring(() => afterWrite(queries, '/tickets/:id/take', { id: SEVEN.id }, { ...SEVEN, version: 4 }));
    expect(queries.getQueryData(pageOf(SEVEN.id).queryKey)).toEqual(later);
  });

  test('an answer that comes while news of a later move is asked for does not keep it away', async () => {
    const again = await askedDuring(async () => {
      void refresh(queries, [changeOfEvent('ticket-replied', { id: SEVEN.id, version: 5 })]);
      await afterWrite(queries, '/tickets/:id/take', { id: SEVEN.id }, { ...SEVEN, version: 4 });
    });
    expect(again.filter((path) => path === `/tickets/${SEVEN.id}`)).toHaveLength(2);
  });

  test('a plan that comes into force concerns what says something by it', async () => {
    const again = await askedDuring(() => refresh(queries, [changeOfEvent('plan-in-force')]));
    const shown = [...LISTS, ...REST].filter((family) => family !== 'known-errors');
    expect(again).toEqual([...shown, ...[SEVEN, EIGHT].flatMap(({ id }) => [`/tickets/${id}`, `/tickets/${id}/timeline`])].toSorted());
  });

  test.each(['plan-draft-started', 'plan-review-asked', 'plan-review-decided', 'plan-published', 'plan-version-withdrawn'])(
    '%s concerns the plan’s pages and the bell',
    async (kind) => {
      expect(await askedDuring(() => refresh(queries, [changeOfEvent(kind)]))).toEqual(['notices', 'plan']);
    },
  );

  test('somebody’s role, teams or access concerns people and what they have, not the plan', async () => {
    const again = await askedDuring(() => afterWrite(queries, '/people/:id', { id: 'a person' }));
    expect(again).toEqual(expect.arrayContaining(['me', 'people', 'signatures', 'shift', `/tickets/${EIGHT.id}`]));
    expect(again.filter((one) => ['plan', 'teams', 'known-errors'].includes(one))).toEqual([]);
  });
});

describe('what is read for the first time does not stay behind', () => {
  const CHANGED = { ...SEVEN, version: 5, subject: 'Changed by somebody else' };
  const page = () => queries.getQueryData(pageOf(SEVEN.id).queryKey);
  /** Everything that is asked for from now on is answered as it was now, when `arrive` is called. */
  const slow = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    arrival = promise;
    return () => {
      arrival = Promise.resolve();
      resolve();
    };
  };
  const changes = () => {
    seven = CHANGED;
    return refresh(queries, [changeOfEvent('ticket-edited', CHANGED)]);
  };

  /** Nothing has been read so far. */
  const forget = () => {
    for (const each of end.splice(0)) each();
    queries.clear();
  };

  test('a ticket that was changed meanwhile', async () => {
    forget();
    const arrive = slow();
    end = [new QueryObserver(queries, pageOf(SEVEN.id)).subscribe(() => {})];
    const changed = changes();
    arrive();
    await changed;
    expect(page()).toEqual(CHANGED);
  });

  test('a ticket that was changed while it was found by its number', async () => {
    forget();
    const arrive = slow();
    end = [new QueryObserver(queries, idOf(queries, '7')).subscribe(() => {})];
    const changed = changes();
    arrive();
    await changed;
    await settled();
    end.push(new QueryObserver(queries, pageOf(SEVEN.id)).subscribe(() => {}));
    await settled();
    expect(page()).toEqual(CHANGED);
  });
});
