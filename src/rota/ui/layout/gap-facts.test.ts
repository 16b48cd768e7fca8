import { describe, expect, test } from 'vitest';
import type { Rota } from '../../contract.ts';
import { gapFacts } from './gap-facts.ts';
import { staffingSteps } from './staffing-steps.ts';

const person = (id: string) => ({ id, name: id });
const at = (hour: number, day = '2026-12-01') => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const shift = (who: string, from: number, to: number, team = 'desk') =>
  ({
    id: `${who}${from}`,
    of: who,
    team,
    person: person(who),
    from: at(from),
    to: at(to),
    source: 'layer',
  }) satisfies Rota['shifts'][number];
const rota = {
  needs: [{ team: 'desk', from: at(8), to: at(18), needed: 2 }],
  shifts: [shift('ana', 8, 18), shift('ben', 8, 12), shift('ben', 12, 14), shift('cleo', 14, 16, 'other'), shift('dora', 8, 10)],
  absences: [{ id: 'a', person: person('emil'), from: at(0), to: at(23), kind: null }],
  teams: [
    {
      id: 'desk',
      name: { en: 'Desk', es: 'Desk' },
      tier: 1,
      timeZone: 'UTC',
      holidays: [],
      people: ['ana', 'ben', 'cleo', 'dora', 'emil'].map(person),
      mayEdit: true,
    },
  ],
} satisfies Partial<Rota>;
const ms = (hour: number) => Date.parse(at(hour));

test('needed and staffed go step by step, and what is alike is one', () => {
  expect(staffingSteps(rota, 'desk')).toEqual([
    { from: ms(8), to: ms(10), needed: 2, staffed: 3 },
    { from: ms(10), to: ms(14), needed: 2, staffed: 2 },
    { from: ms(14), to: ms(18), needed: 2, staffed: 1 },
  ]);
});

describe('a gap', () => {
  const facts = gapFacts(rota, { team: 'desk', from: ms(14), to: ms(18), needed: 2, staffed: 1 });

  test('says what it costs', () => {
    expect(facts).toMatchObject({ missing: 1, hours: 4, share: 0.2 });
  });

  test('offers who is neither on duty, in whatever team, nor away; who has the fewest hours comes first', () => {
    expect(facts.free).toEqual([
      { person: person('dora'), hours: 2 },
      { person: person('ben'), hours: 6 },
    ]);
    expect(facts.away).toEqual([person('emil')]);
  });
});
