import { type RawBuilder, sql } from 'kysely';
import type { Act, DeskAct } from '../identity/act.ts';
import { contactTier, movesOfTier, ownTiers, teamFor, tiersThatMayContact, topTier, withTeamsOf } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { inForceAt, planOfVersion } from '../plan/versions/store.ts';
import type { Db } from '../platform/database.ts';
import { isRefusal, type Refusal, refuse } from '../platform/outcome.ts';
import { hold } from './held.ts';
import { lackingFor } from './lacking.ts';
import { certifiedIn } from './moves/certified.ts';
import { decide, type PlanFacts, type TicketFacts } from './moves/lifecycle.ts';
import type { AnyMove } from './moves/moves.ts';
import type { OpenHandOff, OpenMatters } from './moves/open-matters.ts';
import type { TicketRefusal } from './refusals.ts';
import { type Looker, visibleTo } from './visible-to.ts';
import type { Status, WaitingFor } from './words.ts';

/** A ticket with all that a decision looks at, and the plan it runs under: its own version's, with the teams of today. */
export type TicketInHand = Omit<TicketFacts, 'openEscalation' | 'openRelays' | 'vendorCase'> &
  OpenMatters & {
    id: string;
    number: number;
    subject: string;
    version: number;
    /** Since when the user waits for an answer to what they said; null when none is owed. */
    answerOwedSince: Date | null;
    waitingFor: WaitingFor | null;
    team: string;
    platform: string | null;
    deviceName: string | null;
    errorCode: string | null;
    affected: number;
    priority: string;
    /** How many hand-offs of it went back without an answer. */
    bounces: number;
    issueArea: string;
    requesterLocale: 'en' | 'es';
    /** The hand-off that brought the ticket to the tier that has it. */
    openEscalation: OpenHandOff | null;
    plan: PlanDocument;
    /** By which people are judged, whatever the ticket runs under. */
    planInForce: PlanDocument;
  };

type Row = Omit<TicketInHand, 'plan' | 'planInForce' | 'status' | 'openEscalation'> & {
  status: string;
  planVersion: number;
  versionInForce: number | null;
};

/** Reads the ticket and its facts through the door that knows who asks: a ticket of somebody else is not found. */
export async function findTicket(looker: Looker & { db: Db; at: Date }, key: string): Promise<TicketInHand | Refusal<TicketRefusal>> {
  return inHand(looker.db, await rowOf(looker, key, sql``));
}

/**
 * The same for whoever is about to move it. Locked and read in one: a move that waited reads the row as the one before it
 * left it, and all that it decides on stands there.
 */
export async function lockTicket(act: Act | DeskAct, key: string): Promise<TicketInHand | Refusal<TicketRefusal>> {
  const row = await rowOf(act, key, sql`for no key update of t`);
  if (row) hold(act.db, row);
  return inHand(act.db, row);
}

async function rowOf(looker: Looker & { db: Db; at: Date }, key: string, lock: RawBuilder<unknown>): Promise<Row | undefined> {
  const byKey = /^[0-9]+$/.test(key) ? sql`t.number = ${key}` : sql`t.id = ${key}`;
  const visible = visibleTo(looker);
  const { rows } = await sql<Row>`
    select t.id, t.number, t.subject, t.version, t.status, t.waiting_for, t.tier, t.team, t.assignee_id, t.requester_id,
      t.plan_version, t.priority, t.platform, t.device_name, t.error_code, t.affected, t.issue_area, t.bounces,
      ${inForceAt(looker.at)} as version_in_force,
      (select locale from person where id = t.requester_id) as requester_locale,
      t.open_hand_offs, t.open_relays, t.vendor_case, t.is_confirmed, t.answer_owed_since, t.answer_owed_since is not null as is_answer_owed
    from ticket t where ${byKey} and ${visible} ${lock}`.execute(looker.db);
  return rows[0];
}

async function inHand(db: Db, row: Row | undefined): Promise<TicketInHand | Refusal<TicketRefusal>> {
  if (!row) return refuse('ticket-not-found');
  const { planVersion, versionInForce, ...facts } = row;
  const own = await planOfVersion(db, planVersion);
  const planInForce = await planOfVersion(db, versionInForce ?? planVersion);
  const openEscalation = facts.openHandOffs.findLast(({ toTier }) => toTier === facts.tier) ?? null;
  return { ...facts, status: row.status as Status, openEscalation, plan: withTeamsOf(own, planInForce), planInForce };
}

/** What the plan of this ticket says about its moves. */
export function planFacts(plan: PlanDocument): PlanFacts {
  return {
    contactTier: contactTier(plan),
    topTier: topTier(plan),
    tiersThatMayContact: tiersThatMayContact(plan),
    staffedTiers: ownTiers(plan),
    movesOfTier: movesOfTier(plan),
  };
}

/** The team of a tier that the ticket's plan names for its area, platform and language. */
export function teamOfTier({ plan, issueArea, platform, requesterLocale }: TicketInHand, tier: number): string {
  return teamFor(plan, { tier, area: issueArea, platform: platform ?? undefined, locale: requesterLocale });
}

/**
 * The way every move begins, a person's and the desk's own: lock the ticket, find it through the door, decide, and compare the
 * version that the person has seen, so that of two who act at once the second hears that something changed.
 */
export async function lockForMove(
  act: Act | DeskAct,
  { move, key, seenVersion }: { move: AnyMove; key: string; seenVersion?: number | undefined },
): Promise<TicketInHand | Refusal<TicketRefusal>> {
  const ticket = await lockTicket(act, key);
  if (isRefusal(ticket)) return ticket;
  if (seenVersion !== undefined && seenVersion !== ticket.version) return refuse('stale', { version: ticket.version });
  const lacking = await lackingFor(act, ticket, certifiedIn(move));
  return decide(move, ticket, act.by, planFacts(ticket.plan), lacking) ?? ticket;
}
