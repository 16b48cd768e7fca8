import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { dayOf, ownTiers, textIn, zoneOfTeam } from '../../plan/rules/in-force.ts';
import { gatesFor, programmesFor } from '../../plan/rules/training.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { GatedMove, IssueArea } from '../../plan/words.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import { spokenSession } from '../rules/spoken-session.ts';
import { holds } from '../store.ts';

/** In which tier, and about what; null where it is about no area. */
type About = { tier: number; area: IssueArea | null };
type Asking = Pick<Look, 'db' | 'by' | 'at' | 'locale' | 'realm'>;
export type CertificateNeeded = Refusal<'certificate-needed'>;

/**
 * Those of some moves that need a certificate there today, by the plan in force. What is practised on needs none, since that is how one earns it; nor
 * does what leads nowhere: a tier without a team, where leads stand in, and one for which the plan has no programme.
 */
export function gatedMoves<Move extends GatedMove>(
  plan: PlanDocument,
  { at, realm }: Pick<Asking, 'at' | 'realm'>,
  { tier, area }: About,
  moves: readonly Move[],
): Move[] {
  if (!plan.training?.gates?.length || realm !== 'real') return [];
  if (!ownTiers(plan).includes(tier) || programmesFor(plan, { tier, area }).length === 0) return [];
  const day = dayOf(plan, at);
  return moves.filter((move) => gatesFor(plan, { move, tier, area, day }).length > 0);
}

/**
 * Why somebody may not: neither a certificate of the tier for the area nor an exception is theirs now; null when they may. One look, whatever comes of it.
 * Of several tiers any is enough, and the first is the one that is named. A certificate is of its tier: whoever has gone to another one keeps it, and is not helped by it there.
 */
export async function certificateLacking(
  { db, by, at, locale }: Asking,
  plan: PlanDocument,
  { tiers, area, person }: { tiers: readonly number[]; area: IssueArea | null; person: { id: string; name: string } },
): Promise<CertificateNeeded | null> {
  const programmes = tiers.flatMap((tier) => programmesFor(plan, { tier, area }));
  const held = holds({ tiers, area, at });
  const { rows } = await sql<{ isHeld: boolean; next: { programme: string; startsAt: string } | null }>`
    select exists (select from certificate h where h.person_id = ${person.id} and h.revoked_at is null and ${held})
        or exists (select from certificate_exception h where h.person_id = ${person.id} and h.ended_at is null and ${held}) as is_held,
      (select json_build_object('programme', s.programme, 'startsAt', s.starts_at) from programme_session s
        where s.programme = any(${programmes.map(({ id }) => id)}) and s.starts_at > ${at}::timestamptz order by s.starts_at limit 1) as next`.execute(
    db,
  );
  const [found] = rows;
  if (!found || found.isHeld) return null;
  const named = programmes.find(({ id }) => id === found.next?.programme) ?? programmes[0];
  const startsAt = found.next ? new Date(found.next.startsAt) : null;
  return refuse('certificate-needed', {
    programme: named?.id ?? null,
    nextSession: startsAt?.toISOString() ?? null,
    certificate: textIn(named?.name, locale) || (named?.id ?? ''),
    when: startsAt ? spokenSession(startsAt, { now: at, locale, timeZone: zoneOfTeam(plan, by.teams[0]?.team ?? '') }) : 'none',
    person: person.name,
    isOwn: person.id === by.id,
  });
}

/** Both in one: why somebody may not make this move, or one of these, in a tier; null when they may. */
export async function certificateForbids(
  asking: Asking,
  plan: PlanDocument,
  { moves, person, ...about }: About & { moves: readonly GatedMove[]; person: { id: string; name: string } },
): Promise<CertificateNeeded | null> {
  if (gatedMoves(plan, asking, about, moves).length === 0) return null;
  return certificateLacking(asking, plan, { tiers: [about.tier], area: about.area, person });
}
