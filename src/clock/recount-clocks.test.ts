import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SAMPLES } from '../../test/event-samples.ts';
import type { Priority } from '../plan/words.ts';
import { changeClocks, type KeptClock } from './change-clocks.ts';
import { asIfAlways, type Happened, isPromiseToUser, recounted } from './recount-clocks.ts';
import { clockChange } from './rules.ts';

/** Nothing is promised for low, no next answer for normal. */
const PLAN = {
  promises: {
    toUser: [
      { priority: 'normal', responseWithinMinutes: 240, resolveWithinMinutes: 1440 },
      { priority: 'high', responseWithinMinutes: 60, nextResponseWithinMinutes: 90, resolveWithinMinutes: 480 },
      { priority: 'urgent', responseWithinMinutes: 15, nextResponseWithinMinutes: 30, resolveWithinMinutes: 120 },
    ],
    betweenTiers: [{ tier: 2, acceptWithinMinutes: 30, answerWithinMinutes: 120 }],
  },
} as const;
const plan = structuredClone(PLAN) as unknown as Parameters<typeof clockChange>[0];
const OPENED = Date.parse('2026-06-01T08:00:00Z');
const calendar = null;

const happens = (kind: Happened['kind'], at: number, data: object = {}) =>
  ({ kind, at: new Date(OPENED + at), data: { ...SAMPLES[kind], ...data } }) as Happened;
const OPENING = happens('ticket-opened', 0);
const edited = (priority: Priority, at: number) => happens('ticket-edited', at, { priority });

/** Does event by event what a desk does; begins with a priority. */
function lived(events: readonly Happened[], first: Priority): { clocks: KeptClock[]; last: Priority } {
  let [clocks, last, ids] = [[] as KeptClock[], first, 0];
  const id = () => `clock ${ids++}`;
  events.forEach((event, index) => {
    if (event.kind === 'ticket-edited') last = (event.data as { priority: Priority }).priority;
    const change = clockChange(plan, event as Parameters<typeof clockChange>[1], { priority: last });
    if (!change) return;
    const others = clocks.filter((clock) => !isPromiseToUser(clock));
    const over = clocks.filter(({ endedAt }) => endedAt);
    const running = clocks.filter(({ endedAt }) => !endedAt);
    clocks = change.recount
      ? [
          ...others,
          ...recounted(clocks.filter(isPromiseToUser), asIfAlways(events.slice(0, index + 1), { plan, priority: last, calendar }), {
            at: event.at,
            id,
            toldAt: () => null,
          }),
        ]
      : [...over, ...changeClocks(running, change, { at: event.at, calendar, id })];
  });
  return { clocks, last };
}

/** The promises to the user, without what tells one clock from another and without those that are none any more. */
const promised = (clocks: readonly KeptClock[]) =>
  clocks
    .filter((clock) => isPromiseToUser(clock) && clock.endState !== 'cancelled')
    .map(({ id: _, breachedAt: __, ...clock }) => clock)
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.startedAt.getTime() - b.startedAt.getTime());

const priority = fc.constantFrom<Priority>('low', 'normal', 'high', 'urgent');
const MOVES: readonly ((at: number) => Happened)[] = [
  (at) => happens('ticket-replied', at, { fromRequester: true }),
  (at) => happens('ticket-replied', at, { fromRequester: false }),
  (at) => happens('ticket-waiting', at),
  (at) => happens('ticket-resumed', at),
  (at) => happens('ticket-escalated', at),
  (at) => happens('escalation-accepted', at),
  (at) => happens('ticket-resolved', at),
  (at) => happens('ticket-reopened', at),
];
const step = fc.record({ gap: fc.integer({ min: 1, max: 20_000_000 }), move: fc.option(fc.constantFrom(...MOVES)), to: priority });

test('whatever the priority was meanwhile, the promises are as if it had always been the last one', () => {
  fc.assert(
    fc.property(priority, fc.array(step, { maxLength: 14 }), (first, steps) => {
      let at = 0;
      const events = [OPENING];
      for (const { gap, move, to } of steps) {
        at += gap;
        events.push(move ? move(at) : edited(to, at));
      }
      const { clocks, last } = lived(events, first);
      const always = lived(
        events.filter(({ kind }) => kind !== 'ticket-edited'),
        last,
      );
      expect(promised(clocks)).toEqual(promised(always.clocks));
    }),
    { numRuns: 500 },
  );
});

test.each<[string, Priority, Priority[]]>([
  ['from one for which nothing is promised', 'low', ['high']],
  ['over one for which nothing is promised, and back', 'high', ['low', 'high']],
  ['over a tighter one, and back', 'high', ['urgent', 'high']],
])('%s: the promises count from the opening', (_, first, changes) => {
  const minute = 60_000;
  const events = [OPENING, ...changes.map((to, index) => edited(to, (index + 1) * 10 * minute))];
  const { clocks } = lived(events, first);
  expect(promised(clocks).map(({ kind, startedAt, dueAt, endState }) => [kind, startedAt.getTime(), dueAt.getTime(), endState])).toEqual([
    ['resolution', OPENED, OPENED + 480 * minute, null],
    ['response', OPENED, OPENED + 60 * minute, null],
  ]);
});

test('what is promised no more is cancelled, and the same clock goes on when it is again', () => {
  const high = lived([OPENING], 'high').clocks;
  const over = lived([OPENING, edited('low', 600_000)], 'high').clocks;
  const back = lived([OPENING, edited('low', 600_000), edited('high', 1_200_000)], 'high').clocks;
  expect(over.map(({ id, endState }) => [id, endState]).toSorted()).toEqual(high.map(({ id }) => [id, 'cancelled']).toSorted());
  expect(back.map(({ id }) => id).toSorted()).toEqual(high.map(({ id }) => id).toSorted());
});

test('a deadline that has passed was told of once, also when it had moved away meanwhile', () => {
  const [told, at] = [new Date(OPENED + 4_000_000), new Date(OPENED + 9_000_000)];
  const kept = lived([OPENING], 'high').clocks;
  const asIf = asIfAlways([OPENING], { plan, priority: 'high', calendar });
  const [response] = recounted(kept, asIf, { at, id: () => 'new', toldAt: () => told }).filter(({ kind }) => kind === 'response');
  expect(response).toMatchObject({ breachedAt: told, endedAt: null });
});
