import type { Scenario } from '../schema.ts';
import { textsIn } from '../texts.ts';
import { type Finding, warning } from './findings.ts';

/** A text of so many words that reads the same in both languages was not put into one of them. */
const WORDS_MIN = 4;

export function lintLanguages(scenario: Scenario): Finding[] {
  const texts = new Map(textsIn(scenario).map(({ path, text }) => [path, text]));
  return [...texts].flatMap(([path, text]) => {
    const isSame = path.endsWith('.en') && texts.get(path.replace(/en$/, 'es')) === text;
    return isSame && text.trim().split(/\s+/).length >= WORDS_MIN ? [warning('same-in-both', path.replace(/\.en$/, ''))] : [];
  });
}
