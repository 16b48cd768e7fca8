import { contactTier, ownTiers, targetsAbove } from '../rules/in-force.ts';
import { teamsRung } from '../rules/paging.ts';
import type { PagingRule, PlanDocument } from '../schema/schema.ts';
import type { PlanChange } from './compare-plans.ts';

export type Concerned = { tiers: number[]; teams: string[] };

/** Whom a change concerns: the tiers and teams whose work it alters. What is told to users concerns no team by name. */
export function concerned({ steps, before, after }: PlanChange, plans: { before: PlanDocument; after: PlanDocument }): Concerned {
  const [section = '', second = ''] = steps;
  const key = (step: string | undefined) => /^\[(.*?)(~\d+)?\]$/.exec(step ?? '')?.[1] ?? '';
  const tier = Number(key(second));
  switch (section) {
    case 'tiers':
    case 'responsibilities':
      return ofTiers([tier]);
    case 'teams':
      return ofTeam(steps, key, plans);
    case 'calendars':
      return ofTeams(
        teamIds(plans).filter((id) => [plans.before, plans.after].some((plan) => calendarOf(plan, id) === key(second))),
        plans,
      );
    case 'rota':
      return ofTeams(
        [before, after].flatMap((line) => (isTeamLine(line) ? [line.team] : [])).concat(key(second).split(' ')[0] ?? ''),
        plans,
      );
    case 'process':
      return ofTiers(tiersOfProcess(steps, key, plans));
    case 'promises':
      return ofTiers(tiersOfPromise(steps, key, plans));
    case 'paging':
      return {
        tiers: ofTiers([Number(key(second).split(' ')[0])]).tiers,
        teams: ofTeams(
          [before, after].flatMap((rule) => (rule ? teamsRung(rule as PagingRule) : [])),
          plans,
        ).teams,
      };
    case 'maintenance':
      return ofTiers(ownTiers(plans.after));
    case 'training':
      if (second === 'trainers') return ofTeams([key(steps[2])], plans);
      return ofTiers(second === 'gates' ? [Number(key(steps[2]).split(' ')[0])] : tiersOfTraining(steps, key, plans));
    case 'resources':
      return ofTiers([plans.before, plans.after].flatMap((plan) => plan.resources?.find(({ id }) => id === key(second))?.tiers ?? []));
    case 'phases':
      return ofTeams(steps[2] === 'involvement' && steps[3] ? [key(steps[3])] : teamsOfPhase(key(second), plans), plans);
    default:
      return { tiers: [], teams: [] };
  }
}

type Plans = { before: PlanDocument; after: PlanDocument };
type KeyOf = (step: string | undefined) => string;

/** What the user is promised is kept by the tier that contacts them; in which hours promises count concerns everyone. */
function tiersOfPromise(steps: readonly string[], key: KeyOf, { before, after }: Plans): number[] {
  if (steps[1] === 'betweenTiers') return [Number(key(steps[2]))];
  return steps[1] === 'toUser' ? [contactTier(before), contactTier(after)] : ownTiers(after);
}

/** Those who hand over to a team know it by its name and how it is reached; that it is there at all, and where, moves the ladder. */
function ofTeam(steps: readonly string[], key: KeyOf, plans: Plans): Concerned {
  const id = key(steps[1]);
  const own = [...ownTiers(plans.before), ...ownTiers(plans.after)];
  if (id === '' || steps.length === 2 || steps[2] === 'tier')
    return { ...ofTeams(id ? [id] : teamIds(plans), plans), tiers: ofTiers(own).tiers };
  const { tiers, teams } = ofTeams([id], plans);
  const isKnownBelow = steps[2] === 'name' || steps[2] === 'channels';
  const below = isKnownBelow ? own.filter((tier) => tiers.some((its) => targetsAbove(plans.after, tier).includes(its))) : [];
  return { teams, tiers: ofTiers([...below, ...tiers]).tiers };
}

/** A packet concerns those who fill it in and those who receive it; the vendor the top tier; the rest of the process everyone. */
function tiersOfProcess(steps: readonly string[], key: KeyOf, { after }: Plans): number[] {
  const own = ownTiers(after);
  if (steps[1] === 'vendor') return own.slice(-1);
  if (steps[1] === 'priority' || steps[1] === 'autoCloseDays') return [contactTier(after)];
  const toTier = Number(key(steps[2]));
  if (steps[1] === 'timedEscalations') return [toTier];
  if (steps[1] !== 'packet' || !toTier) return own;
  return [...own.filter((tier) => targetsAbove(after, tier).includes(toTier)), toTier];
}

function tiersOfTraining(steps: readonly string[], key: KeyOf, plans: Plans): number[] {
  const programmes = [plans.before, plans.after]
    .flatMap((plan) => plan.training?.programmes ?? [])
    .filter(({ id }) => id === key(steps[2]));
  return programmes.length > 0 ? programmes.map(({ tier }) => tier) : ownTiers(plans.after);
}

function teamsOfPhase(id: string, plans: Plans): string[] {
  return [plans.before, plans.after].flatMap((plan) => {
    const phase = plan.phases?.find((known) => known.id === id);
    const onBridge = phase?.bridge ? (plan.teams ?? []).filter(({ tier }) => phase.bridge?.tiers?.includes(tier) ?? true) : [];
    return [...(phase?.involvement ?? []).map(({ team }) => team), ...onBridge.map((team) => team.id)];
  });
}

function teamIds({ before, after }: Plans): string[] {
  return [...new Set([...(before.teams ?? []), ...(after.teams ?? [])].map(({ id }) => id))];
}

function calendarOf(plan: PlanDocument, team: string): string | undefined {
  return plan.teams?.find(({ id }) => id === team)?.calendar;
}

function isTeamLine(line: unknown): line is { team: string } {
  return typeof line === 'object' && line !== null && 'team' in line && typeof line.team === 'string';
}

function ofTiers(tiers: readonly number[]): Concerned {
  return { tiers: [...new Set(tiers.filter((tier) => tier > 0))].sort((a, b) => a - b), teams: [] };
}

function ofTeams(ids: readonly string[], { before, after }: Plans): Concerned {
  const teams = [...new Set(ids.filter(Boolean))];
  const tierOf = (id: string) => [...(after.teams ?? []), ...(before.teams ?? [])].find((team) => team.id === id)?.tier ?? 0;
  return { ...ofTiers(teams.map(tierOf)), teams };
}
