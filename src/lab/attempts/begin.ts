import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { PacketDraft } from '../../escalation/contract.ts';
import { handUp } from '../../escalation/up/hand-up.ts';
import type { Act, Actor } from '../../identity/act.ts';
import { addPlayedPerson } from '../../identity/play-person.ts';
import { ownTiers, packetDemand } from '../../plan/rules/in-force.ts';
import { scorePacket } from '../../plan/rules/packet-score.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { openTicket } from '../../ticket/open-ticket.ts';
import { lockForMove } from '../../ticket/ticket-in-hand.ts';
import { recordLabEvent } from '../events.ts';
import type { KnownScenario } from '../known-scenarios.ts';
import { packetOf } from '../scenario/play.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type Draws, drawsFor, textOf } from '../scenario/texts.ts';

type Begun = KnownScenario & { lang: Locale; isTrial: boolean };

/** Begins a practice, or goes on with the one that runs: nobody leaves a row behind for each time that they look in. */
export async function begin(act: Act, { scenario, digest, lang, isTrial }: Begun) {
  // Of two at once, from two tabs, the second finds the first one’s attempt.
  await sql`select from person where id = ${act.by.id} for no key update`.execute(act.db);
  const running = await act.db
    .selectFrom('labAttempt')
    .select(['id', 'ticketId'])
    .where('personId', '=', act.by.id)
    .where('scenarioId', '=', scenario.id)
    .where('finishedAt', 'is', null)
    .where('isTrial', '=', isTrial)
    // A trial is of the file as it stands; a practice stays with the one it began with.
    .$if(isTrial, (query) => query.where('digest', '=', digest).where('locale', '=', lang))
    .executeTakeFirst();
  if (running) return { id: running.id, ticket: running.ticketId };
  const plan = await planOfVersion(act.db, act.planVersion);
  const needed = scenario.expects.way === 'escalate' ? scenario.tier + 1 : scenario.tier;
  const lacking = [1, 2, 3].find((tier) => tier <= needed && !ownTiers(plan).includes(tier));
  if (lacking) return refuse('lab-tier-not-in-plan', { tier: lacking });

  const draws = drawsFor(scenario, (below) => randomInt(below));
  const requester = await addPlayedPerson(act, { name: draws.user ?? '', locale: lang });
  const ticket = await openAsPlayed(act, { scenario, draws, lang, requester });
  if (isRefusal(ticket)) return ticket;
  const handed = await handUpAsPlayed(act, { scenario, draws, lang, ticketId: ticket.ticketId });
  if (isRefusal(handed)) return handed;
  const attemptId = newId(act.at);
  await act.db
    .insertInto('labAttempt')
    .values({
      id: attemptId,
      scenarioId: scenario.id,
      digest,
      scenario: JSON.stringify(scenario),
      draws: JSON.stringify(draws),
      locale: lang,
      tier: scenario.tier,
      area: scenario.area,
      planVersion: act.planVersion,
      personId: act.by.id,
      ticketId: ticket.ticketId,
      requesterId: requester.id,
      startedAt: act.at,
      isTrial,
    })
    .execute();
  if (!isTrial)
    await recordLabEvent(act, { kind: 'lab-started', subjectId: attemptId, data: { scenario: scenario.id, tier: scenario.tier } });
  return { id: attemptId, ticket: ticket.ticketId };
}

type Beginning = { scenario: Scenario; draws: Draws; lang: Locale };

const as = (act: Act, by: Actor, locale: Locale): Act => ({ ...act, by, locale, realm: 'practice', bridge: null });

function openAsPlayed(act: Act, { scenario, draws, lang, requester }: Beginning & { requester: Actor }) {
  const { opening, platform, area, impact, urgency } = scenario;
  const told = (text: Parameters<typeof textOf>[0]) => textOf(text, draws, lang);
  return openTicket(as(act, requester, lang), {
    subject: told(opening.subject),
    description: told(opening.description),
    issueArea: area,
    platform,
    impact,
    urgency,
    ...(opening.errorCode && { errorCode: told(opening.errorCode) }),
    ...(opening.deviceName && { deviceName: told(opening.deviceName) }),
    ...(opening.affected && { affected: opening.affected }),
  });
}

/** What the tiers below have done before: each packet as the scenario has it, complete or not. */
async function handUpAsPlayed(act: Act, { scenario, draws, lang, ticketId }: Beginning & { ticketId: string }) {
  const packets = scenario.received ?? [];
  const names = [draws.colleague, draws.colleague2].slice(0, packets.length).toReversed();
  for (const [at, { toTier, reason, packet }] of packets.entries()) {
    const person = await addPlayedPerson(act, { name: names[at] ?? '', locale: lang });
    const colleague = as(act, { ...person, role: 'agent', tiers: [toTier - 1] }, lang);
    const ticket = await lockForMove(colleague, { move: 'escalate', key: ticketId });
    if (isRefusal(ticket)) return ticket;
    const filled = packetOf(packet, draws, lang) as PacketDraft;
    const { score } = scorePacket(packetDemand(ticket.plan, toTier), filled);
    await handUp(colleague, ticket, { toTier, reason: textOf(reason, draws, lang), packet: filled, score });
  }
  return null;
}
