import type { PacketDemand } from '../../../plan/rules/in-force.ts';
import { SCRIPTS } from '../../words.ts';
import { courseOf } from '../deeds.ts';
import { deedsOf, firstDraws, play } from '../play.ts';
import type { Scenario } from '../schema.ts';
import { hear } from '../script.ts';
import { error, type Finding, warning } from './findings.ts';

const LANGUAGES = ['en', 'es'] as const;

/** The three scripts are played in both languages, and come to what they should. */
export function lintScripts(scenario: Scenario, demandFor: (toTier: number) => PacketDemand): Finding[] {
  return SCRIPTS.flatMap((name) =>
    LANGUAGES.flatMap((language): Finding[] => {
      const { score, passed, steps } = play(scenario, name, demandFor, language);
      const path = `scripts.${name}`;
      const wanted = scenario.scripts[name].score;
      const lost = steps
        .filter(({ points, of }) => points < of)
        .map(({ part, step, points, of }) => `${part}${step ? ` ${step}` : ''} ${points}/${of}`);
      if (name === 'perfect')
        return [
          ...(score === 100 && passed ? [] : [error('perfect-not-100', path, { language, score, lost: lost.join(', ') })]),
          ...(wanted === 100 ? [] : [error('perfect-wants-less', `${path}.score`, { wanted })]),
          ...notUnderstood(scenario, language),
        ];
      return [
        ...(score === wanted ? [] : [warning('other-score', path, { language, score, wanted, lost: lost.join(', ') })]),
        ...(passed ? [error('passes-all-the-same', path, { language, score })] : []),
      ];
    }),
  );
}

/** A perfect run says nothing that the person does not understand. */
function notUnderstood(scenario: Scenario, language: 'en' | 'es'): Finding[] {
  const deeds = deedsOf(scenario, 'perfect', firstDraws(scenario), language);
  return deeds.flatMap((deed, at) => {
    if (deed.kind !== 'say') return [];
    const { standing } = courseOf(scenario, deeds.slice(0, at));
    const [first] = hear(scenario, standing, deed.text).answers;
    return first?.kind === 'misunderstood' || first?.kind === 'early'
      ? [error('not-understood', 'scripts.perfect', { language, text: deed.text })]
      : [];
  });
}
