import { sql } from 'kysely';
import type { DeskAct } from '../../identity/act.ts';
import { ownTiers } from '../../plan/rules/in-force.ts';
import type { BridgeRule, PlanDocument } from '../../plan/schema/schema.ts';
import { USUAL_BRIDGE_MINUTES } from '../../plan/spoken/bridge-rule.ts';
import { planOfVersion, versionInForce } from '../../plan/versions/store.ts';
import type { Priority } from '../../plan/words.ts';
import type { RecordedEvent } from '../../platform/event-log.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { inRealm } from '../../ticket/visible-to.ts';
import { ITEMS_MAX } from '../agenda/fill-agenda.ts';
import { gatherSoon } from '../agenda/gather-anew.ts';
import { recordBridgeEvent } from '../events.ts';
import { insertBridge } from '../open-bridge.ts';
import { lockBridge, saveBridge } from '../store.ts';
import { sameCode, spellingsOf } from './error-code.ts';
import { isWorse, type Met, ruleMet } from './rule-met.ts';

const BY_RULE_LOCK = 7306;
/** For so many others somebody may speak before it is asked who they are. */
const SPOKEN_FOR_MAX = 10;
/** An error that is everywhere needs no exact count. */
const TICKETS_MAX = 500;

type Facts = {
  id: string;
  number: number;
  subject: string;
  tier: number;
  priority: Priority;
  area: string;
  bounces: number;
  code: string | null;
  reopenedAt: Date | null;
};

/** Something happened to a ticket: what waits by now is on the agenda of the calls that are live, and a rule of the plan may call all tiers. */
export async function bringToBridge(act: DeskAct, { ticketId }: RecordedEvent): Promise<void> {
  const version = await versionInForce(act);
  if (!version || !ticketId) return;
  const plan = await planOfVersion(act.db, version);
  await gatherSoon(act);
  const rules = plan.process?.bridge ?? [];
  const ticket = rules.length > 0 && (await factsOf(act, ticketId));
  if (!ticket) return;
  // One cause has one room, whichever rule is met first.
  for (const rule of rules) if (await openByRule(act, { plan, version, rule, ticket })) return;
}

async function factsOf({ db }: DeskAct, id: string): Promise<Facts | undefined> {
  const { rows } = await sql<Facts>`
    select t.id, t.number, t.subject, t.tier, t.priority, t.issue_area as area, t.bounces, t.error_code as code, t.reopened_at
    from ticket t where t.id = ${id} and ${inRealm({ realm: 'real' })} and t.status <> 'closed' and t.status <> 'resolved'`.execute(db);
  return rows[0];
}

type ByRule = { plan: PlanDocument; version: number; rule: BridgeRule; ticket: Facts };

/** Whether the rule is met, so that no other has to be asked. */
async function openByRule(act: DeskAct, { plan, version, rule, ticket }: ByRule): Promise<boolean> {
  const tiers = rule.tiers.filter((tier) => ownTiers(plan).includes(tier));
  const { sameError } = rule.when;
  if (tiers.length === 0 || (sameError && !ticket.code)) return false;
  const openedFor = sameError ? `code ${sameCode(ticket.code ?? '')}` : `ticket ${ticket.id}`;
  await sql`select pg_advisory_xact_lock(${BY_RULE_LOCK}, hashtext(${openedFor}))`.execute(act.db);
  const last = await lastFor(act, openedFor);
  const seen = sameError && ticket.code ? await seenOn(act, ticket.code, { rule, after: last?.endedAt ?? null }) : [];
  const users = last?.isOpen ? Number.POSITIVE_INFINITY : usersOf(seen);
  const met = ruleMet(rule, { ...ticket, usersWithin: () => users });
  if (!met) return false;
  if (last?.isOpen) {
    await addTicket(act, last.id, ticket);
    return true;
  }
  // What has been talked about comes again when it has become worse, or was opened again.
  const isAnew = !last || sameError || isWorse(met, last.rule ?? {}) || (ticket.reopenedAt !== null && ticket.reopenedAt > last.endedAt);
  if (!isAnew) return true;
  await insertBridge(act, plan, {
    title: sameError ? (ticket.code ?? ticket.subject) : ticket.subject,
    reason: null,
    rule: met,
    openedFor,
    startsAt: new Date(act.at.getTime() + rule.withinMinutes * 60_000),
    minutes: rule.minutes ?? USUAL_BRIDGE_MINUTES,
    tiers,
    joinAddress: null,
    tickets: sameError ? seen : [ticket],
    isNow: rule.withinMinutes === 0,
    planVersion: version,
  });
  return true;
}

type Last = { id: string; isOpen: boolean; endedAt: Date; rule: Met | null };

/** The bridge that was opened last for the same: while it is open, no second one is. */
async function lastFor({ db }: DeskAct, openedFor: string): Promise<Last | undefined> {
  const { rows } = await sql<Last>`
    select b.id, b.state in ('scheduled', 'live') as is_open, coalesce(b.ended_at, b.starts_at) as ended_at, b.rule
    from bridge b where b.opened_for = ${openedFor} order by b.opened_at desc limit 1`.execute(db);
  return rows[0];
}

type Seen = { id: string; number: number; subject: string; tier: number; requesterId: string; affected: number };

/** The tickets of the same error within the time of the rule, in whatever spelling; what an earlier bridge was about does not count again. */
async function seenOn({ db, at }: DeskAct, code: string, { rule, after }: { rule: BridgeRule; after: Date | null }): Promise<Seen[]> {
  const since = new Date(at.getTime() - (rule.when.sameError?.withinMinutes ?? 0) * 60_000);
  const { rows } = await sql<Seen>`
    select t.id, t.number, t.subject, t.tier, t.requester_id, t.affected from ticket t
    where t.error_code = any(${spellingsOf(code)}) and t.created_at >= ${since} and ${after ? sql`t.created_at > ${after}` : sql`true`}
      and ${inRealm({ realm: 'real' })} and t.status <> 'closed' and t.status <> 'resolved'
      and ${rule.when.area ? sql`t.issue_area = ${rule.when.area}` : sql`true`}
    order by t.created_at desc limit ${TICKETS_MAX}`.execute(db);
  return rows;
}

/** People, not tickets: whoever writes often counts as the one that they are, or as the few that they say they speak for. */
function usersOf(seen: readonly Seen[]): number {
  const byRequester = Map.groupBy(seen, ({ requesterId }) => requesterId);
  return [...byRequester.values()].reduce(
    (sum, own) => sum + Math.min(SPOKEN_FOR_MAX, Math.max(1, ...own.map(({ affected }) => affected))),
    0,
  );
}

async function addTicket(act: DeskAct, id: string, ticket: Pick<Seen, 'id' | 'number' | 'subject' | 'tier'>): Promise<void> {
  const bridge = await lockBridge(act, id);
  if (isRefusal(bridge)) return;
  const { rows } = await sql<{ count: number; last: number }>`
    select count(*)::int as count, coalesce(max(i.place), 0) as last from bridge_item i where i.bridge_id = ${id}`.execute(act.db);
  const { count, last } = rows[0] ?? { count: 0, last: 0 };
  if (count >= ITEMS_MAX) return;
  const added = await act.db
    .insertInto('bridgeItem')
    .values({
      id: newId(act.at),
      bridgeId: id,
      source: 'ticket',
      about: `ticket ${ticket.id}`,
      ticketId: ticket.id,
      ownerTier: ticket.tier,
      place: last + 1,
      addedAt: act.at,
    })
    .onConflict((conflict) => conflict.columns(['bridgeId', 'about']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return;
  await saveBridge(act, id);
  const { subject: title, number } = ticket;
  await recordBridgeEvent(act, id, { kind: 'bridge-item-added', data: { item: added.id, title, ticket: number, source: 'ticket' } });
}
