import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Player, type Stage } from '../../../test/cast.ts';
import type { ScoredStep } from '../scenario/score.ts';
import { statisticsOf } from './statistics.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  for (const [player, lab] of [
    ['tina', 't1-enr-device-cap'],
    ['toni', 't1-enr-device-cap'],
    ['wanda', 't2-win-stopped-syncing'],
    ['lena', 't1-enr-device-cap'],
  ] as const) {
    const { body } = await stage.as(player).post(`/labs/${lab}/attempts`, {});
    await stage.as(player).post(`/lab-attempts/${body.id}/finish`, {});
    await stage.pass({ minutes: 1 });
  }
});
afterAll(() => stage.close());

const namesFor = async (player: Player, query = '') =>
  (await stage.as(player).get(`/lab-attempts${query}`)).body.items.map(({ person }: { person: { name: string } }) => person.name);

describe('results', () => {
  test('are read by the lead of a team, of its people, and by who trains the tier', async () => {
    expect(await namesFor('lena')).toEqual(['Toni Uno', 'Tina One']);
    expect(await namesFor('theo')).toEqual(['Lena Lead', 'Wanda Two', 'Toni Uno', 'Tina One']);
  });

  test('are read by nobody else, whatever their role', async () => {
    expect([await namesFor('tina'), await namesFor('ada')]).toEqual([[], []]);
    expect((await stage.as('una').get('/lab-attempts')).status).toBe(403);
  });

  test('are found by person, scenario and outcome, page by page', async () => {
    expect(await namesFor('theo', '?scenario=t2-win-stopped-syncing')).toEqual(['Wanda Two']);
    expect(await namesFor('theo', `?person=${stage.ids.tina}`)).toEqual(['Tina One']);
    expect(await namesFor('theo', '?passed=yes')).toEqual([]);
    const { body } = await stage.as('theo').get('/lab-attempts?limit=3');
    expect(body.items).toHaveLength(3);
    expect(await namesFor('theo', `?limit=3&cursor=${body.nextCursor}`)).toEqual(['Tina One']);
  });

  test('of a scenario are counted for who writes it, and say nothing of too few', async () => {
    expect((await stage.as('lena').get('/labs/t1-enr-device-cap/statistics')).body).toEqual({ practices: 3, enough: 10, counted: null });
    expect((await stage.as('tina').get('/labs/t1-enr-device-cap/statistics')).body.code).toBe('scenario-writers-only');
  });
});

test('what is missed most comes first, with its share, and with nobody’s name', () => {
  const line = (part: 'step' | 'trap', step: string, state: 'met' | 'missed') =>
    ({ part, step, state, what: { en: step, es: `${step} (es)` } }) as ScoredStep;
  const practices = Array.from({ length: 10 }, (_, at) => ({
    passed: at < 4,
    steps: [
      line('step', 'count', at < 5 ? 'met' : 'missed'),
      line('step', 'ask', at < 8 ? 'met' : 'missed'),
      line('trap', 'reset', 'missed'),
    ],
  }));
  expect(statisticsOf(practices, 'es')).toEqual({
    sharePassed: 0.4,
    missed: [
      { what: 'count (es)', times: 5, share: 0.5 },
      { what: 'ask (es)', times: 2, share: 0.2 },
    ],
    trapped: [{ what: 'reset (es)', times: 10, share: 1 }],
  });
  expect(statisticsOf(practices.slice(1), 'es')).toBeNull();
});
