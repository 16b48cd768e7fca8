import type { Act } from '../../identity/act.ts';
import type { Role } from '../../identity/roles.ts';
import { may } from '../../identity/roles.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/outcome.ts';
import type * as contract from '../contract.ts';
import { recordPlanEvent } from '../events.ts';
import type { SayFinding } from '../versions/publish-plan.ts';
import { endRound } from './end-round.ts';
import { draftAsItIs } from './read-draft.ts';
import { staleness } from './save-draft.ts';
import { lockDraft } from './store.ts';

/** Asks people to approve the draft. Whoever was asked before is asked no more; what they said is kept. */
export async function askForReview(act: Act, { approvers, note, reason }: InputOf<typeof contract.askForReview>, sayFinding: SayFinding) {
  const draft = await lockDraft(act.db);
  if (!draft) return refuse('no-plan-draft');
  if (approvers.every((approver) => approver === act.by.id)) return refuse('approver-is-asker');
  const people = await act.db
    .selectFrom('person')
    .select(['id', 'role'])
    .where('id', 'in', approvers)
    .where('deactivatedAt', 'is', null)
    .execute();
  if (people.length < approvers.length || !people.every(({ role }) => may(role as Role, 'plan:read')))
    return refuse('approver-cannot-read');
  const refused = draft.review && (await endRound(act, draft.review, { as: 'withdrawn', reason }));
  if (refused) return refused;
  const reviewId = newId(act.at);
  await act.db
    .insertInto('planReview')
    .values({ id: reviewId, askedBy: act.by.id, askedAt: act.at, note: note ?? null })
    .execute();
  await act.db
    .insertInto('planApprover')
    .values(approvers.map((personId) => ({ reviewId, personId })))
    .execute();
  await recordPlanEvent(act, { kind: 'plan-review-asked', subjectId: reviewId, data: { people: approvers } });
  return draftAsItIs(act, sayFinding);
}

/** Asks nobody any more: the draft can be published without an approval again. */
export async function withdrawReview(act: Act, { reason }: InputOf<typeof contract.withdrawReview>, sayFinding: SayFinding) {
  const draft = await lockDraft(act.db);
  if (!draft) return refuse('no-plan-draft');
  if (!draft.review) return refuse('no-plan-review');
  return (await endRound(act, draft.review, { as: 'withdrawn', reason })) ?? draftAsItIs(act, sayFinding);
}

/** What one of those asked says of the draft as they saw it. They may say it anew; each word stays on record. */
export async function decideReview(
  act: Act,
  { decision, comment, version }: InputOf<typeof contract.decideReview>,
  sayFinding: SayFinding,
) {
  const draft = await lockDraft(act.db);
  if (!draft) return refuse('no-plan-draft');
  if (!draft.review) return refuse('no-plan-review');
  if (!draft.review.approvals.some(({ person }) => person.id === act.by.id)) return refuse('not-asked-to-approve');
  const stale = staleness(draft, version);
  if (stale) return stale;
  if (decision === 'changes-asked' && !comment) return refuse('comment-needed');
  await act.db
    .insertInto('planDecision')
    .values({
      id: newId(act.at),
      reviewId: draft.review.id,
      personId: act.by.id,
      decision,
      comment: comment ?? null,
      draftVersion: draft.version,
      at: act.at,
    })
    .execute();
  const people = draft.review.askedBy ? [draft.review.askedBy.id] : [];
  await recordPlanEvent(act, { kind: 'plan-review-decided', subjectId: draft.review.id, data: { decision, people } });
  return draftAsItIs(act, sayFinding);
}
