import { type Route, reads, writes } from '../identity/route.ts';
import { answerQuiz } from './answer-quiz.ts';
import * as contract from './contract.ts';
import { grantAttempt } from './grant-attempt.ts';
import { listQuizzes } from './list-quizzes.ts';
import { addQuestion, bringQuestionBack, editQuestion, listQuestions, takeQuestionOut } from './questions.ts';
import { listReviews, readQuizAttempt } from './read-quiz-attempt.ts';
import { reviewAttempt } from './review-attempt.ts';
import { startQuiz } from './start-quiz.ts';

export const QUIZ_ROUTES: readonly Route[] = [
  reads(contract.listQuizzes, 'training:read', listQuizzes),
  reads(contract.readQuizAttempt, 'training:read', readQuizAttempt),
  writes(contract.startQuiz, 'training:read', startQuiz),
  writes(contract.answerQuiz, 'training:read', answerQuiz),
  // Who keeps a quiz is for the plan to say, not for a role: the use case asks it.
  reads(contract.listReviews, 'training:read', listReviews),
  writes(contract.reviewAttempt, 'training:read', reviewAttempt),
  writes(contract.grantAttempt, 'training:read', grantAttempt),
  reads(contract.listQuestions, 'training:read', listQuestions),
  writes(contract.addQuestion, 'training:read', addQuestion),
  writes(contract.editQuestion, 'training:read', editQuestion),
  writes(contract.takeQuestionOut, 'training:read', takeQuestionOut),
  writes(contract.bringQuestionBack, 'training:read', bringQuestionBack),
];
