/** Every expected refusal about quizzes, and its HTTP status. */
export const QUIZ_REFUSALS = {
  'quiz-not-found': 404,
  'attempt-not-found': 404,
  'quiz-without-questions': 409,
  'quiz-attempts-used': 409,
  'quiz-answered-already': 409,
  'quiz-not-to-review': 409,
  'quiz-keepers-only': 403,
  'question-not-asked': 422,
  'question-not-one-right': 422,
  'question-several-as-one': 422,
  'question-nothing-wrong': 422,
  'question-said-twice': 422,
  'question-without-known-error': 422,
  'question-id-taken': 409,
  'question-not-found': 404,
  'own-attempt': 403,
} as const;
