import * as clockContract from '../clock/contract.ts';
import { explainClock } from '../clock/explain-clock.ts';
import * as deskContract from '../desk/contract.ts';
import { readShift } from '../desk/read-shift.ts';
import { readTicket } from '../desk/read-ticket.ts';
import { acceptEscalation } from '../escalation/accept-escalation.ts';
import { acknowledgeRelay } from '../escalation/acknowledge-relay.ts';
import { answerRelay } from '../escalation/answer-relay.ts';
import { answerVendorCase } from '../escalation/answer-vendor-case.ts';
import * as escalationContract from '../escalation/contract.ts';
import { scoreDraft } from '../escalation/judge-packet.ts';
import { logVendorCase } from '../escalation/log-vendor-case.ts';
import { openVendorCase } from '../escalation/open-vendor-case.ts';
import { questionRelay } from '../escalation/question-relay.ts';
import { raiseEscalation } from '../escalation/raise-escalation.ts';
import { recordSolution } from '../escalation/record-solution.ts';
import { returnEscalation } from '../escalation/return-escalation.ts';
import { withdrawEscalation } from '../escalation/withdraw-escalation.ts';
import { makeCalendarFeed, readCalendarFeed, withdrawCalendarFeed } from '../handout/calendar-feed.ts';
import * as handoutContract from '../handout/contract.ts';
import type { Act, Look } from '../identity/act.ts';
import * as identityContract from '../identity/contract.ts';
import { invitePerson, listInvitations, makePasswordLink, withdrawInvitation } from '../identity/invitations.ts';
import { editPerson, listPeople } from '../identity/people.ts';
import { editMe, readMe } from '../identity/read-me.ts';
import { createToken, listTokens, revokeToken } from '../identity/tokens.ts';
import { checksInLanguage, readChecks, workCheck } from '../knowledge/checks.ts';
import * as knowledgeContract from '../knowledge/contract.ts';
import { findKnownErrors, knownAnswers } from '../knowledge/find.ts';
import * as noticeContract from '../notice/contract.ts';
import { listNotices, readNotices } from '../notice/notices.ts';
import { readDraftChanges, readVersionChanges } from '../plan/changes/read-changes.ts';
import * as planContract from '../plan/contract.ts';
import { discardDraft } from '../plan/draft/discard-draft.ts';
import { readDraft } from '../plan/draft/read-draft.ts';
import { askForReview, decideReview, withdrawReview } from '../plan/draft/review-draft.ts';
import { fixDraft, saveDraft } from '../plan/draft/save-draft.ts';
import { startDraft } from '../plan/draft/start-draft.ts';
import { type InWords, lintDraft, publishPlan, withdrawVersion } from '../plan/versions/publish-plan.ts';
import { readPlan, readTeams, readVersions } from '../plan/versions/read-plan.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { isRefusal } from '../platform/outcome.ts';
import * as reportContract from '../report/contract.ts';
import { readDeviations } from '../report/read-deviations.ts';
import { readDrift } from '../report/read-drift.ts';
import * as signatureContract from '../signature/contract.ts';
import { listSignatures } from '../signature/list-signatures.ts';
import { readMyPart } from '../signature/read-my-part.ts';
import { signPart } from '../signature/sign-part.ts';
import { assignTicket } from '../ticket/assign-ticket.ts';
import { closeTicket } from '../ticket/close-ticket.ts';
import { confirmTicket } from '../ticket/confirm-ticket.ts';
import * as ticketContract from '../ticket/contract.ts';
import { editTicket } from '../ticket/edit-ticket.ts';
import { listTickets } from '../ticket/list-tickets.ts';
import { openTicket } from '../ticket/open-ticket.ts';
import { postMessage } from '../ticket/post-message.ts';
import { readMessage, readTimeline } from '../ticket/read-timeline.ts';
import { reopenTicket } from '../ticket/reopen-ticket.ts';
import { resolveTicket } from '../ticket/resolve-ticket.ts';
import { resumeTicket } from '../ticket/resume-ticket.ts';
import { takeTicket } from '../ticket/take-ticket.ts';
import { waitTicket } from '../ticket/wait-for.ts';
import type { Desk } from './desk.ts';
import { findingsIn } from './findings.ts';
import { planConsequences } from './plan-consequences.ts';
import { sentenceOf } from './problem.ts';
import { makesSecret, movesTicket, type Route, reads, writes } from './route.ts';
import { startingPlan } from './starting-plan.ts';

const inWordsOf = ({ locale }: Look | Act, desk: Desk): InWords => findingsIn(desk.sentences, locale);

/** The teams that the plan in force knows, for whoever is put into one. */
async function knownTeams({ db, planVersion }: Look | Act): Promise<string[]> {
  return ((await planOfVersion(db, planVersion)).teams ?? []).map(({ id }) => id);
}

/** Every endpoint of the desk with the permission it needs: reading this list is the security review. */
export const ROUTES: readonly Route[] = [
  // ── tickets
  movesTicket(ticketContract.openTicket, 'ticket:open', openTicket),
  reads(ticketContract.listTickets, 'ticket:read', listTickets),
  reads(deskContract.readTicket, 'ticket:read', (look, { id }, desk) =>
    readTicket(look, id, (refusal) => sentenceOf(desk.sentences, look.locale, refusal)),
  ),
  reads(ticketContract.readTimeline, 'ticket:read', async (look, input) => {
    const page = await readTimeline(look, input);
    return isRefusal(page) ? page : { ...page, items: checksInLanguage(page.items, look.locale) };
  }),
  reads(clockContract.explainClock, 'ticket:read', explainClock),
  movesTicket(ticketContract.editTicket, 'ticket:work', editTicket),
  writes(ticketContract.postMessage, 'ticket:reply', async (act, input) => {
    const posted = await postMessage(act, input);
    return isRefusal(posted) ? posted : await readMessage(act, posted.ticketId, posted.messageId);
  }),
  movesTicket(ticketContract.takeTicket, 'ticket:work', takeTicket),
  movesTicket(ticketContract.assignTicket, 'ticket:work', assignTicket),
  movesTicket(ticketContract.waitTicket, 'ticket:work', waitTicket),
  movesTicket(ticketContract.resumeTicket, 'ticket:work', resumeTicket),
  movesTicket(ticketContract.resolveTicket, 'ticket:work', resolveTicket),
  movesTicket(ticketContract.confirmTicket, 'ticket:confirm', confirmTicket),
  movesTicket(ticketContract.closeTicket, 'ticket:work', closeTicket),
  movesTicket(ticketContract.reopenTicket, 'ticket:confirm', reopenTicket),
  // ── up: escalations and vendor cases
  writes(escalationContract.raiseEscalation, 'ticket:escalate', raiseEscalation),
  reads(escalationContract.scoreDraft, 'ticket:escalate', scoreDraft),
  writes(escalationContract.acceptEscalation, 'ticket:escalate', acceptEscalation),
  writes(escalationContract.returnEscalation, 'ticket:escalate', returnEscalation),
  writes(escalationContract.withdrawEscalation, 'ticket:escalate', withdrawEscalation),
  movesTicket(escalationContract.openVendorCase, 'ticket:escalate', openVendorCase),
  writes(escalationContract.logVendorCase, 'ticket:escalate', logVendorCase),
  writes(escalationContract.answerVendorCase, 'ticket:escalate', answerVendorCase),
  // ── down: solutions and relays
  movesTicket(escalationContract.recordSolution, 'ticket:relay', recordSolution),
  writes(escalationContract.acknowledgeRelay, 'ticket:relay', acknowledgeRelay),
  writes(escalationContract.questionRelay, 'ticket:relay', questionRelay),
  writes(escalationContract.answerRelay, 'ticket:relay', answerRelay),
  // ── the desk's own views
  reads(deskContract.readShift, 'ticket:read-all', readShift),
  reads(noticeContract.listNotices, 'profile:own', listNotices),
  writes(noticeContract.readNotices, 'profile:own', readNotices),
  // ── knowledge
  reads(knowledgeContract.findKnownErrors, 'knowledge:read', async ({ locale }, query) => ({ items: findKnownErrors(query, locale) })),
  reads(knowledgeContract.findKnownAnswers, 'ticket:open', async ({ locale }, query) => ({ items: knownAnswers(query, locale) })),
  reads(knowledgeContract.readChecks, 'ticket:work', readChecks),
  writes(knowledgeContract.workCheck, 'ticket:work', workCheck),
  // ── the support plan
  reads(planContract.readPlan, 'plan:read', (look, _, desk) => readPlan(look, look.planVersion, inWordsOf(look, desk))),
  reads(planContract.listPlanVersions, 'plan:read', readVersions),
  reads(planContract.readPlanVersion, 'plan:read', (look, { version }, desk) => readPlan(look, version, inWordsOf(look, desk))),
  reads(planContract.readTeams, 'plan:teams', readTeams),
  reads(planContract.readDraft, 'plan:read', (look, _, desk) => readDraft(look, inWordsOf(look, desk))),
  writes(planContract.startDraft, 'plan:edit', (act, input, desk) =>
    startDraft(act, input, { inWords: inWordsOf(act, desk), workedPlan: () => startingPlan('support-plan') }),
  ),
  writes(planContract.saveDraft, 'plan:edit', (act, input, desk) => saveDraft(act, input, inWordsOf(act, desk))),
  writes(planContract.discardDraft, 'plan:edit', discardDraft),
  reads(planContract.lintDraft, 'plan:edit', (look, input, desk) => lintDraft(look, input, inWordsOf(look, desk))),
  writes(planContract.fixDraft, 'plan:edit', (act, input, desk) => fixDraft(act, input, inWordsOf(act, desk))),
  writes(planContract.askForReview, 'plan:edit', (act, input, desk) => askForReview(act, input, inWordsOf(act, desk))),
  writes(planContract.withdrawReview, 'plan:edit', (act, _, desk) => withdrawReview(act, inWordsOf(act, desk))),
  writes(planContract.decideReview, 'plan:read', (act, input, desk) => decideReview(act, input, inWordsOf(act, desk))),
  reads(planContract.readDraftChanges, 'plan:read', (look, _, { sentences }) =>
    readDraftChanges(look, {
      say: sentences.say,
      consequencesOf: (asked, plans, basedOn) => planConsequences(asked, { ...plans, basedOn }, sentences),
    }),
  ),
  reads(planContract.readVersionChanges, 'plan:read', (look, input, { sentences }) => readVersionChanges(look, input, sentences)),
  writes(planContract.publishPlan, 'plan:publish', (act, input, desk) => publishPlan(act, input, inWordsOf(act, desk))),
  writes(planContract.withdrawVersion, 'plan:publish', withdrawVersion),
  // ── who has read and signed it
  reads(signatureContract.readMyPart, 'plan:read', readMyPart),
  writes(signatureContract.signPart, 'plan:read', signPart),
  reads(signatureContract.listSignatures, 'plan:signatures', listSignatures),
  // ── what the desk did against it
  reads(reportContract.readDrift, 'plan:drift', readDrift),
  reads(reportContract.readDeviations, 'ticket:read-all', readDeviations),
  reads(handoutContract.readCalendarFeed, 'plan:read', readCalendarFeed),
  makesSecret(handoutContract.makeCalendarFeed, 'plan:read', (act, _, { publicUrl }) => makeCalendarFeed(act, { publicUrl })),
  writes(handoutContract.withdrawCalendarFeed, 'plan:read', withdrawCalendarFeed),
  // ── people
  reads(identityContract.readMe, 'profile:own', readMe),
  writes(identityContract.editMe, 'profile:own', editMe),
  reads(identityContract.listTokens, 'token:own', listTokens),
  makesSecret(identityContract.createToken, 'token:own', createToken),
  writes(identityContract.revokeToken, 'token:own', revokeToken),
  reads(identityContract.listPeople, 'people:read', listPeople),
  writes(identityContract.editPerson, 'people:manage', async (act, input) => editPerson(act, input, { knownTeams: await knownTeams(act) })),
  makesSecret(identityContract.makePasswordLink, 'people:manage', (act, input, { publicUrl }) =>
    makePasswordLink(act, input, { publicUrl }),
  ),
  reads(identityContract.listInvitations, 'people:invite', listInvitations),
  makesSecret(identityContract.invitePerson, 'people:invite', async (act, input, { publicUrl }) =>
    invitePerson(act, input, { knownTeams: await knownTeams(act), publicUrl }),
  ),
  writes(identityContract.withdrawInvitation, 'people:invite', withdrawInvitation),
];
