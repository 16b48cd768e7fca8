import type { Act, DeskAct, Look } from '../../identity/act.ts';
import { doneBy } from '../../platform/event-log.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import type * as contract from '../contract.ts';
import type { Finding } from '../contract.ts';
import { isApproved } from '../draft/read-draft.ts';
import { staleness } from '../draft/save-draft.ts';
import { deleteDraft, endReview, findDraft, keepOverruled, lockDraft } from '../draft/store.ts';
import { recordPlanEvent } from '../events.ts';
import { holidaysFor } from '../holidays/library.ts';
import { lintFileAt } from '../holidays/lint-file.ts';
import type { RawFinding } from '../lint/findings.ts';
import { isFreeOfErrors, lintPlan } from '../lint/lint.ts';
import { tellOfForce } from './come-into-force.ts';
import { addVersion, findVersion, withdrawVersion as markWithdrawn, type Published } from './store.ts';

/** A finding as a reader sees it, in their language. */
export type SayFinding = (finding: RawFinding) => Finding;

type Publishable = Published & { source: string; findings: readonly RawFinding[]; isDraft: boolean };

/**
 * Makes a plan file, or the draft, the next version: in force at once, or from an instant to come. One with an error is refused
 * with its findings, a draft that somebody was asked to approve and has not is refused with their names, and nothing changes.
 */
export async function publishPlan(
  act: Act | DeskAct,
  { source, draft, inForceFrom }: InputOf<typeof contract.publishPlan>,
  sayFinding: SayFinding,
) {
  const from = inForceFrom === undefined ? null : new Date(inForceFrom);
  // A leap second passes as an instant, and no clock of ours has it.
  if (from && !(from > act.at)) return refuse('in-force-from-past');
  if (source !== undefined && draft) return refuse('plan-source-ambiguous');
  const given = source === undefined ? await theDraft(act, draft?.version) : await theFile(act, source, sayFinding);
  if (isRefusal(given)) return given;
  const { document, holidays, findings } = given;
  if (!isFreeOfErrors(findings)) return refuse('plan-not-publishable', { findings: findings.map(sayFinding) });
  const publishedBy = doneBy(act.by).actorId;
  const { before, ...published } = await addVersion(act.db, { document, holidays, source: given.source, publishedBy, at: act.at, from });
  if (given.isDraft) {
    await endReview(act.db, { as: 'published', planVersion: published.version, at: act.at });
    await deleteDraft(act.db);
  }
  await keepOverruled(act.db, published.version);
  await recordPlanEvent(act, {
    kind: 'plan-published',
    data: { version: published.version, inForceFrom: published.inForceFrom.toISOString() },
  });
  if (from)
    await act.jobs.enqueue(act.db, 'wake', [{ data: { timer: 'plan-in-force', subject: String(published.version) }, startAfter: from }]);
  else await tellOfForce(act, { version: published.version, before });
  return { ...published, findings: findings.map(sayFinding) };
}

/** While people are asked to approve a draft, nobody goes round them with a file; whoever runs the desk itself may. */
async function theFile({ db, by, at }: Act | DeskAct, source: string, sayFinding: SayFinding): Promise<Publishable | Refusal> {
  const review = by.kind === 'person' ? (await findDraft(db))?.review : null;
  if (review?.approvals.length === 0) return refuse('no-approver-left');
  if (review) return refuse('plan-review-open', { people: review.approvals.map(({ person }) => person.name).join(', ') });
  const { document, holidays, findings } = await lintFileAt(source, at);
  return document
    ? { document, holidays, source, findings, isDraft: false }
    : refuse('plan-not-publishable', { findings: findings.map(sayFinding) });
}

async function theDraft({ db, at }: Act | DeskAct, seen: number | undefined): Promise<Publishable | Refusal> {
  const draft = await lockDraft(db);
  if (!draft) return refuse('no-plan-draft');
  const stale = seen === undefined ? null : staleness(draft, seen);
  if (stale) return stale;
  const waiting = draft.review?.approvals.filter((approval) => !isApproved([approval])) ?? [];
  if (draft.review?.approvals.length === 0) return refuse('no-approver-left');
  if (waiting.length > 0) return refuse('plan-draft-not-approved', { people: waiting.map(({ person }) => person.name).join(', ') });
  const { document } = draft;
  const holidays = await holidaysFor(document, at);
  // As plain data: whoever exports the version as a file gets it written for reading.
  return { document, holidays, source: JSON.stringify(document), findings: lintPlan(document, holidays), isDraft: true };
}

/** Takes back a version before the day that it was to come into force. One that was in force stays as it was, for its tickets. */
export async function withdrawVersion(act: Act, { version }: InputOf<typeof contract.withdrawVersion>) {
  if (!(await findVersion(act, version))) return refuse('plan-version-not-found');
  if (!(await markWithdrawn(act.db, { version, by: act.by.id, at: act.at }))) return refuse('plan-version-was-in-force');
  await recordPlanEvent(act, { kind: 'plan-version-withdrawn', data: { version } });
  const withdrawn = await findVersion(act, version);
  return withdrawn ?? refuse('plan-version-not-found');
}

/** What a plan file, or else the draft, still misses; writes nothing. */
export async function lintDraft({ db, at }: Look, { source }: InputOf<typeof contract.lintDraft>, sayFinding: SayFinding) {
  if (source !== undefined) {
    const { findings, isPublishable } = await lintFileAt(source, at);
    return { publishable: isPublishable, findings: findings.map(sayFinding) };
  }
  const draft = await findDraft(db);
  if (!draft) return refuse('no-plan-draft');
  const findings = lintPlan(draft.document, await holidaysFor(draft.document, at));
  return { publishable: isFreeOfErrors(findings), findings: findings.map(sayFinding) };
}
