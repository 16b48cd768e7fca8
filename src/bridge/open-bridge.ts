import type { Act, DeskAct } from '../identity/act.ts';
import { ownTiers } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { VENDOR_TIER } from '../plan/words.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import { findTicket } from '../ticket/ticket-in-hand.ts';
import { ITEMS_MAX } from './agenda/fill-agenda.ts';
import type { openBridge as contract } from './contract.ts';
import { recordBridgeEvent } from './events.ts';
import { ownLeadNeedsCertificate } from './may-be-lead.ts';
import { prepare } from './series/prepare.ts';
import { type BridgeRow, findBridge } from './store.ts';

/**
 * Calls all tiers together, now or at a time: about the tickets that are named, or, when none is, about all that waits for several tiers.
 */
export async function openBridge(
  act: Act,
  { title, tickets = [], startsAt, minutes, tiers, reason, joinAddress = undefined }: InputOf<typeof contract>,
) {
  const forbidden = await ownLeadNeedsCertificate(act);
  if (forbidden) return forbidden;
  const plan = await planOfVersion(act.db, act.planVersion);
  const start = startsAt === undefined ? act.at : new Date(startsAt);
  if (start < act.at) return refuse('bridge-in-the-past');
  const unstaffed = tiers.find((tier) => tier !== VENDOR_TIER && !ownTiers(plan).includes(tier));
  if (unstaffed !== undefined) return refuse('tier-without-team', { tier: unstaffed });
  const found: { id: string; tier: number }[] = [];
  for (const key of tickets) {
    const ticket = await findTicket(act, key);
    if (isRefusal(ticket)) return ticket;
    if (found.every(({ id }) => id !== ticket.id)) found.push(ticket);
  }
  const id = await insertBridge(act, plan, {
    title,
    reason,
    startsAt: start,
    minutes,
    tiers,
    joinAddress: joinAddress ?? null,
    tickets: found,
    isNow: startsAt === undefined,
    planVersion: act.planVersion,
  });
  return isRefusal(id) ? id : { id };
}

type NewBridge = {
  title: string;
  reason: string | null;
  startsAt: Date;
  minutes: number;
  tiers: readonly number[];
  joinAddress: string | null;
  tickets: readonly { id: string; tier: number }[];
  isNow: boolean;
  planVersion: number;
  /** What the plan’s rule was met upon, of which one bridge at a time is enough. */
  openedFor?: string;
  rule?: object;
};

/** The rows of an ad-hoc bridge, whoever opened it: a person, or the plan’s own rule. */
export async function insertBridge(
  act: Act | DeskAct,
  plan: PlanDocument,
  { title, reason, startsAt, minutes, tiers, joinAddress, tickets, isNow, openedFor, rule, planVersion }: NewBridge,
) {
  const id = newId(act.at);
  const openedBy = act.by.kind === 'person' ? act.by.id : null;
  await act.db
    .insertInto('bridge')
    .values({
      id,
      kind: 'ad-hoc',
      title,
      reason,
      openedFor: openedFor ?? null,
      rule: rule ? JSON.stringify(rule) : null,
      state: isNow ? 'live' : 'scheduled',
      startsAt,
      endsAt: new Date(startsAt.getTime() + minutes * 60_000),
      startedAt: isNow ? act.at : null,
      takesAll: tickets.length === 0,
      tiers: [...tiers].sort((a, b) => a - b),
      joinAddress,
      planVersion,
      openedBy,
      openedAt: act.at,
    })
    .execute();
  if (tickets.length > 0)
    await act.db
      .insertInto('bridgeItem')
      .values(
        tickets.slice(0, ITEMS_MAX).map((ticket, place) => ({
          id: newId(act.at),
          bridgeId: id,
          source: 'ticket',
          about: `ticket ${ticket.id}`,
          ticketId: ticket.id,
          ownerTier: ticket.tier,
          place,
          addedBy: openedBy,
          addedAt: act.at,
        })),
      )
      .execute();
  const bridge = (await findBridge(act.db, id)) as BridgeRow;
  const people = await prepare(act, plan, bridge);
  await recordBridgeEvent(act, id, {
    kind: 'bridge-opened',
    data: {
      startsAt: startsAt.toISOString(),
      endsAt: bridge.endsAt.toISOString(),
      tiers: bridge.tiers,
      people: people.filter((person) => person !== openedBy),
      reason,
    },
  });
  if (isNow) await recordBridgeEvent(act, id, { kind: 'bridge-started' });
  return id;
}
