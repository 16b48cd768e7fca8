import { type Static, Type } from 'typebox';
import { ISSUE_AREAS } from '../plan/words.ts';
import { Line, OneOf, Slug, Strict, Text } from '../platform/http/shapes.ts';

const InBoth = (max: number) => Strict({ en: Text(max), es: Text(max) });

/** A section of the plan, or an answer within it: `process.packet`. */
const Section = Type.String({ pattern: '^[a-zA-Z]+([.][a-zA-Z]+){0,3}$', maxLength: 80 });

const common = {
  id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 80 }),
  areas: Type.Array(OneOf(ISSUE_AREAS), { minItems: 1, maxItems: ISSUE_AREAS.length, uniqueItems: true }),
  ask: InBoth(1_000),
  /** What is said once it has been answered. */
  why: InBoth(1_500),
  /** Where it comes from: a known error, a section of the plan, or a public page. */
  source: Type.Union([Strict({ knownError: Slug }), Strict({ plan: Section }), Strict({ page: Line(500) })]),
};
export const Choice = Strict({ text: InBoth(600), right: Type.Boolean(), why: Type.Optional(InBoth(1_000)) });
const Choices = (minItems: number) => Type.Array(Choice, { minItems, maxItems: 8 });

export const SingleQuestion = Strict({ ...common, kind: OneOf(['single'] as const), choices: Choices(2) });
export const SeveralQuestion = Strict({ ...common, kind: OneOf(['several'] as const), choices: Choices(3) });
/** In the right order. */
export const OrderQuestion = Strict({
  ...common,
  kind: OneOf(['order'] as const),
  inOrder: Type.Array(InBoth(600), { minItems: 3, maxItems: 8 }),
});
export const MatchQuestion = Strict({
  ...common,
  kind: OneOf(['match'] as const),
  pairs: Type.Array(Strict({ left: InBoth(600), right: InBoth(600) }), { minItems: 3, maxItems: 8 }),
});
/** `answer` is a model of one, for whoever reads what was written. */
export const TextQuestion = Strict({ ...common, kind: OneOf(['text'] as const), answer: InBoth(2_000) });

/** A question of a quiz, in both languages. What a shape cannot say, `flawsOf` says. */
export const Question = Type.Union([SingleQuestion, SeveralQuestion, OrderQuestion, MatchQuestion, TextQuestion]);
export type Question = Static<typeof Question>;
export type InBoth = { en: string; es: string };

/** Why nobody could answer a question rightly, or everybody could; none when it can be asked. */
export const QUESTION_FLAWS = [
  'question-not-one-right',
  'question-several-as-one',
  'question-nothing-wrong',
  'question-said-twice',
] as const;
export type QuestionFlaw = (typeof QUESTION_FLAWS)[number];

export function flawsOf(question: Question): QuestionFlaw[] {
  return [...new Set([...choiceFlaws(question), ...(saidTwice(question) ? (['question-said-twice'] as const) : [])])];
}

function choiceFlaws(question: Question): QuestionFlaw[] {
  if (!('choices' in question)) return [];
  const right = question.choices.filter((choice) => choice.right).length;
  if (question.kind === 'single') return right === 1 ? [] : ['question-not-one-right'];
  if (right < 2) return ['question-several-as-one'];
  return right === question.choices.length ? ['question-nothing-wrong'] : [];
}

/** What one chooses from, in each language: two that read alike cannot be told apart. */
function saidTwice(question: Question): boolean {
  const texts: readonly InBoth[] =
    'choices' in question
      ? question.choices.map(({ text }) => text)
      : 'inOrder' in question
        ? question.inOrder
        : 'pairs' in question
          ? [...question.pairs.map(({ right }) => right)]
          : [];
  return (['en', 'es'] as const).some((language) => new Set(texts.map((text) => text[language].trim())).size < texts.length);
}
