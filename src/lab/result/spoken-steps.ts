import { knownErrorById } from '../../knowledge/find.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import type { LabStep } from '../contract.ts';
import type { Read } from '../scenario/schema.ts';
import type { ScoredStep } from '../scenario/score.ts';
import { type Draws, textOf } from '../scenario/texts.ts';

type Speaking = { sentences: Sentences; draws: Draws; locale: Locale };

/** The lines of a result in a language. */
export function spokenSteps(steps: readonly ScoredStep[], { sentences, draws, locale }: Speaking): LabStep[] {
  const told = (text: Parameters<typeof textOf>[0] | null | undefined) => (text ? textOf(text, draws, locale) : '');
  return steps.map(({ part, state, what, next, params, points, of, why, read }) => {
    const category = params.category ? { category: sentences.say(locale, 'lab', `category.${params.category}`) } : {};
    const said = { ...params, ...category, what: told(what), next: told(next), hasNext: String(Boolean(next)), points, of };
    const sentence = (key: string) => sentences.say(locale, 'lab', `score.${part}.${key}`, said);
    const reason = told(why) || null;
    return {
      part,
      state,
      what: sentence('what'),
      expected: sentence('expected'),
      got: sentence(state),
      points,
      of,
      why: reason,
      read: spokenRead(read, told, locale),
    };
  });
}

function spokenRead(read: Read | null, told: (text: Read['title']) => string, locale: Locale): LabStep['read'] {
  if (!read) return null;
  const known = read.knownError ? knownErrorById(read.knownError, locale) : undefined;
  const title = told(read.title) || known?.title || read.address || '';
  return title ? { title, knownError: known?.id ?? null, address: read.address ?? null, about: aboutOf(known) } : null;
}

function aboutOf(known: ReturnType<typeof knownErrorById>): NonNullable<LabStep['read']>['about'] {
  return known ? { symptom: known.symptom, cause: known.cause, fix: known.fix } : null;
}
