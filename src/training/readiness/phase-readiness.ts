import { sql } from 'kysely';
import { ownTiers, teamsOfTier } from '../../plan/rules/in-force.ts';
import { programmesFor } from '../../plan/rules/training.ts';
import type { Phase, PlanDocument, Team } from '../../plan/schema/schema.ts';
import { ISSUE_AREAS, type IssueArea, PLAN_PLATFORMS } from '../../plan/words.ts';
import type { Db } from '../../platform/database.ts';
import { shiftsOf } from '../../rota/rules/shifts.ts';
import { within } from '../../rota/rules/spans.ts';
import { gapsIn, needsOf, staffedFor } from '../../rota/rules/staffing.ts';
import { rotaOf, rotaRows } from '../../rota/store.ts';
import { asOf, type Duty, type Held, judge, type Readiness, readinessOf, uncoveredOf } from '../rules/readiness.ts';
import { spanOfPhase } from '../rules/span-of-phase.ts';

type Asked = { plan: PlanDocument; phase: Pick<Phase, 'from' | 'to'>; at: Date };
type Platform = NonNullable<Team['platforms']>[number];
export type PlatformFigures = {
  platform: Platform | null;
  teams: string[];
  now: Readiness;
  firstDay: Readiness;
  each: Readiness;
  unstaffedMinutes: number;
};

/**
 * How far the hours of a phase on duty are covered by certificates, by tier and platform, with who is not: the pages and the gates of the
 * rollout ask here. A certificate says nothing of platforms; a platform is that of the teams on duty which the plan names for it.
 */
export async function phaseReadiness(db: Db, { plan, phase, at }: Asked) {
  const span = spanOfPhase(plan, phase, at);
  const tiers = ownTiers(plan);
  const teams = tiers.flatMap((tier) => teamsOfTier(plan, tier));
  const rows = await rotaRows(
    db,
    teams.map(({ id }) => id),
    span,
  );
  const shifts = shiftsOf(rotaOf(plan, rows, at), span);
  const duties: Duty[] = shifts.flatMap(({ person, team, ...shift }) => within([shift], span).map((part) => ({ ...part, person, team })));
  const held = await heldBy(db, [...new Set(duties.map(({ person }) => person))]);
  const unstaffed = new Map(
    teams.map(({ id }) => [
      id,
      gapsIn(staffedFor(needsOf(plan, id, span), shifts)).reduce((sum, gap) => sum + (gap.needed - gap.staffed) * (gap.to - gap.from), 0),
    ]),
  );
  return {
    span,
    tiers: tiers.map((tier) => {
      const own = teamsOfTier(plan, tier);
      const ofTier = { held: held.filter((one) => one.tier === tier), neededIn: (team: string) => neededIn(plan, tier, team) };
      const platforms = platformsOf(own).map((platform): PlatformFigures => {
        const taking = own.filter(({ platforms: taken }) => platform === null || !taken?.length || taken.includes(platform));
        const ids = taking.map(({ id }) => id);
        const there = duties.filter(({ team }) => ids.includes(team));
        const first = there.reduce((earliest, { from }) => Math.min(earliest, from), Number.POSITIVE_INFINITY);
        const judged = (valid: readonly Held[]) => readinessOf({ ...ofTier, duties: there, held: valid });
        return {
          platform,
          teams: ids,
          now: judged(asOf(ofTier.held, at.getTime())),
          firstDay: judged(asOf(ofTier.held, Number.isFinite(first) ? first : span.from)),
          each: judged(ofTier.held),
          unstaffedMinutes: Math.round(ids.reduce((sum, id) => sum + (unstaffed.get(id) ?? 0), 0) / 60_000),
        };
      });
      const ofTeams = duties.filter(({ team }) => own.some(({ id }) => id === team));
      return { tier, platforms, uncovered: uncoveredOf(judge({ ...ofTier, duties: ofTeams })) };
    }),
  };
}

/** The whole tier, and each platform that a team of it names. */
function platformsOf(teams: readonly Team[]): (Platform | null)[] {
  return [null, ...PLAN_PLATFORMS.filter((platform) => teams.some(({ platforms }) => platforms?.includes(platform)))];
}

/** The areas that a team takes, as far as the plan has a programme of the tier for them. */
function neededIn(plan: PlanDocument, tier: number, team: string): IssueArea[] {
  const taken = plan.teams?.find(({ id }) => id === team)?.areas;
  return (taken?.length ? taken : ISSUE_AREAS).filter((area) => programmesFor(plan, { tier, area }).length > 0);
}

/** All that those people hold or have held. A certificate that was revoked was valid until then. */
async function heldBy(db: Db, people: readonly string[]): Promise<(Held & { tier: number })[]> {
  if (people.length === 0) return [];
  const those = sql`any(${[...people]}::uuid[])`;
  const { rows } = await sql<Omit<Held, 'from' | 'to'> & { tier: number; from: Date; to: Date | null }>`
    select c.person_id as person, 'certificate' as kind, c.tier::int as tier, c.areas, c.valid_from as "from", least(c.ends_at, c.revoked_at) as "to"
    from certificate c where c.person_id = ${those}
    union all
    select x.person_id, 'exception', x.tier::int, x.areas, x.granted_at, least(x.ends_at, x.ended_at)
    from certificate_exception x where x.person_id = ${those}`.execute(db);
  return rows.map((row) => ({ ...row, from: row.from.getTime(), to: row.to?.getTime() ?? null }));
}
