import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedPlan } from '../../../test/worked-plan.ts';
import { costOf, mostTelling } from './agenda.ts';
import { attendance, HEARD_FOR_MS, missingTiers, type Stay } from './attendance.ts';
import { placeBefore } from './place.ts';
import { differenceOf, occurrences } from './series.ts';

const MINUTE = 60_000;
const stay = (more: Partial<Stay>): Stay => ({ person: 'ines', tier: 1, joinedAt: 0, seenAt: 0, leftAt: null, ...more });

describe('attendance', () => {
  test('counts the minutes of several devices once', () => {
    const stays = [stay({ leftAt: 10 * MINUTE }), stay({ joinedAt: 5 * MINUTE, leftAt: 20 * MINUTE })];
    expect(attendance(stays, 30 * MINUTE)).toEqual([{ person: 'ines', tier: 1, joinedAt: 0, leftAt: 20 * MINUTE, minutes: 20 }]);
  });

  test('ends when a device was last heard', () => {
    const [present] = attendance([stay({ seenAt: 4 * MINUTE })], 4 * MINUTE + HEARD_FOR_MS + 1);
    expect(present).toMatchObject({ leftAt: 4 * MINUTE, minutes: 4 });
  });

  test('misses no vendor, and once it is over only tiers that nobody was of', () => {
    const present = attendance([stay({ leftAt: 5 })], MINUTE);
    expect(missingTiers([1, 2, 4], present, false)).toEqual([1, 2]);
    expect(missingTiers([1, 2, 4], present, true)).toEqual([2]);
  });

  test('is never longer than from the first coming to now', () => {
    const anyStay = fc.record({ joinedAt: fc.nat(1e6), length: fc.nat(1e6) });
    fc.assert(
      fc.property(fc.array(anyStay, { minLength: 1, maxLength: 8 }), (all) => {
        const stays = all.map(({ joinedAt, length }) => stay({ joinedAt, seenAt: joinedAt + length, leftAt: joinedAt + length }));
        const [present] = attendance(stays, 2e6);
        return present !== undefined && present.minutes <= Math.ceil(((present.leftAt ?? 2e6) - present.joinedAt) / MINUTE);
      }),
    );
  });
});

describe('an order that people change', () => {
  test('is what they asked for, however often they do', () => {
    const moves = fc.array(fc.record({ item: fc.nat(4), before: fc.option(fc.nat(4)) }), { maxLength: 120 });
    fc.assert(
      fc.property(moves, (asked) => {
        const ids = ['a', 'b', 'c', 'd', 'e'];
        const places = new Map(ids.map((id, place) => [id, place]));
        let wanted = ids;
        for (const { item, before } of asked) {
          const [moved, target] = [ids[item] ?? 'a', before === null ? null : (ids[before] ?? 'a')];
          if (moved === target) continue;
          for (const { id, place } of placeBefore(
            [...places].map(([id, place]) => ({ id, place })),
            moved,
            target,
          ))
            places.set(id, place);
          const rest = wanted.filter((id) => id !== moved);
          wanted = rest.toSpliced(target === null ? rest.length : rest.indexOf(target), 0, moved);
        }
        const order = [...places].sort((a, b) => a[1] - b[1]).map(([id]) => id);
        expect(order).toEqual(wanted);
      }),
    );
  });
});

describe('an agenda', () => {
  test('begins with what costs most users most', () => {
    const cost = (more: object) => costOf({ priority: 'normal', affected: 1, since: 0, bounces: 0, ...more }, 24 * 60 * MINUTE);
    expect(cost({ affected: 5 })).toBeGreaterThan(cost({}));
    expect(cost({ priority: 'urgent' })).toBeGreaterThan(cost({ priority: 'high' }));
    expect(cost({ bounces: 2 })).toBeGreaterThan(cost({ since: 23 * 60 * MINUTE }));
  });

  test('names the most telling of several reasons', () => {
    expect(mostTelling(['relay', 'promise', 'hand-off'])).toBe('hand-off');
  });
});

describe('the calls of a plan', () => {
  const plan = workedPlan();
  const at = (day: string) => new Date(`${day}T12:00:00Z`);

  test('leave out its holidays', () => {
    const [calendar] = plan.calendars ?? [];
    const away = { ...plan, calendars: [{ ...calendar, holidays: ['2026-08-04'] }] } as typeof plan;
    expect(occurrences(away, at('2026-08-02')).map(({ day }) => day)).not.toContain('2026-08-04');
  });

  test('begin at the time of the day there, also after the clocks have changed', () => {
    const starts = occurrences(plan, at('2026-10-18')).map(({ startsAt }) => startsAt.toISOString());
    expect(starts).toEqual(['2026-10-19T07:00:00.000Z', '2026-10-26T08:00:00.000Z']);
  });

  test('of a night that springs over the time begin when the clocks do, and last their minutes', () => {
    const bridge = { days: ['sunday' as const], at: '02:30', minutes: 30, tiers: [1 as const] };
    const phases = [{ id: 'night', kind: 'production' as const, name: 'Night', from: '2027-03-01', bridge }];
    const [call] = occurrences({ ...plan, phases } as typeof plan, at('2027-03-27'));
    expect([call?.startsAt.toISOString(), call?.endsAt.toISOString()]).toEqual(['2027-03-28T01:00:00.000Z', '2027-03-28T01:30:00.000Z']);
  });

  test('are as they should be once what differs has been done', () => {
    const planned = occurrences(plan, at('2026-08-02'));
    const kept = planned.map((one, index) => ({ ...one, id: String(index), state: 'scheduled' as const, isCancelledByPerson: false }));
    expect(differenceOf(kept, planned)).toEqual({ added: [], moved: [], cancelled: [] });
  });
});
