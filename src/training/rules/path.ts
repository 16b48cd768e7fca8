import type { TrainingNeed } from '../../plan/words.ts';
import type { PathStep, Station, StationState } from '../words.ts';

/** What decides how far somebody has come, as it is known at an instant. */
export type Known = {
  needs: readonly TrainingNeed[];
  proved: readonly TrainingNeed[];
  /** They hold the certificate, and nobody asks them to renew it yet. */
  isCertified: boolean;
  hasMaterial: boolean;
  /** The session that is theirs, or else the next one. */
  session: { own: 'seat' | 'waiting' | null; isRunning: boolean } | null;
  quiz: { hasOpen: boolean; attemptsLeft: number; isInReview: boolean };
};

/** The one thing to do next; null where nothing can be done but to wait, or nothing is left to do. */
export function nextStep(known: Known): PathStep | null {
  if (known.isCertified) return null;
  const { session, quiz } = known;
  const lacks = (need: TrainingNeed) => known.needs.includes(need) && !known.proved.includes(need);
  if (lacks('attendance') && session) {
    if (session.isRunning) return session.own === 'seat' ? 'attend' : afterSession(known, lacks);
    if (session.own === null) return 'enrol';
    // Until the day, one prepares: what is practised afterwards rests on what is taught there.
    if (session.own === 'seat' && known.hasMaterial) return 'read';
  }
  return afterSession({ ...known, quiz }, lacks);
}

function afterSession({ quiz }: Pick<Known, 'quiz'>, lacks: (need: TrainingNeed) => boolean): PathStep | null {
  if (lacks('lab')) return 'practise';
  if (lacks('quiz') && !quiz.isInReview) return quiz.hasOpen || quiz.attemptsLeft > 0 ? 'answer' : 'ask-attempt';
  return lacks('observation') && !lacks('attendance') ? 'be-observed' : null;
}

const STATION_OF: Record<PathStep, Station> = {
  attend: 'attendance',
  enrol: 'attendance',
  read: 'material',
  practise: 'lab',
  answer: 'quiz',
  'ask-attempt': 'quiz',
  'be-observed': 'observation',
};

/** The stations of the way to a certificate, in their order, each with how it stands. */
export function stationsOf(known: Known): { station: Station; state: StationState }[] {
  const step = nextStep(known);
  const isProved = (need: TrainingNeed) => known.isCertified || known.proved.includes(need);
  const stateOf = (station: Station, isDone: boolean, waits = false): StationState => {
    if (isDone) return 'done';
    if (step !== null && STATION_OF[step] === station) return 'next';
    return waits ? 'waiting' : 'open';
  };
  const isAllProved = known.needs.every(isProved);
  return [
    // Nobody is watched while they read: it is done when it has been taught.
    ...(known.hasMaterial
      ? [
          {
            station: 'material' as const,
            state: stateOf('material', known.needs.includes('attendance') ? isProved('attendance') : isAllProved),
          },
        ]
      : []),
    ...known.needs.map((need) => ({
      station: need,
      state: stateOf(
        need,
        isProved(need),
        (need === 'attendance' && (known.session?.own ?? null) !== null) || (need === 'quiz' && known.quiz.isInReview),
      ),
    })),
    // What is proved is followed within moments.
    { station: 'certificate', state: stateOf('certificate', known.isCertified, isAllProved) },
  ];
}
