import { later, type TellPeople } from '../identity/reaction.ts';
import type { RecordedEvent } from '../platform/event-log.ts';
import { type Asking, keepAsks, type TakeBack, tellLeads } from './cascade/keep-asks.ts';
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

/** What may ask for training, and what may have settled it. */
const ASKING = [
  'person-joined',
  'person-changed',
  'plan-in-force',
  'certificate-issued',
  'course-session-planned',
  'course-session-moved',
  'course-session-ended',
  'course-enrolled',
] as const satisfies readonly Asking['kind'][];

/** How people hear of it, the notices know: they put it into bells, and take it out again. */
export const trainingReactions = (tellPeople: TellPeople, takeBack: TakeBack) => [
  later<RecordedEvent<'person-changed'>>('tell-of-lost-trainers', ['person-changed'], async (act, { subjectId }) => {
    if (subjectId) await tellOfLostTrainers(act, subjectId);
  }),
  later<Proving>('earn-certificates', PROVING, earnCertificates),
  later<OfSeats>('offer-seats', SEATS, offerSeats),
  later<Asking>('keep-training-asks', ASKING, keepAsks(takeBack)),
  later('tell-leads', ['training-proposed'], tellLeads(tellPeople)),
];
