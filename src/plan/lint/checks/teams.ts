import { contactTier, ownTiers, teamsOfTier } from '../../rules/in-force.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import { VENDOR_TIER } from '../../words.ts';
import { append, type Check, drop, duplicates, entryAt, list, placed, placeFor, put } from '../check.ts';

/** What most organisations enrol: each tier should have somebody for it. */
const USUAL_PLATFORMS = ['windows', 'ios', 'android', 'macos'] as const;

/** Question 1: which teams provide support? */
export const TEAM_CHECKS: readonly Check[] = [
  { code: 'no-teams', severity: 'error', find: (plan) => (ownTiers(plan).length === 0 ? [{ path: 'teams' }] : []) },
  {
    code: 'tier-without-team',
    severity: 'error',
    find: (plan) => {
      const own = ownTiers(plan);
      return placed(plan.tiers, 'tiers').flatMap(([{ tier }, path]) => (tier < VENDOR_TIER && !own.includes(tier) ? [{ path, tier }] : []));
    },
  },
  {
    code: 'duplicate-tier',
    severity: 'error',
    find: (plan) => duplicates(list(plan.tiers).map(({ tier }) => String(tier))).map((tier) => ({ path: 'tiers', tier })),
  },
  {
    code: 'organisation-unnamed',
    severity: 'info',
    find: (plan) => (plan.organisation?.name ? [] : [{ path: 'organisation.name' }]),
  },
  {
    code: 'help-contact-missing',
    severity: 'warning',
    find: (plan) => (plan.organisation?.contact ? [] : [{ path: 'organisation.contact' }]),
  },
  {
    code: 'tier-unnamed',
    severity: 'info',
    find: (plan) =>
      ownTiers(plan)
        .filter((tier) => !list(plan.tiers).some((known) => known.tier === tier))
        .map((tier, index) => ({ path: `tiers[${list(plan.tiers).length + index}]`, tier })),
    fix: (plan, { tier }) => append('tiers', plan.tiers, [{ tier, name: { en: `Tier ${tier}`, es: `Nivel ${tier}` } }]),
  },
  {
    code: 'team-without-lead',
    severity: 'warning',
    find: (plan) => placed(plan.teams, 'teams').flatMap(([{ id, lead }, path]) => (lead ? [] : [{ path: `${path}.lead`, team: id }])),
  },
  {
    code: 'team-without-channel',
    severity: 'warning',
    find: (plan) =>
      placed(plan.teams, 'teams').flatMap(([{ id, channels }, path]) =>
        list(channels).length > 0 ? [] : [{ path: `${path}.channels`, team: id }],
      ),
    // The portal is there for whoever speaks to the user. By what a higher tier is reached, only it can say.
    fix: (plan, { path }) => (entryAt(plan.teams, path)?.tier === contactTier(plan) ? [put(path, [{ kind: 'portal' }])] : []),
  },
  {
    code: 'skype-is-retired',
    severity: 'warning',
    find: (plan) =>
      placed(plan.teams, 'teams').flatMap(([{ channels }, path]) =>
        list(channels).some(({ kind }) => kind === 'skype') ? [{ path: `${path}.channels` }] : [],
      ),
    fix: (plan, { path }) =>
      placed(entryAt(plan.teams, path)?.channels, path).flatMap(([{ kind }, channel]) =>
        kind === 'skype' ? [put(`${channel}.kind`, 'teams')] : [],
      ),
  },
  {
    code: 'language-nobody-speaks',
    severity: 'warning',
    find: (plan) => {
      const teams = teamsOfTier(plan, contactTier(plan));
      return placed(plan.organisation?.languages, 'organisation.languages').flatMap(([language, path]) =>
        teams.length === 0 || teams.some(({ languages }) => !languages || languages.includes(language))
          ? []
          : [{ path, language, tier: contactTier(plan) }],
      );
    },
  },
  {
    code: 'platform-nobody-takes',
    severity: 'warning',
    find: (plan) =>
      ownTiers(plan).flatMap((tier) =>
        untaken(plan, tier).map((platform) => ({ path: placeFor(plan.teams, 'teams', (team) => team.tier === tier), tier, platform })),
      ),
  },
  {
    code: 'team-area-escalated',
    severity: 'warning',
    find: (plan) =>
      placed(plan.teams, 'teams').flatMap(([{ id, tier, areas }, path]) => {
        const handling = list(plan.responsibilities).find((one) => one.tier === tier)?.areas;
        return placed(areas, `${path}.areas`).flatMap(([area, at]) =>
          handling?.[area] === 'escalates' ? [{ path: at, team: id, tier, area }] : [],
        );
      }),
    fix: (_plan, { path }) => [drop(path)],
  },
];

/** A tier takes every platform unless each of its teams names its own. */
function untaken(plan: PlanDocument, tier: number): string[] {
  const teams = teamsOfTier(plan, tier);
  if (!teams.every(({ platforms }) => list(platforms).length > 0)) return [];
  const taken = new Set<string>(teams.flatMap(({ platforms }) => list(platforms)));
  return USUAL_PLATFORMS.filter((platform) => !taken.has(platform));
}
