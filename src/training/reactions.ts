import { later } from '../identity/reaction.ts';
import type { RecordedEvent } from '../platform/event-log.ts';
import { earnCertificates, type Proving } from './earning/earn-certificates.ts';
import { type OfSeats, offerSeats } from './earning/offer-seats.ts';
import { tellOfLostTrainers } from './sessions/without-trainer.ts';

/** What may be the last proof of a certificate. */
const PROVING = [
  'quiz-passed',
  'lab-finished',
  'course-session-ended',
  'course-attendance-noted',
  'trainer-observed',
] as const satisfies readonly Proving['kind'][];

const SEATS = [
  'course-session-planned',
  'course-session-moved',
  'course-session-cancelled',
  'course-session-started',
  'course-enrolled',
  'course-enrolment-withdrawn',
] as const satisfies readonly OfSeats['kind'][];

export const TRAINING_REACTIONS = [
  later<RecordedEvent<'person-changed'>>('tell-of-lost-trainers', ['person-changed'], async (act, { subjectId }) => {
    if (subjectId) await tellOfLostTrainers(act, subjectId);
  }),
  later<Proving>('earn-certificates', PROVING, earnCertificates),
  later<OfSeats>('offer-seats', SEATS, offerSeats),
];
