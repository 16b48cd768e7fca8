import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { workedPlan } from '../../../test/worked-plan.ts';
import { packetDemand } from '../../plan/rules/in-force.ts';
import { type Deed, isEnding } from './deeds.ts';
import { measureBy } from './measure.ts';
import { PASS_MARK_USUAL } from './pass-mark.ts';
import { deedsOf, firstDraws, receivedBy } from './play.ts';
import { readScenario } from './read-scenario.ts';
import type { Scenario } from './schema.ts';
import { scoreRun } from './score.ts';
import { shippedSources } from './shipped.ts';
import { drawsFor } from './texts.ts';

const PLAN = workedPlan();
const MEASURE = measureBy(PLAN);
const SHIPPED = [...shippedSources()].map(([name, source]) => ({ name, ...readScenario(source, MEASURE) }));
const LANGUAGES = ['en', 'es'] as const;

const readable = SHIPPED.flatMap(({ name, scenario }) => (scenario ? [{ name, scenario }] : []));
const rulesOf = (scenario: Scenario, language: 'en' | 'es', draws = firstDraws(scenario)) => ({
  demand: packetDemand(PLAN, scenario.tier + 1),
  received: receivedBy(scenario, draws, language),
  passMark: PASS_MARK_USUAL,
  severities: MEASURE.severities,
});
const perfect = (scenario: Scenario, language: 'en' | 'es', draws = firstDraws(scenario)) => deedsOf(scenario, 'perfect', draws, language);

/** Lint plays the perfect, the hasty and the wrong script in both languages. */
test.each(SHIPPED)('$name has nothing that lint finds, and its scripts come to what they should', ({ name, scenario, findings }) => {
  expect(findings).toEqual([]);
  expect(scenario?.id).toBe(name);
});

describe.each(readable)('$name', ({ scenario }) => {
  test('comes to 100 for whoever does all of it, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (language, chance) => {
        let at = 0;
        const draws = drawsFor(scenario, (below) => (chance[at++ % chance.length] ?? 0) % below);
        const { score, passed } = scoreRun(scenario, perfect(scenario, language, draws), rulesOf(scenario, language, draws));
        expect([score, passed]).toEqual([100, true]);
      }),
      { numRuns: runs(10, 100) },
    );
  });

  test.each(LANGUAGES)('is never passed by whoever leaves out what must not be left out (%s)', (language) => {
    const deeds = perfect(scenario, language);
    for (const { step } of scenario.expects.mandatory) {
      const without = { ...scenario, says: scenario.says.filter(({ id }) => id !== step) };
      const { passed } = scoreRun(
        without,
        deeds.filter((deed) => deed.kind !== 'check' || deed.check !== step),
        rulesOf(scenario, language),
      );
      expect([step, passed]).toEqual([step, false]);
    }
  });

  test('gives no more points for a needless step, wherever it is taken', () => {
    const needless = scenario.expects.needless ?? [];
    const names = ['perfect', 'hasty', 'wrong'] as const;
    for (const name of names)
      for (const { step } of needless) {
        const deeds = deedsOf(scenario, name, firstDraws(scenario), 'en');
        const before = scoreRun(scenario, deeds, rulesOf(scenario, 'en')).score;
        for (let at = 0; at <= deeds.length; at++) {
          const more: Deed[] = deeds.toSpliced(at, 0, { kind: 'check', check: step });
          expect(scoreRun(scenario, more, rulesOf(scenario, 'en')).score).toBeLessThanOrEqual(before);
        }
      }
  });

  test('is worth 100 points in all, line by line', () => {
    const { steps } = scoreRun(scenario, [], rulesOf(scenario, 'en'));
    expect(steps.reduce((sum, { of }) => sum + of, 0)).toBe(100);
  });

  test('has a way that ends it', () => {
    expect(perfect(scenario, 'en').filter(isEnding)).toHaveLength(1);
  });
});
