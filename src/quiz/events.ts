import { recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';

/** An attempt and what it came to. `person` answered, `people` hear of it. */
type OfAttempt = { programme: string; tier: number; person: string; attempt: string; score: number; people: readonly string[] };

export const QUIZ_EVENTS = {
  /** At once, or once the rest has been read: only then somebody who waited hears of it. */
  'quiz-passed': happens<OfAttempt>({ concerns: ['named'], isAboutPeople: true }),
  'quiz-failed': happens<OfAttempt>({ concerns: ['named'], isAboutPeople: true }),
  'quiz-to-review': happens<OfAttempt>({ concerns: ['named'], isAboutPeople: true }),
  'quiz-attempt-granted': happens<{ programme: string; person: string; reason: string; people: readonly string[] }>({
    concerns: ['named'],
    isAboutPeople: true,
  }),
  'question-added': happens<{ programme: string; question: string }>({ concerns: [], isAboutPeople: true }),
  'question-taken-out': happens<{ programme: string; question: string }>({ concerns: [], isAboutPeople: true }),
  'question-brought-back': happens<{ programme: string; question: string }>({ concerns: [], isAboutPeople: true }),
};

export const recordQuizEvent = recorder(QUIZ_EVENTS);
