export const QUESTION_KINDS = ['single', 'several', 'order', 'match', 'text'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** `in-review`: whether it is passed hangs on what a trainer has still to read. */
export const ATTEMPT_STATES = ['open', 'in-review', 'passed', 'failed'] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];

/** What the answers say of a question itself. */
export const FLAWS = ['too-easy', 'too-hard', 'misleading'] as const;
export type Flaw = (typeof FLAWS)[number];

/** How many questions an attempt has, of each kind; where the bank lacks one, another takes its place. */
export const DRAWN = { single: 13, several: 3, order: 1, match: 2, text: 1 } as const satisfies Record<QuestionKind, number>;
export const DRAWN_TOTAL = Object.values(DRAWN).reduce((sum, count) => sum + count, 0);
/** By experience of such quizzes: read, weighed and answered. */
export const MINUTES_A_QUESTION = 1;
