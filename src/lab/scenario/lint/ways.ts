import type { Scenario } from '../schema.ts';
import { error, type Finding, warning } from './findings.ts';

/** Something that can be said or looked at. */
type Step = { id: string; path: string; after: readonly string[]; reveals: readonly string[] };

/** Whether all that the script holds can be reached, and how. */
export function lintWays(scenario: Scenario): Finding[] {
  const steps = stepsOf(scenario);
  const reached = reachable(steps);
  const stuck = steps.filter(({ after }) => !after.every((fact) => reached.has(fact)));
  const revealed = new Set(steps.flatMap(({ reveals }) => reveals));
  return [
    ...stuck.map((step) => error(isInLoop(step, stuck) ? 'script-loop' : 'never-reached', step.path, { id: step.id })),
    ...scenario.facts.flatMap(({ id }, at) => (revealed.has(id) ? [] : [error('fact-nobody-reveals', `facts[${at}]`, { id })])),
    ...needlessThatIsNeeded(scenario, steps),
    ...deadEnds(scenario),
  ];
}

function stepsOf({ says, checks }: Scenario): Step[] {
  const of = (path: string, list: readonly { id: string; after?: string[]; reveals?: string[] }[]) =>
    list.map(({ id, after = [], reveals = [] }, at) => ({ id, path: `${path}[${at}]`, after, reveals }));
  return [...of('says', says), ...of('checks', checks)];
}

function reachable(steps: readonly Step[]): Set<string> {
  const known = new Set<string>();
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const { after, reveals } of steps) if (after.every((fact) => known.has(fact))) for (const fact of reveals) known.add(fact);
  }
  return known;
}

/** It waits for a fact that only comes after itself. */
function isInLoop(step: Step, stuck: readonly Step[]): boolean {
  const seen = new Set<string>();
  const leads = (from: Step): boolean =>
    stuck
      .filter(({ reveals }) => reveals.some((fact) => from.after.includes(fact)))
      .some((before) => {
        if (before.id === step.id) return true;
        if (seen.has(before.id)) return false;
        seen.add(before.id);
        return leads(before);
      });
  return leads(step);
}

/** What is called needless, or is a trap, must open no way: else a run would be the better for it. */
function needlessThatIsNeeded({ expects, traps }: Scenario, steps: readonly Step[]): Finding[] {
  const needless = new Set([...(expects.needless ?? []).map(({ step }) => step), ...traps.flatMap(({ check }) => check ?? [])]);
  const needed = new Set(steps.filter(({ id }) => !needless.has(id)).flatMap(({ after }) => after));
  return steps
    .filter(({ id, reveals }) => needless.has(id) && reveals.some((fact) => needed.has(fact)))
    .map(({ id, path }) => error('needless-is-needed', path, { id }));
}

/** A question that nobody is expected to ask and that tells nothing leads nowhere. */
function deadEnds({ expects, says }: Scenario): Finding[] {
  const asked = new Set([...expects.mandatory.map(({ step }) => step), ...(expects.useful ?? [])]);
  return says.flatMap(({ id, reveals = [] }, at) =>
    asked.has(id) || reveals.length > 0 ? [] : [warning('dead-end', `says[${at}]`, { id })],
  );
}
