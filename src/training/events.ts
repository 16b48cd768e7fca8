import { recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';

type OfProgramme = { programme: string };
/** `people` are those who hear of it. */
type Told = OfProgramme & { people: readonly string[] };

/** What happens in training. What is about a session has its id as subject. */
export const TRAINING_EVENTS = {
  'material-written': happens<OfProgramme & { module: string; language: string; isRestored: boolean }>({ concerns: [] }),
  'course-session-planned': happens<Told & { startsAt: string }>({ concerns: ['named'] }),
  'course-session-moved': happens<Told & { before: string; startsAt: string }>({ concerns: ['named'] }),
  'course-session-cancelled': happens<Told & { startsAt: string }>({ concerns: ['named'] }),
  'course-session-started': happens<OfProgramme>({ concerns: [] }),
  'course-module-begun': happens<OfProgramme & { module: string }>({ concerns: [] }),
  'course-session-ended': happens<OfProgramme>({ concerns: [] }),
  'course-enrolled': happens<Told & { person: string; hasSeat: boolean }>({ concerns: ['named'] }),
  'course-enrolment-withdrawn': happens<Told & { person: string }>({ concerns: ['named'] }),
  'course-seat-given': happens<Told>({ concerns: ['named'] }),
  'course-attendance-noted': happens<OfProgramme & { person: string }>({ concerns: [] }),
  'course-attendance-taken-back': happens<OfProgramme & { person: string }>({ concerns: [] }),
  'course-trainee-here': happens<OfProgramme & { person: string }>({ concerns: [] }),
  'trainer-observed': happens<Told & { trainer: string; passed: boolean }>({ concerns: ['named'] }),
  'course-question-asked': happens<Told & { question: string }>({ concerns: ['named'] }),
  'course-question-given': happens<Told & { question: string }>({ concerns: ['named'] }),
  'course-question-decided': happens<OfProgramme & { question: string }>({ concerns: [] }),
  'course-feedback-given': happens<OfProgramme>({ concerns: [] }),
  /** The leads of a team are asked to train somebody there; and that has become moot, by whatever. */
  'training-proposed': happens<{ team: string; people: readonly string[] }>({ concerns: ['branch-leads'] }),
  'training-settled': happens<{ team: string }>({ concerns: [] }),
  /** Whoever should hold it has left, or may not any more. */
  'course-session-without-trainer': happens<Told & { startsAt: string }>({ concerns: ['named'] }),
};

export const recordTrainingEvent = recorder(TRAINING_EVENTS);
