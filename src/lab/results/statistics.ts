import type { Locale } from '../../platform/http/shapes.ts';
import type { ScoredStep } from '../scenario/score.ts';

/** Fewer say nothing of a scenario, and something of the people. */
export const PRACTICES_MIN = 10;
const SHOWN_MAX = 8;

type Practised = { passed: boolean; steps: readonly ScoredStep[] };
type Counted = { what: string; times: number; share: number };

/** What share passes, which steps are left out most and which traps are fallen into most; null of too few. */
export function statisticsOf(
  practices: readonly Practised[],
  locale: Locale,
): { sharePassed: number; missed: Counted[]; trapped: Counted[] } | null {
  if (practices.length < PRACTICES_MIN) return null;
  const countOf = (part: ScoredStep['part']) => {
    const found = practices.flatMap(({ steps }) => steps.filter((step) => step.part === part && step.state !== 'met'));
    const byStep = Map.groupBy(found, ({ step }) => step ?? '');
    return [...byStep]
      .map(([, same]) => ({ what: same[0]?.what?.[locale] ?? '', times: same.length, share: same.length / practices.length }))
      .toSorted((a, b) => b.times - a.times)
      .slice(0, SHOWN_MAX);
  };
  return {
    sharePassed: practices.filter(({ passed }) => passed).length / practices.length,
    missed: countOf('step'),
    trapped: countOf('trap'),
  };
}
