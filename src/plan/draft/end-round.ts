import { type Act, type Actor, actorMay } from '../../identity/act.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import { recordPlanEvent } from '../events.ts';
import type { REVIEW_ENDINGS } from '../words.ts';
import { endReview, type OpenReview } from './store.ts';

/** How this person may end a round of approvals before all have said yes: who asked does as they like, an administrator says why. */
export function mayEndRound(by: Actor, { askedBy }: Pick<OpenReview, 'askedBy'>): (typeof REVIEW_ENDINGS)[number] {
  if (askedBy?.id === by.id) return 'freely';
  return actorMay(by, 'plan:overrule') ? 'with-reason' : 'not';
}

/**
 * Ends it, together with its draft or without. What was said stays on record. That somebody else’s round was overruled, by whom
 * and why, stays with the next version, and those who asked and were asked hear of it.
 */
export async function endRound(
  act: Act,
  review: OpenReview,
  { as, reason }: { as: 'withdrawn' | 'discarded'; reason: string | undefined },
): Promise<Refusal | null> {
  const how = mayEndRound(act.by, review);
  if (how === 'not') return refuse('review-of-another', { name: review.askedBy?.name ?? '–' });
  if (how === 'with-reason' && !reason) return refuse('reason-to-overrule-needed', { name: review.askedBy?.name ?? '–' });
  if (how === 'with-reason' && reason) {
    await endReview(act.db, { as: 'overruled', by: act.by.id, reason, at: act.at });
    const people = [review.askedBy, ...review.approvals.map(({ person }) => person)].flatMap((person) => person?.id ?? []);
    const others = [...new Set(people)].filter((id) => id !== act.by.id);
    await recordPlanEvent(act, { kind: 'plan-review-overruled', subjectId: review.id, data: { people: others, reason } });
  } else {
    await endReview(act.db, { as, at: act.at });
    if (as === 'withdrawn') await recordPlanEvent(act, { kind: 'plan-review-withdrawn', subjectId: review.id });
  }
  return null;
}
