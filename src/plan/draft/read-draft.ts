import type { Look } from '../../identity/act.ts';
import { refuse } from '../../platform/outcome.ts';
import type { Approval } from '../contract.ts';
import { holidaysFor } from '../holidays/library.ts';
import { spokenHolidays } from '../holidays/spoken-holidays.ts';
import { isFreeOfErrors, lintPlan } from '../lint/lint.ts';
import { asWritten } from '../schema/format.ts';
import type { SayFinding } from '../versions/publish-plan.ts';
import { mayEndRound } from './end-round.ts';
import { type DraftRow, findDraft, overruledBefore } from './store.ts';

type Reader = Pick<Look, 'db' | 'by' | 'at' | 'locale'>;

/** The plan that is being written, with what lint says of it and whom it waits for. */
export async function readDraft(look: Reader, sayFinding: SayFinding) {
  const draft = await findDraft(look.db);
  return draft ? draftPage(look, draft, sayFinding) : refuse('no-plan-draft');
}

/** After a write, on its own transaction: the draft as it then is. */
export async function draftAsItIs(act: Reader, sayFinding: SayFinding) {
  const draft = await findDraft(act.db);
  if (!draft) throw new Error('the draft vanished while it was held');
  return draftPage(act, draft, sayFinding);
}

async function draftPage({ db, by, at, locale }: Reader, { review, ...draft }: DraftRow, sayFinding: SayFinding) {
  const known = await holidaysFor(draft.document, at);
  const findings = lintPlan(draft.document, known);
  return {
    ...draft,
    document: asWritten(draft.document),
    publishable: isFreeOfErrors(findings),
    findings: findings.map(sayFinding),
    holidays: spokenHolidays(known, locale),
    review: review && { ...review, isApproved: isApproved(review.approvals), ending: mayEndRound(by, review) },
    overruled: await overruledBefore(db, null),
  };
}

/** Everyone who was asked has said yes to the draft as it is now. */
export function isApproved(approvals: readonly Approval[]): boolean {
  return approvals.length > 0 && approvals.every(({ decision, isCurrent }) => decision === 'approved' && isCurrent);
}
