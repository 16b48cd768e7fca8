import { SCRIPTS } from '../../words.ts';
import { deedsOf, firstDraws, play } from '../play.ts';
import type { Scenario } from '../schema.ts';
import { BEGINNING, check, hear } from '../script.ts';
import { error, type Finding } from './findings.ts';
import type { Measure } from './lint.ts';

const LANGUAGES = ['en', 'es'] as const;

/** The three scripts are played in both languages, and come to what they should. */
export function lintScripts(scenario: Scenario, measure: Measure): Finding[] {
  return SCRIPTS.flatMap((name) =>
    LANGUAGES.flatMap((language): Finding[] => {
      const { score, passed, steps } = play(scenario, name, measure, language);
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
        ...(score === wanted ? [] : [error('other-score', `${path}.score`, { language, score, wanted, lost: lost.join(', ') })]),
        ...(passed ? [error('passes-all-the-same', path, { language, score })] : []),
      ];
    }),
  );
}

/** A perfect run says nothing that the person does not understand. */
function notUnderstood(scenario: Scenario, language: 'en' | 'es'): Finding[] {
  const findings: Finding[] = [];
  let standing = BEGINNING;
  for (const deed of deedsOf(scenario, 'perfect', firstDraws(scenario), language)) {
    const made = deed.kind === 'check' ? scenario.checks.find(({ id }) => id === deed.check) : undefined;
    if (made) standing = check(standing, made);
    if (deed.kind !== 'say') continue;
    const heard = hear(scenario, standing, deed.text);
    const [first] = heard.answers;
    if (first?.kind === 'misunderstood' || first?.kind === 'early')
      findings.push(error('not-understood', 'scripts.perfect', { language, text: deed.text }));
    standing = heard.standing;
  }
  return findings;
}
