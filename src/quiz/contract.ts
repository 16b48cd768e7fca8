import { type Static, Type } from 'typebox';
import { PersonRef } from '../identity/contract.ts';
import { ISSUE_AREAS } from '../plan/words.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, OneOf, OrNull, Slug, Strict, Text, Uuid } from '../platform/http/shapes.ts';
import { Question } from './question.ts';
import { ATTEMPT_STATES, FLAWS, QUESTION_KINDS } from './words.ts';

const Area = OneOf(ISSUE_AREAS);
const Texts = Type.Array(Type.String());

/** A question as it is put: in one language, what one chooses from in an order of its own, and nothing of what is right. */
export const QuizQuestion = Type.Object({
  id: Type.String(),
  kind: OneOf(QUESTION_KINDS),
  areas: Type.Array(Area),
  ask: Type.String(),
  /** Of a choice or an order; the right sides of pairs. */
  options: Texts,
  /** The left sides of pairs; empty otherwise. */
  left: Texts,
});
export type QuizQuestion = Static<typeof QuizQuestion>;

/** What came of a question: what was chosen, what would have been right (by the places of the options), and why. */
export const QuizExplanation = Type.Object({
  question: Type.String(),
  ask: Type.String(),
  kind: OneOf(QUESTION_KINDS),
  areas: Type.Array(Area),
  options: Texts,
  left: Texts,
  chosen: Type.Array(Type.Integer()),
  /** What was written, to a question that asks for words. */
  text: OrNull(Type.String()),
  right: Type.Array(Type.Integer()),
  /** A model of what could have been written. */
  model: OrNull(Type.String()),
  /** From 0 to 1; null while a trainer has still to read it. */
  points: OrNull(Type.Number()),
  why: Type.String(),
  /** Why an option is wrong, at its place; empty where it needs no word. */
  whyNot: Texts,
  source: Type.Object({ kind: OneOf(['known-error', 'plan', 'page'] as const), words: Type.String() }),
});
export type QuizExplanation = Static<typeof QuizExplanation>;

export const QuizAttempt = Type.Object({
  id: Uuid,
  programme: Slug,
  programmeName: Type.String(),
  tier: Type.Integer(),
  person: PersonRef,
  state: OneOf(ATTEMPT_STATES),
  passMark: Type.Integer(),
  startedAt: Instant,
  answeredAt: OrNull(Instant),
  /** Of a hundred; null while it is open. What is still to be read counts as nothing. */
  score: OrNull(Type.Number()),
  passed: Type.Boolean(),
  /** While it is open. */
  questions: Type.Array(QuizQuestion),
  /** Once it has been answered. */
  explanations: Type.Array(QuizExplanation),
});
export type QuizAttempt = Static<typeof QuizAttempt>;

/** Where somebody stands with the quiz of a programme. */
export const QuizLine = Type.Object({
  programme: Slug,
  name: Type.String(),
  tier: Type.Integer(),
  questions: Type.Integer(),
  passMark: Type.Integer(),
  attempts: Type.Integer({ description: 'How many there are in all, with what was granted' }),
  attemptsLeft: Type.Integer(),
  open: OrNull(Uuid),
  last: OrNull(Type.Object({ id: Uuid, state: OneOf(ATTEMPT_STATES), score: Type.Number(), at: Instant })),
  passedAt: OrNull(Instant),
  /** Whether the caller keeps its questions and reads what was written. */
  mayKeep: Type.Boolean(),
  /** How many attempts wait to be read; nothing for whoever does not. */
  toReview: Type.Integer(),
});
export type QuizLine = Static<typeof QuizLine>;

const ByProgramme = Strict({ programme: Slug });
const ByAttempt = Strict({ id: Uuid });

export const listQuizzes = endpoint('GET', '/quizzes', {
  summary: 'The quiz of each programme of the plan in force, and where the caller stands with it',
  answer: Type.Object({ items: Type.Array(QuizLine) }),
});
export const startQuiz = endpoint('POST', '/quizzes/:programme/attempts', {
  summary: 'Begin an attempt, or go on with the one that is open',
  params: ByProgramme,
  status: 201,
  answer: QuizAttempt,
});
export const readQuizAttempt = endpoint('GET', '/quiz-attempts/:id', {
  summary: 'An attempt: the questions while it is open, the explanations once it has been answered',
  params: ByAttempt,
  answer: QuizAttempt,
});

const Answer = Strict({
  question: Slug,
  chosen: Type.Optional(
    Type.Array(Type.Integer({ minimum: -1, maximum: 7, description: 'A place of the options; of pairs, -1 leaves one open' }), {
      maxItems: 8,
    }),
  ),
  text: Type.Optional(Type.String({ maxLength: 4_000 })),
});
export const answerQuiz = endpoint('POST', '/quiz-attempts/:id/answers', {
  summary: 'Answer all of it at once; what is left out counts as not known',
  params: ByAttempt,
  body: Strict({ answers: Type.Array(Answer, { maxItems: 100 }) }),
  answer: QuizAttempt,
});
export const reviewAttempt = endpoint('POST', '/quiz-attempts/:id/review', {
  summary: 'Say what written answers are worth',
  params: ByAttempt,
  body: Strict({
    marks: Type.Array(Strict({ question: Slug, points: Type.Number({ minimum: 0, maximum: 1 }) }), { minItems: 1, maxItems: 20 }),
  }),
  answer: QuizAttempt,
});
export const listReviews = endpoint('GET', '/quizzes/:programme/reviews', {
  summary: 'Attempts that wait to be read, those that wait longest first',
  params: ByProgramme,
  answer: Type.Object({ items: Type.Array(QuizAttempt) }),
});
export const grantAttempt = endpoint('POST', '/quizzes/:programme/grants', {
  summary: 'Give somebody a try more than the plan does',
  params: ByProgramme,
  status: 201,
  body: Strict({ person: Uuid, reason: Text(1_000, { minLength: 3 }) }),
  answer: Type.Object({ attemptsLeft: Type.Integer() }),
});

/** A question with how it was answered so far. */
export const KeptQuestion = Type.Object({
  question: Question,
  isShipped: Type.Boolean(),
  isOut: Type.Boolean(),
  times: Type.Integer(),
  share: OrNull(Type.Number()),
  flaw: OrNull(OneOf(FLAWS)),
});
export type KeptQuestion = Static<typeof KeptQuestion>;
export const listQuestions = endpoint('GET', '/quizzes/:programme/questions', {
  summary: 'The question bank of a programme, and what the answers say of each question',
  params: ByProgramme,
  answer: Type.Object({ items: Type.Array(KeptQuestion) }),
});
/** A question as somebody writes it. */
export const WrittenQuestion = Strict({ question: Question });
export const addQuestion = endpoint('POST', '/quizzes/:programme/questions', {
  summary: 'Add a question of one’s own',
  params: ByProgramme,
  status: 201,
  body: WrittenQuestion,
  answer: KeptQuestion,
});
export const editQuestion = endpoint('PUT', '/quizzes/:programme/questions', {
  summary: 'Change a question of one’s own: what is answered from now on counts for it, attempts stay as they were',
  params: ByProgramme,
  body: WrittenQuestion,
  answer: KeptQuestion,
});
const ByQuestion = Strict({ programme: Slug, question: Slug });
export const takeQuestionOut = endpoint('POST', '/quizzes/:programme/questions/:question/out', {
  summary: 'Ask a question no more',
  params: ByQuestion,
});
export const bringQuestionBack = endpoint('POST', '/quizzes/:programme/questions/:question/back', {
  summary: 'Ask it again',
  params: ByQuestion,
});
