import { packetDemand, textIn } from '../rules/in-force.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { ISSUE_AREAS } from '../words.ts';

/** What of the desk a new version would meet: open tickets by version and team, and members by team. */
export type DeskNow = {
  openTickets: readonly { planVersion: number; team: string; count: number }[];
  members: readonly { team: string; count: number }[];
  /** People who would have to read their part again. */
  mustRead: number;
  /** The version in force, and the one that the draft was begun from; null when that was none. */
  inForce: number;
  basedOn: number | null;
  /** A version that is already published for a later day, and would replace this one then. */
  coming: { version: number; inForceFrom: Date } | null;
};

/** A consequence before it is put into words: the sentence is `consequence.<code>`, the area a word of the desk. */
export type RawConsequence = { code: string; params: Record<string, string | number | Date>; areas?: readonly string[] };

/** Those to which a ticket is handed up with a packet. */
const UPPER_TIERS = [2, 3];

/** What publishing would do beyond the words of the plan. Texts of the plan are taken in the reader's language. */
export function consequencesOf(
  { before, after }: { before: PlanDocument; after: PlanDocument },
  { openTickets, members, mustRead, inForce, basedOn, coming }: DeskNow,
  locale: 'en' | 'es',
): RawConsequence[] {
  const teamName = (id: string) =>
    textIn([...(after.teams ?? []), ...(before.teams ?? [])].find((team) => team.id === id)?.name, locale) || id;
  const isIn = (plan: PlanDocument, id: string) => plan.teams?.some((team) => team.id === id) ?? false;
  const countOf = (id: string, all: readonly { team: string; count: number }[]) =>
    all.filter(({ team }) => team === id).reduce((sum, { count }) => sum + count, 0);
  const byVersion = Map.groupBy(openTickets, ({ planVersion }) => planVersion);
  const gone = (before.teams ?? []).filter(({ id }) => !isIn(after, id));
  return [
    // Somebody published meanwhile, or an old version is restored: either way what came since is undone.
    ...(basedOn !== null && basedOn !== inForce ? [{ code: 'based-on-another', params: { basedOn, inForce } }] : []),
    ...[...byVersion].map(([version, rows]) => ({
      code: 'tickets-keep-version',
      params: { version, count: rows.reduce((sum, { count }) => sum + count, 0) },
    })),
    ...gone.map(({ id }) => ({
      code: 'team-is-gone',
      params: { team: teamName(id), tickets: countOf(id, openTickets), people: countOf(id, members) },
    })),
    ...(after.teams ?? [])
      .filter(({ id }) => !isIn(before, id))
      .map(({ id, tier }) => ({ code: 'team-is-new', params: { team: teamName(id), tier, people: countOf(id, members) } })),
    ...(after.teams ?? []).flatMap(({ id }) => {
      const areas = isIn(before, id) ? lostAreas(before, after, id) : [];
      return areas.length > 0 ? [{ code: 'team-loses-areas', params: { team: teamName(id) }, areas }] : [];
    }),
    ...UPPER_TIERS.flatMap((tier) => {
      const [was, bar] = [packetDemand(before, tier).bar, packetDemand(after, tier).bar];
      return bar > was ? [{ code: 'packet-bar-rises', params: { tier, bar, before: was } }] : [];
    }),
    ...(mustRead > 0 ? [{ code: 'must-read-again', params: { count: mustRead } }] : []),
    ...(coming ? [{ code: 'replaced-later', params: { version: coming.version, day: coming.inForceFrom } }] : []),
  ];
}

/** The areas that a team handled and would handle no more, by its own list or by what its tier is responsible for. */
function lostAreas(before: PlanDocument, after: PlanDocument, team: string): string[] {
  return ISSUE_AREAS.filter((area) => handles(before, team, area) && !handles(after, team, area));
}

function handles(plan: PlanDocument, id: string, area: (typeof ISSUE_AREAS)[number]): boolean {
  const team = plan.teams?.find((known) => known.id === id);
  const isTaken = !team?.areas || team.areas.length === 0 || team.areas.includes(area);
  return Boolean(team && isTaken && plan.responsibilities?.find(({ tier }) => tier === team.tier)?.areas?.[area] === 'handles');
}
