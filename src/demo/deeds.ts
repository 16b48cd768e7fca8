import { workCheck } from '../knowledge/checks.ts';
import { isRefusal } from '../platform/outcome.ts';
import { assignTicket } from '../ticket/assign-ticket.ts';
import { closeTicket } from '../ticket/close-ticket.ts';
import { confirmTicket } from '../ticket/confirm-ticket.ts';
import { editTicket } from '../ticket/edit-ticket.ts';
import { logContactAttempt } from '../ticket/log-contact-attempt.ts';
import type { Move } from '../ticket/moves/moves.ts';
import { postMessage } from '../ticket/post-message.ts';
import { reopenTicket } from '../ticket/reopen-ticket.ts';
import { resolveTicket } from '../ticket/resolve-ticket.ts';
import { resumeTicket } from '../ticket/resume-ticket.ts';
import { takeTicket } from '../ticket/take-ticket.ts';
import { waitTicket } from '../ticket/wait-for.ts';
import { HANDOVER_DEEDS } from './deeds-between-tiers.ts';
import { attach } from './exhibits.ts';
import { phraseIn } from './phrases.ts';
import { faultIn, type Scene, ticketIn } from './scene.ts';
import type { WithOf } from './story.ts';

export type Deeds<M extends Move = Move> = { [Each in M]: (scene: Scene, ...told: WithOf<Each>) => Promise<unknown> };

/** Every move of a ticket, as a story makes it: the use case itself, with the story's words. */
export const DEEDS: Deeds = {
  ...HANDOVER_DEEDS,
  take: ({ act, ticketId: id }) => takeTicket(act, { id }),
  assign: ({ act, ticketId: id, idOf }, to) => assignTicket(act, { id, assignee: to && idOf(to) }),
  edit: async (scene, correction) => editTicket(scene.act, { id: scene.ticketId, version: (await ticketIn(scene)).version, ...correction }),
  reply: async (scene, words, exhibit) => {
    const body = phraseIn(words, scene.requester.locale, scene.requester.name);
    return postMessage(scene.act, { id: scene.ticketId, body, ...(await attach(scene, exhibit)) });
  },
  note: async (scene, body, exhibit) =>
    postMessage(scene.act, { id: scene.ticketId, body, visibility: 'internal', ...(await attach(scene, exhibit)) }),
  check: workChecks,
  wait: ({ act, ticketId: id, time }, waitingFor, note, workingMinutes) =>
    waitTicket(act, {
      id,
      waitingFor,
      ...(note && { note }),
      ...(workingMinutes && { until: time.after(act.at, workingMinutes).toISOString() }),
    }),
  resume: ({ act, ticketId: id }, note) => resumeTicket(act, { id, ...(note && { note }) }),
  resolve: async (scene, contactedBy, note, message) => {
    const { act, ticketId: id, requester } = scene;
    const says = message ?? (await textForUser(scene));
    return resolveTicket(act, { id, contactedBy, note, ...(says && { message: phraseIn(says, requester.locale, requester.name) }) });
  },
  'log-contact-attempt': ({ act, ticketId: id }, channel) => logContactAttempt(act, { id, channel }),
  confirm: ({ act, ticketId: id }, judgement) => confirmTicket(act, { id, ...judgement }),
  reopen: ({ act, ticketId: id }, reason) => reopenTicket(act, { id, reason }),
  close: ({ act, ticketId: id }) => closeTicket(act, { id }),
};

/** Works the catalogue's checks for the tier that has the ticket, as many as there are outcomes. */
async function workChecks(scene: Scene, ...outcomes: WithOf<'check'>): Promise<unknown> {
  const { tier } = await ticketIn(scene);
  const fault = faultIn(scene);
  const checks = fault?.checks.filter((check) => check.tier === tier) ?? [];
  for (const [index, outcome] of outcomes.entries()) {
    const step = checks[index]?.step;
    if (!fault || !step) throw new Error(`tier ${tier} has no check number ${index + 1}`);
    const done = await workCheck(scene.act, { id: scene.ticketId, knownErrorId: fault.id, step, outcome });
    if (isRefusal(done)) return done;
  }
  return {};
}

/** What the solution has for the user, both languages; nothing when tier 1 solved it alone. */
async function textForUser({ act, ticketId }: Scene): Promise<{ en: string; es: string } | undefined> {
  const solution = await act.db
    .selectFrom('solution')
    .select('userText')
    .where('ticketId', '=', ticketId)
    .orderBy('at', 'desc')
    .executeTakeFirst();
  return solution?.userText as { en: string; es: string } | undefined;
}
