import type { Rota } from '../../contract.ts';
import type { Span } from '../../rules/rota.ts';
import { overlap } from '../../rules/spans.ts';
import { inNumbers } from './instants.ts';

export type Step = Span & { needed: number; staffed: number };

/** How many are on duty while somebody is needed; neighbours that are alike are one. */
export function staffingSteps({ needs, shifts }: Pick<Rota, 'needs' | 'shifts'>, team: string): Step[] {
  const there = shifts.filter((shift) => shift.team === team).map(inNumbers);
  const steps: Step[] = [];
  for (const { needed, from, to } of needs.filter((need) => need.team === team).map(inNumbers)) {
    const inside = there.filter((shift) => overlap(shift, { from, to }));
    const cuts = [...new Set([from, to, ...inside.flatMap((shift) => [shift.from, shift.to])])].filter((at) => from <= at && at <= to);
    cuts.sort((a, b) => a - b);
    for (const [index, end] of cuts.slice(1).entries()) {
      const start = cuts[index] ?? end;
      const people = inside.filter((shift) => overlap(shift, { from: start, to: end })).map(({ person }) => person.id);
      const staffed = new Set(people).size;
      const last = steps.at(-1);
      if (last?.to === start && last.needed === needed && last.staffed === staffed) last.to = end;
      else steps.push({ from: start, to: end, needed, staffed });
    }
  }
  return steps;
}
