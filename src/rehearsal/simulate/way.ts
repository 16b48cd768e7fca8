import { relayOrder } from '../../escalation/down/relay-order.ts';
import { contactTier, nextTier, ownTiers, relayMode, teamFor, tiersThatMayContact, timedEscalation } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { ISSUE_AREAS, PLAN_PLATFORMS } from '../../plan/words.ts';
import { type Draws, exponential } from '../chance/draws.ts';
import { type Rates, STEP_MINUTES, VENDOR_DAYS } from '../forecast/rates.ts';
import type { Arriving } from './arriving.ts';
import type { Case, CaseTask, TaskKind } from './case.ts';
import { clockChanges, firstDue, moveClocks } from './clocks.ts';
import type { Step } from './staff.ts';
import type { Tally } from './tally.ts';
import { type TeamLine, teamLine } from './team-line.ts';
import type { Timetable } from './timetable.ts';
import type { WorkingLine } from './working-line.ts';

/** A packet comes back twice at most: the third time the tier above asks for what it needs. */
const RETURNS_MAX = 2;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export type World = {
  plan: PlanDocument;
  rates: Rates;
  draws: Draws;
  table: Timetable;
  line: WorkingLine;
  staff: ReadonlyMap<string, readonly Step[]>;
  tally: Tally;
};

/** The way of tickets through a plan, up and down the ladder: what opens one, and the lines of its teams. */
export function ticketsWay({ plan, rates, draws, table, line, staff, tally }: World) {
  const tiers = ownTiers(plan);
  const [entry, top] = [tiers[0] ?? 1, tiers.at(-1) ?? 1];
  const contact = contactTier(plan);
  const mode = relayMode(plan);
  const answers = new Set(tiersThatMayContact(plan));
  const above = new Map(tiers.map((tier) => [tier, nextTier(plan, tier)]));
  const silences = new Map(tiers.map((tier) => [tier, timedEscalation(plan, tier)]));
  const teamOf = teamsByKind(plan, tiers);
  const changes = clockChanges(plan, tiers);
  const lines = new Map<string, TeamLine<CaseTask>>();
  for (const [team, steps] of staff) lines.set(team, teamLine(table, steps, { begins, ends }));
  let order = 0;

  const move = (of: Case, change: Parameters<typeof moveClocks>[1] | undefined) =>
    moveClocks(of, change ?? null, { at: table.now(), line, judge: tally.promise });
  const queue = (of: Case, kind: TaskKind, tier: number, fromTier: number | null = null): CaseTask => {
    const now = table.now();
    const due = firstDue(of.clocks);
    const task = {
      of,
      kind,
      tier,
      fromTier,
      due,
      order: order++,
      queuedAt: now,
      startedAt: null,
      leftMs: 0,
      sittings: 0,
      endsAt: 0,
      isOff: false,
    };
    lines.get(teamOf(of, tier))?.add(task);
    return task;
  };

  function open({ at, area, platform, priority }: Arriving, index: number): Case {
    const of: Case = {
      at,
      area,
      platform,
      priority,
      index,
      tier: entry,
      handled: [],
      clocks: [],
      isAnswered: false,
      bounces: 0,
      looks: 0,
      toTell: [],
      isContactDue: false,
      resolvedAt: null,
    };
    move(of, changes.opened.get(of.priority));
    comeTo(of, entry, null);
    return of;
  }

  function comeTo(of: Case, tier: number, fromTier: number | null): void {
    of.tier = tier;
    of.handled.push(tier);
    tally.came(tier, table.now());
    const task = queue(of, 'work', tier, fromTier);
    if (task.startedAt === null) tally.watch(task);
    const rule = silences.get(tier);
    if (!rule) return;
    const silentUntil = line.add(table.now(), rule.afterMinutes * MINUTE_MS);
    if (Number.isFinite(silentUntil))
      table.at(silentUntil, () => {
        if (task.startedAt !== null || task.isOff) return;
        lines.get(teamOf(of, tier))?.drop(task);
        escalate(of, tier, rule.toTier);
      });
  }

  function escalate(of: Case, from: number, to: number): void {
    move(of, changes.escalated.get(to));
    comeTo(of, to, from);
  }

  /** Somebody sits down: the user hears of it, the packet is accepted or comes back. Says how many milliseconds it takes. */
  function begins(task: CaseTask): number {
    const { of, kind, tier, fromTier } = task;
    if (kind !== 'work') return STEP_MINUTES[kind === 'apply' ? 'complete' : kind] * MINUTE_MS;
    tally.began(task, table.now());
    if (fromTier !== null && of.bounces < RETURNS_MAX && draws(of.index, 'returned', tier * 8 + of.bounces) < rates.returned(tier)) {
      task.kind = 'read';
      return STEP_MINUTES.read * MINUTE_MS;
    }
    if (fromTier !== null) move(of, changes.accepted.get(tier));
    if (!of.isAnswered && answers.has(tier)) {
      of.isAnswered = true;
      move(of, changes.replied);
    }
    return exponential(rates.minutes(tier).value * MINUTE_MS, draws(of.index, 'work', tier * 8 + of.looks++));
  }

  function ends(task: CaseTask): void {
    const { of, tier, fromTier } = task;
    switch (task.kind) {
      case 'work':
        looked(of, tier);
        break;
      case 'read':
        of.bounces++;
        tally.bounced(tier, table.now());
        move(of, changes.returned);
        of.tier = fromTier ?? entry;
        queue(of, 'complete', of.tier, tier);
        break;
      case 'complete':
        escalate(of, tier, fromTier ?? tier);
        break;
      case 'apply':
        move(of, changes.vendorAnswered);
        solve(of, tier);
        break;
      case 'acknowledge':
        acknowledge(of, tier);
        break;
      case 'contact':
        resolve(of);
    }
  }

  function looked(of: Case, tier: number): void {
    if (draws(of.index, 'solved', tier) >= rates.solved(tier, of.area)) {
      const next = above.get(tier) ?? null;
      if (next !== null) {
        escalate(of, tier, next);
        return;
      }
    }
    if (tier === top && draws(of.index, 'vendor') < rates.vendor) {
      move(of, changes.vendorAsked);
      const answer = table.now() + Math.round(exponential(VENDOR_DAYS * DAY_MS, draws(of.index, 'vendor-days')));
      table.at(answer, () => void queue(of, 'apply', tier));
    } else solve(of, tier);
  }

  /** The solution comes down as the plan says; where nobody below had the ticket, it is told to the user at once. */
  function solve(of: Case, tier: number): void {
    move(of, changes.solved);
    const relays = relayOrder(of.handled, { solverTier: tier, contactTier: contact, mode });
    if (tier <= contact && relays.length === 0) {
      resolve(of);
      return;
    }
    of.tier = contact;
    of.toTell = relays.map((relay) => relay.tier);
    of.isContactDue = true;
    for (const relay of relays.filter(({ state }) => state === 'sent')) tell(of, relay.tier);
    if (!of.toTell.includes(contact)) tellUser(of);
  }

  function tell(of: Case, to: number): void {
    move(of, changes.relayed.get(to));
    queue(of, 'acknowledge', to);
  }

  function acknowledge(of: Case, tier: number): void {
    move(of, changes.acknowledged.get(tier));
    of.toTell = of.toTell.filter((other) => other !== tier);
    const next = of.toTell[0];
    if (mode === 'step-by-step' && next !== undefined) tell(of, next);
    if (tier === contact) tellUser(of);
  }

  function tellUser(of: Case): void {
    if (!of.isContactDue) return;
    of.isContactDue = false;
    queue(of, 'contact', contact);
  }

  function resolve(of: Case): void {
    move(of, changes.resolved);
    of.resolvedAt = table.now();
    tally.resolved(of);
  }

  return { open, lines };
}

/** To which team of a tier a ticket goes, asked once for each kind of ticket. */
function teamsByKind(plan: PlanDocument, tiers: readonly number[]): (of: Case, tier: number) => string {
  const known = new Map(
    tiers.map((tier) => [
      tier,
      new Map(
        ISSUE_AREAS.map((area) => [area, new Map(PLAN_PLATFORMS.map((platform) => [platform, teamFor(plan, { tier, area, platform })]))]),
      ),
    ]),
  );
  return ({ area, platform }, tier) => known.get(tier)?.get(area)?.get(platform) ?? '';
}
