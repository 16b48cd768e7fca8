import { knownErrorById } from '../knowledge/find.ts';
import { textIn } from '../plan/rules/in-force.ts';
import { programmeOf } from '../plan/rules/training.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import type { Locale } from '../platform/http/shapes.ts';
import type { QuizAttempt, QuizExplanation, QuizQuestion } from './contract.ts';
import type { Drawn } from './draw.ts';
import type { Answer, Mark } from './mark.ts';
import type { InBoth, Question } from './question.ts';
import type { AttemptRow } from './store.ts';

/** An attempt as it is read: while it is open, nothing tells what is right. `marks` are those of an answered one. */
export function attemptJson(
  row: AttemptRow,
  { plan, marks, locale }: { plan: PlanDocument; marks: readonly Mark[]; locale: Locale },
): QuizAttempt {
  const { id, programme, tier, state, passMark, startedAt, answeredAt, score, drawn, answers } = row;
  return {
    id,
    programme,
    programmeName: textIn(programmeOf(plan, programme)?.name, locale) || programme,
    tier,
    person: { id: row.personId, name: row.personName },
    state,
    passMark,
    startedAt: startedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    score,
    passed: state === 'passed',
    questions: state === 'open' ? drawn.map((one) => askedIn(one, locale)) : [],
    explanations: state === 'open' ? [] : drawn.map((one) => explained(one, { answers: answers ?? [], marks, locale })),
  };
}

function askedIn({ question, order }: Drawn, locale: Locale): QuizQuestion {
  const { id, kind, areas, ask } = question;
  const texts = optionsOf(question);
  return {
    id,
    kind,
    areas,
    ask: ask[locale],
    options: order.map((place) => texts[place]?.[locale] ?? ''),
    left: 'pairs' in question ? question.pairs.map(({ left }) => left[locale]) : [],
  };
}

type Given = { answers: readonly Answer[]; marks: readonly Mark[]; locale: Locale };

function explained(drawn: Drawn, { answers, marks, locale }: Given): QuizExplanation {
  const { question, order } = drawn;
  const { id: _, ...asked } = askedIn(drawn, locale);
  const answer = answers.find((one) => one.question === question.id);
  const mark = marks.find((one) => one.question === question.id);
  const shownAt = (place: number) => order.indexOf(place);
  return {
    question: question.id,
    ...asked,
    chosen: [...(answer?.chosen ?? [])],
    text: question.kind === 'text' ? (answer?.text ?? '') : null,
    right: rightPlaces(question).map(shownAt),
    model: question.kind === 'text' ? question.answer[locale] : null,
    points: mark?.isRead ? mark.points : null,
    why: question.why[locale],
    whyNot: 'choices' in question ? order.map((place) => question.choices[place]?.why?.[locale] ?? '') : [],
    source: sourceOf(question, locale),
  };
}

function optionsOf(question: Question): readonly InBoth[] {
  if ('choices' in question) return question.choices.map(({ text }) => text);
  if ('inOrder' in question) return question.inOrder;
  return 'pairs' in question ? question.pairs.map(({ right }) => right) : [];
}

function rightPlaces(question: Question): number[] {
  if ('choices' in question) return question.choices.flatMap(({ right }, place) => (right ? [place] : []));
  return optionsOf(question).map((_, place) => place);
}

function sourceOf({ source }: Question, locale: Locale): QuizExplanation['source'] {
  if ('knownError' in source) return { kind: 'known-error', words: knownErrorById(source.knownError, locale)?.title ?? source.knownError };
  return 'plan' in source ? { kind: 'plan', words: source.plan } : { kind: 'page', words: source.page };
}
