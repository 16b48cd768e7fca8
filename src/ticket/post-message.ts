import type { Act } from '../identity/act.ts';
import { isStaff } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { idBeside } from '../platform/ids.ts';
import { isRefusal, type Refusal, refuse } from '../platform/outcome.ts';
import { attachFiles } from './attachments/attach-files.ts';
import type { postMessage as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { decide } from './moves/lifecycle.ts';
import { holdingTier } from './moves/open-matters.ts';
import { stillThere } from './place-today.ts';
import { reopen } from './reopen-ticket.ts';
import { resume } from './resume-ticket.ts';
import { saveTicket } from './store.ts';
import { lockForMove, planFacts, type TicketInHand } from './ticket-in-hand.ts';
import { isOwn } from './whose.ts';

/**
 * A reply to the user (public), or a note for the staff (internal). The user's own reply ends the wait for it, and opens a resolved
 * ticket again unless they say that it need not: then it stays resolved, and owes them an answer.
 */
export async function postMessage(
  act: Act,
  { id, body, visibility = 'public', reopen: asked, attachments, version }: InputOf<typeof contract>,
) {
  if (visibility === 'internal' && !isStaff(act.by)) return refuse('requester-may-not-note');
  if (body === '' && !attachments?.length) return refuse('message-empty');
  const ticket = await lockForMove(act, { move: visibility === 'public' ? 'reply' : 'note', key: id });
  if (isRefusal(ticket)) return ticket;
  const newer = visibility === 'public' && !isOwn(act.by, ticket) ? await newerAnswer(act, ticket, version) : null;
  if (newer) return newer;
  const reopens = visibility === 'public' && ticket.status === 'resolved' && (asked ?? isOwn(act.by, ticket));
  const refusal = reopens ? decide('reopen', ticket, act.by, planFacts(ticket.plan)) : null;
  if (refusal) return refusal;

  const messageId = await addMessage(act, ticket, { body, visibility });
  const unattached = await attachFiles(act, attachments, { ticketId: ticket.id, messageId, visibility });
  if (unattached) return unattached;
  const after = visibility === 'public' ? await afterReply(act, ticket) : {};
  await saveTicket(act, ticket.id, after);
  if (reopens) await reopen(act, { ...ticket, ...after }, { because: isOwn(act.by, ticket) ? 'requester' : 'agent' });
  else if (visibility === 'public' && decide('resume-by-reply', ticket, act.by, planFacts(ticket.plan)) === null)
    await resume(act, ticket, { because: 'requester' });
  return { ticketId: ticket.id, messageId };
}

/** Of two who answer the user at once, the second hears of the first one's answer before theirs is sent. */
async function newerAnswer({ db, by }: Act, ticket: TicketInHand, seenVersion = ticket.version): Promise<Refusal | null> {
  if (seenVersion >= ticket.version) return null;
  const newer = await db
    .selectFrom('message')
    .innerJoin('person', 'person.id', 'message.authorId')
    .select(['person.name', 'message.at'])
    .where('ticketId', '=', ticket.id)
    .where('visibility', '=', 'public')
    .where('ticketVersion', '>', seenVersion)
    .where('authorId', 'not in', [by.id, ticket.requesterId])
    .orderBy('message.at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newer ? refuse('newer-answer', { author: newer.name, at: newer.at.toISOString(), version: ticket.version }) : null;
}

type AfterReply = Partial<Pick<TicketInHand, 'answerOwedSince' | 'status' | 'team' | 'assigneeId'>>;

/** The user's word owes them an answer, and whoever had the ticket may be gone; an answer is one, and begins the work. */
async function afterReply(act: Act, ticket: TicketInHand): Promise<AfterReply> {
  if (!isOwn(act.by, ticket)) return { answerOwedSince: null, ...(ticket.status === 'new' && { status: 'open' }) };
  const { team, assigneeId } = await stillThere(act, ticket, holdingTier(ticket));
  return { answerOwedSince: ticket.answerOwedSince ?? act.at, team, assigneeId };
}

/** Writes a message and its event. The author's tier is kept as it was then: people change teams, the record does not. */
export async function addMessage(
  act: Act,
  ticket: Pick<TicketInHand, 'id' | 'tier' | 'requesterId' | 'version'>,
  { body, visibility }: { body: string; visibility: 'public' | 'internal' },
): Promise<string> {
  const messageId = idBeside(ticket.id, act.at);
  const fromRequester = isOwn(act.by, ticket);
  const authorTier = fromRequester ? null : act.by.tiers.includes(ticket.tier) ? ticket.tier : (act.by.tiers[0] ?? null);
  await act.db
    .insertInto('message')
    // Whoever writes a message saves its ticket: the next version is the one that has it.
    .values({
      id: messageId,
      ticketId: ticket.id,
      authorId: act.by.id,
      authorTier,
      visibility,
      body,
      ticketVersion: ticket.version + 1,
      at: act.at,
      bridgeId: act.bridge?.id ?? null,
    })
    .execute();
  await recordTicketEvent(act, {
    kind: visibility === 'public' ? 'ticket-replied' : 'ticket-noted',
    ticketId: ticket.id,
    subjectId: messageId,
    data: { fromRequester },
  });
  return messageId;
}
