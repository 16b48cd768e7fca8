import type { QualityReason } from '../words.ts';
import type { Span } from './rota.ts';
import type { Staffed } from './staffing.ts';

const HOUR_MS = 3_600_000;
/** Loads that differ by less than half are nobody's complaint. */
const EVEN_ENOUGH = 1.5;
/** From this share of all that a team needs on, it stands and falls with one person. */
const TOO_MUCH_FOR_ONE = 0.6;
const POINTS_MAX = { uneven: 10, 'one-person': 10 };

export type Reason = { code: QualityReason; team: string; points: number; hours: number; person: string | null; share: number };
/** Of 100; null where the plan needs nobody. */
export type Quality = { score: number | null; reasons: Reason[] };

/**
 * How good a rota is, with what it loses points for, the most first: a point for each hundredth of the hours that nobody covers, up to ten
 * where one person carries much more than another, and ten where a team stands and falls with one. Of several teams, it is that of all
 * their hours.
 */
export function qualityOf(staffed: readonly Staffed[]): Quality {
  const teams = [...Map.groupBy(staffed, ({ team }) => team)].map(([team, steps]) => ({
    needed: steps.reduce((sum, step) => sum + step.needed * length(step), 0),
    reasons: reasonsOf(team, steps),
  }));
  const needed = teams.reduce((sum, team) => sum + team.needed, 0);
  if (needed === 0) return { score: null, reasons: [] };
  const reasons = teams.flatMap((team) =>
    team.reasons.map((reason) => ({ ...reason, points: Math.max(1, Math.round((reason.points * team.needed) / needed)) })),
  );
  const lost = reasons.reduce((sum, { points }) => sum + points, 0);
  return { score: Math.max(0, 100 - lost), reasons: reasons.sort((a, b) => b.points - a.points) };
}

function reasonsOf(team: string, steps: readonly Staffed[]): Reason[] {
  const needed = steps.reduce((sum, step) => sum + step.needed * length(step), 0);
  const missing = steps.reduce((sum, step) => sum + Math.max(0, step.needed - step.people.length) * length(step), 0);
  const loads = loadsOf(steps);
  const all = [...loads.values()].reduce((sum, load) => sum + load, 0);
  const [most, least] = [[...loads].at(0), [...loads].at(-1)];
  const reasons: Reason[] = [];
  const reason = (code: QualityReason, points: number, ms: number, person: string | null, share: number) =>
    reasons.push({ code, team, points, hours: Math.round((ms / HOUR_MS) * 10) / 10, person, share });
  if (missing > 0) reason('uncovered', (100 * missing) / needed, missing, null, missing / needed);
  if (most && least && most[1] > EVEN_ENOUGH * least[1])
    reason('uneven', POINTS_MAX.uneven * (1 - least[1] / most[1]), most[1] - least[1], most[0], most[1] / all);
  if (most && most[1] >= TOO_MUCH_FOR_ONE * needed) reason('one-person', POINTS_MAX['one-person'], most[1], most[0], most[1] / needed);
  return reasons;
}

/** What each carries of the needed time, the most first; of equals the one whose id sorts first, so that the reasons keep their names. */
function loadsOf(steps: readonly Staffed[]): Map<string, number> {
  const loads = new Map<string, number>();
  for (const step of steps) for (const person of step.people) loads.set(person, (loads.get(person) ?? 0) + length(step));
  return new Map([...loads].sort(([a, mine], [b, theirs]) => theirs - mine || (a < b ? -1 : 1)));
}

const length = ({ from, to }: Span) => to - from;
