import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { openStage, type Stage } from '../../test/cast.ts';
import { workedPlan } from '../../test/worked-plan.ts';
import { react } from '../app/worker/worker.ts';
import { type BridgeFacts, type BridgeTelling, bridgeDeviation } from './bridge-rules.ts';
import type { Drift } from './contract.ts';

const ALL = { isOfPlan: true, tiers: [1, 2, 3], seen: [1, 2, 3] } as const;
const ended = { kind: 'bridge-ended', data: { minutes: 20, people: [] } } as const;
const cancelled = (because: 'person' | 'plan') => ({ kind: 'bridge-cancelled', data: { startsAt: '', because, people: [] } }) as const;
const missed = { kind: 'bridge-missed', data: { startsAt: '' } } as const;

test.each<[string, Pick<BridgeTelling, 'kind' | 'data'>, BridgeFacts, object | null]>([
  ['a call to which all tiers came', ended, ALL, null],
  ['one to which a tier did not come', ended, { ...ALL, seen: [1] }, { kind: 'tier-missing', detail: { tiers: [2, 3] } }],
  ['one without the vendor, who is not ours to count', ended, { ...ALL, tiers: [1, 4] }, null],
  ['one that a person called', ended, { ...ALL, isOfPlan: false, seen: [] }, null],
  ['one that nobody came to', missed, { ...ALL, seen: [] }, { kind: 'bridge-not-held', detail: { why: 'nobody-came' } }],
  ['one that a person called off', cancelled('person'), { ...ALL, seen: [] }, { kind: 'bridge-not-held', detail: { why: 'called-off' } }],
  ['one that the plan has no longer', cancelled('plan'), { ...ALL, seen: [] }, null],
])('%s', (_, event, facts, expected) => {
  expect(bridgeDeviation(event, facts)).toEqual(expected);
});

describe('the calls of a phase', () => {
  let stage: Stage;
  beforeAll(async () => {
    // The Friday before a Production 1 of next year.
    stage = await openStage({ now: () => new Date('2027-07-30T08:00:00Z') });
    const plan = workedPlan();
    const phase = plan.phases?.find(({ id }) => id === 'production-1');
    Object.assign(phase ?? {}, { from: '2027-08-02', to: '2027-08-31', enrolBy: '2027-08-31' });
    await stage.publish(stringify({ ...plan, phases: [phase], communication: undefined }));
    await stage.pass({ minutes: 1 });
  });
  afterAll(() => stage.close());
  const ahead = async () => (await stage.as('lena').get('/bridges?state=scheduled&limit=200')).body.items;
  const drift = async (query = ''): Promise<Drift> => (await stage.as('lena').get(`/plan/drift${query}`)).body;

  test('are counted by week and version, of all that the plan has, with the calls behind each number', async () => {
    const [monday, tuesday, wednesday] = await ahead();
    await stage.as('lena').post(`/bridges/${wednesday.id}/cancel`);
    await stage.pass({ days: 2, hours: 22, minutes: 55 });
    // Monday at five to nine in Madrid: two tiers of three.
    for (const player of ['lena', 'wanda'] as const) await stage.as(player).post(`/bridges/${monday.id}/join`);
    await stage.as('lena').post(`/bridges/${monday.id}/end`);
    await stage.pass({ days: 2 });
    const { bridges, tickets } = await drift('?weeks=2');
    expect(tickets).toBe(0);
    expect(bridges.kinds).toMatchObject([
      {
        kind: 'tier-missing',
        bridges: 1,
        of: 3,
        weeks: [
          { bridges: 0, of: 0 },
          { bridges: 1, of: 3 },
        ],
      },
      {
        kind: 'bridge-not-held',
        bridges: 2,
        of: 3,
        weeks: [
          { bridges: 0, of: 0 },
          { bridges: 2, of: 3 },
        ],
      },
    ]);
    expect(bridges.items.map(({ bridge, kind, title, week, detail }) => [bridge, kind, title, week, detail])).toEqual([
      [wednesday.id, 'bridge-not-held', 'Production 1', '2027-W31', { why: 'called-off' }],
      [tuesday.id, 'bridge-not-held', 'Production 1', '2027-W31', { why: 'nobody-came' }],
      [monday.id, 'tier-missing', 'Production 1', '2027-W31', { tiers: [3] }],
    ]);
    expect((await drift('?version=1')).bridges).toMatchObject({ due: 0, items: [] });
  });

  test('are written down once, when a worker looks again', async () => {
    const before = (await drift()).bridges;
    await stage.desk.db.deleteFrom('reactionDone').where('reaction', '=', 'note-deviations').execute();
    const events = await stage.desk.db
      .selectFrom('event')
      .select('id')
      .where('kind', 'in', ['bridge-ended', 'bridge-missed', 'bridge-cancelled'])
      .execute();
    for (const { id } of events) await react(stage.desk, id, 'note-deviations');
    expect((await drift()).bridges).toEqual(before);
  });
});
