import { type RawBuilder, sql } from 'kysely';
import { bridgeOfTicket } from '../bridge/bridge-of-ticket.ts';
import { clockJson } from '../clock/clock-json.ts';
import { escalationJson, relayJson, solutionJson, vendorCaseJson } from '../escalation/json.ts';
import type { Look } from '../identity/act.ts';
import { isStaff } from '../identity/act.ts';
import { textIn } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import type { Locale } from '../platform/http/shapes.ts';
import { isRefusal, type Refusal } from '../platform/outcome.ts';
import { attachmentJson } from '../ticket/attachments/read-attachment.ts';
import { attemptJson, attemptsSince } from '../ticket/contact-attempts.ts';
import type { Hop } from '../ticket/contract.ts';
import { lackingFor } from '../ticket/lacking.ts';
import { CERTIFIED_MOVES } from '../ticket/moves/certified.ts';
import { offers } from '../ticket/moves/lifecycle.ts';
import type { TicketRefusal } from '../ticket/refusals.ts';
import { silenceEndsAt, silentSince } from '../ticket/silence.ts';
import { findTicket, planFacts } from '../ticket/ticket-in-hand.ts';
import { ticketColumns, ticketPeople } from '../ticket/ticket-json.ts';
import { visibleTo } from '../ticket/visible-to.ts';
import type { TicketPage } from './contract.ts';
import { forRequester } from './for-requester.ts';
import { nextStep } from './next-step.ts';

/** A move's refusal, put into the reader's language. */
export type Sentence = (refusal: Refusal) => string;

type Row = Omit<TicketPage, 'moves' | 'next' | 'autoCloseAt' | 'userText' | 'resolvedAt' | 'phaseName'> & {
  resolvedAt: Date | null;
  silentSince: Date;
};

/** Everything of one ticket that its reader may see: the facts for the moves, and the page, one query each. */
export async function readTicket(look: Look, key: string, sentence: Sentence): Promise<TicketPage | Refusal<TicketRefusal>> {
  const ticket = await findTicket(look, key);
  if (isRefusal(ticket)) return ticket;
  const { silentSince: since, ...row } = await pageRow(look, ticket.id);
  const lacking = await lackingFor(look, ticket, CERTIFIED_MOVES);
  const moves = offers(ticket, look.by, planFacts(ticket.plan), lacking).map(({ move, refusal }) =>
    refusal
      ? { move, allowed: false, why: refusal.refused, sentence: sentence(refusal), ...programmeIn(refusal) }
      : { move, allowed: true },
  );
  const page: TicketPage = {
    ...row,
    // Of the two reads the earlier counts: who hears of a later version asks again, and has the moves of it, too.
    version: ticket.version,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    phaseName: phaseNameOf(ticket.plan, row.phase, look.locale),
    moves,
    next: nextStep({ ...row, contactTier: planFacts(ticket.plan).contactTier }),
    autoCloseAt: row.status === 'resolved' && !ticket.isAnswerOwed ? silenceEndsAt(ticket.plan, since).toISOString() : null,
    userText: userTextOf(row, look.locale),
  };
  return isStaff(look.by) ? page : forRequester(page);
}

/** Which programme leads to the certificate that a move needs. */
function programmeIn({ refused, details: { programme } }: Refusal<TicketRefusal>) {
  return refused === 'certificate-needed' && typeof programme === 'string' ? { programme } : {};
}

async function pageRow(look: Look, ticketId: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select ${ticketColumns}, t.description, t.bounces, ${silentSince} as silent_since,
      json_build_object('email', r.email, 'phone', r.phone, 'locale', r.locale) as requester_details,
      ${list(attemptJson, attemptsSince, sql`x.at, x.id`)} as contact_attempts,
      ${list(clockJson(look.at), sql`from clock c where c.ticket_id = t.id`, sql`c.started_at, c.id`)} as clocks,
      ${list(hopJson, sql`from hop h where h.ticket_id = t.id`, sql`h.seq`)} as hops,
      ${list(escalationJson, sql`from escalation e where e.ticket_id = t.id`, sql`e.raised_at, e.id`)} as escalations,
      ${list(solutionJson, sql`from solution s where s.ticket_id = t.id`, sql`s.at, s.id`)} as solutions,
      ${list(relayJson, sql`from relay l where l.ticket_id = t.id`, sql`l.sent_at nulls last, l.tier desc`)} as relays,
      ${list(vendorCaseJson, sql`from vendor_case v where v.ticket_id = t.id`, sql`v.opened_at`)} as vendor_cases,
      (select json_build_object('contactedBy', x.contacted_by, 'note', x.note, 'at', x.at,
          'by', (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = x.actor_id))
        from resolution x where x.ticket_id = t.id and t.resolved_at is not null order by x.at desc limit 1) as resolution,
      (select json_build_object('rating', x.rating, 'comment', x.comment, 'at', x.at)
        from confirmation x where x.ticket_id = t.id and x.solved and t.is_confirmed order by x.at desc limit 1) as confirmation,
      ${list(attachmentJson, sql`from attachment f where f.ticket_id = t.id`, sql`f.at, f.id`)} as attachments,
      ${bridgeOfTicket} as bridge
    from ticket t ${ticketPeople} where t.id = ${ticketId} and ${visibleTo(look)}`.execute(look.db);
  const row = rows[0];
  if (!row) throw new Error(`ticket ${ticketId} vanished between two reads`);
  return row;
}

function list(item: RawBuilder<unknown>, source: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select json_agg(${item} order by ${order}) ${source}), '[]')`;
}

const hopJson = sql<Hop>`json_build_object('seq', h.seq, 'kind', h.kind, 'fromTier', h.from_tier, 'fromTeam', h.from_team, 'toTier', h.to_tier,
  'toTeam', h.to_team, 'reason', h.reason, 'bridge', h.bridge_id, 'at', h.at, 'actor', (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = h.actor_id))`;

function phaseNameOf({ phases }: PlanDocument, id: string | null, locale: Locale): string | null {
  return textIn(phases?.find((phase) => phase.id === id)?.name, locale) || id;
}

/** The words meant for the user, once tier 1 has spoken to them. */
function userTextOf({ solutions, status }: Pick<TicketPage, 'solutions' | 'status'>, locale: 'en' | 'es'): string | null {
  if (status !== 'resolved' && status !== 'closed') return null;
  const text = solutions.at(-1)?.userText;
  return text?.[locale] || text?.en || text?.es || null;
}
