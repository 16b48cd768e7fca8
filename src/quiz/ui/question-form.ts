import type { IssueArea } from '../../plan/words.ts';
import type { KeptQuestion } from '../contract.ts';
import type { QuestionKind } from '../words.ts';

type Question = KeptQuestion['question'];
type InBoth = { en: string; es: string };
/** A line of what one chooses from, orders or matches; `right` is the right side of a pair. */
export type FormLine = InBoth & { right: InBoth; isRight: boolean };
/** A question while it is written: of whichever kind, so that another kind loses no words. */
export type QuestionDraft = {
  id: string;
  kind: QuestionKind;
  areas: IssueArea[];
  ask: InBoth;
  why: InBoth;
  answer: InBoth;
  sourceKind: 'knownError' | 'plan' | 'page';
  source: string;
  lines: FormLine[];
};

const NOTHING: InBoth = { en: '', es: '' };
export const NO_LINE: FormLine = { ...NOTHING, right: NOTHING, isRight: false };
export const LINES_MIN = 3;
export const LINES_MAX = 8;

/** What the form begins with: the question itself, or of one that came with the desk a copy by another id. */
export function draftOf(from: KeptQuestion | null): QuestionDraft {
  if (!from) {
    const lines = [{ ...NO_LINE, isRight: true }, NO_LINE, NO_LINE];
    return { id: '', kind: 'single', areas: [], ask: NOTHING, why: NOTHING, answer: NOTHING, sourceKind: 'plan', source: '', lines };
  }
  const { question, isShipped } = from;
  const { source } = question;
  return {
    id: isShipped ? `${question.id}-own`.slice(0, 64) : question.id,
    kind: question.kind,
    areas: [...question.areas],
    ask: question.ask,
    why: question.why,
    answer: 'answer' in question ? question.answer : NOTHING,
    ...('knownError' in source
      ? { sourceKind: 'knownError', source: source.knownError }
      : 'plan' in source
        ? { sourceKind: 'plan', source: source.plan }
        : { sourceKind: 'page', source: source.page }),
    lines: linesOf(question),
  };
}

function linesOf(question: Question): FormLine[] {
  if ('choices' in question) return question.choices.map(({ text, right }) => ({ ...NO_LINE, ...text, isRight: right }));
  if ('inOrder' in question) return question.inOrder.map((text) => ({ ...NO_LINE, ...text }));
  if ('pairs' in question) return question.pairs.map(({ left, right }) => ({ ...NO_LINE, ...left, right }));
  return [NO_LINE, NO_LINE, NO_LINE];
}

/** The question as it is sent; what its kind has no use for is left out. Why a choice of the one before was wrong stays with it. */
export function questionOf(draft: QuestionDraft, before: Question | null): Question {
  const { id, kind, areas, ask, why, answer, lines } = draft;
  const common = { id, areas, ask, why, source: sourceOf(draft) };
  const text = ({ en, es }: InBoth) => ({ en, es });
  const choices = () =>
    lines.map((line) => {
      const same = before && 'choices' in before ? before.choices.find((choice) => choice.text.en === line.en) : undefined;
      return { text: text(line), right: line.isRight, ...(same?.why && { why: same.why }) };
    });
  switch (kind) {
    case 'single':
      return { ...common, kind, choices: choices() };
    case 'several':
      return { ...common, kind, choices: choices() };
    case 'order':
      return { ...common, kind, inOrder: lines.map(text) };
    case 'match':
      return { ...common, kind, pairs: lines.map((line) => ({ left: text(line), right: line.right })) };
    case 'text':
      return { ...common, kind, answer };
  }
}

function sourceOf({ sourceKind, source }: QuestionDraft): Question['source'] {
  switch (sourceKind) {
    case 'knownError':
      return { knownError: source };
    case 'plan':
      return { plan: source };
    case 'page':
      return { page: source };
  }
}
