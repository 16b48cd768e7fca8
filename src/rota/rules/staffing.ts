import { dayAfter, dayAt, dayNumber, weekdayOf } from '../../calendar/days.ts';
import { WEEKDAYS } from '../../calendar/words.ts';
import { calendarOfTeam, zoneOfTeam } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Shift, Span } from './rota.ts';
import { spanOn } from './shifts.ts';
import { overlap } from './spans.ts';

/** So many people are needed in a team for a span. */
export type Need = Span & { team: string; needed: number };
export type Staffed = Need & { people: readonly string[] };
/** One person who is on duty in several teams at once. */
export type Double = Span & { person: string; teams: readonly string[] };

export function holidaysOf(plan: PlanDocument, team: string): readonly string[] {
  return calendarOfTeam(plan, team)?.holidays ?? [];
}

/** The people that the plan's rota asks for within a span; lines that overlap add up, and on a holiday of the team nobody is asked for. */
export function needsOf(plan: PlanDocument, team: string, span: Span): Need[] {
  const timeZone = zoneOfTeam(plan, team);
  const holidays = holidaysOf(plan, team);
  const lines = (plan.rota ?? []).filter((line) => line.team === team);
  const asked: Need[] = [];
  const last = dayAt(new Date(span.to), timeZone);
  for (let day = dayAfter(dayAt(new Date(span.from), timeZone), -1); day <= last; day = dayAfter(day)) {
    const weekday = WEEKDAYS[weekdayOf(dayNumber(day))];
    if (holidays.includes(day)) continue;
    for (const { days, from, to, people = 1 } of lines)
      if (weekday && days.includes(weekday)) asked.push({ team, needed: people, ...spanOn({ from, to, timeZone }, day) });
  }
  return inSteps(asked, span, (now) => now.reduce((sum, { needed }) => sum + needed, 0)).map(({ value, ...step }) => ({
    team,
    needed: value,
    ...step,
  }));
}

/** Who is on duty while somebody is needed, in steps of the same people. */
export function staffedFor(needs: readonly Need[], shifts: readonly Shift[]): Staffed[] {
  return needs.flatMap((need) => {
    const there = shifts.filter((shift) => shift.team === need.team && overlap(shift, need));
    const cuts = [...new Set([need.from, need.to, ...there.flatMap(({ from, to }) => [from, to])])]
      .filter((at) => at >= need.from && at <= need.to)
      .sort((a, b) => a - b);
    return cuts.slice(1).map((to, index) => {
      const from = cuts[index] ?? to;
      const people = there.filter((shift) => overlap(shift, { from, to })).map(({ person }) => person);
      return { ...need, from, to, people: [...new Set(people)] };
    });
  });
}

/** Where fewer are on duty than are needed; neighbours that miss as many are one. */
export function gapsIn(staffed: readonly Staffed[]): (Need & { staffed: number })[] {
  const gaps: (Need & { staffed: number })[] = [];
  for (const { team, from, to, needed, people } of staffed) {
    if (people.length >= needed) continue;
    const last = gaps.at(-1);
    if (last?.team === team && last.to === from && last.needed === needed && last.staffed === people.length) last.to = to;
    else gaps.push({ team, from, to, needed, staffed: people.length });
  }
  return gaps;
}

/** Who is on duty in two teams at once, and when. */
export function doublesIn(shifts: readonly Shift[]): Double[] {
  return [...Map.groupBy(shifts, ({ person }) => person)].flatMap(([person, own]) => {
    const frame = { from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) };
    const steps = inSteps(own, frame, (now) =>
      now.length > 1
        ? now
            .map(({ team }) => team)
            .sort()
            .join(' ')
        : '',
    );
    return steps.map(({ value, ...step }) => ({ person, teams: value.split(' '), ...step }));
  });
}

/** What holds of some spans step by step within a frame; a value of nothing is left out, and equal neighbours are one. */
function inSteps<S extends Span, V extends number | string>(
  spans: readonly S[],
  frame: Span,
  say: (now: readonly S[]) => V,
): (Span & { value: V })[] {
  const inFrame = spans.filter((span) => overlap(span, frame));
  const cuts = [...new Set(inFrame.flatMap(({ from, to }) => [Math.max(from, frame.from), Math.min(to, frame.to)]))].sort((a, b) => a - b);
  const steps: (Span & { value: V })[] = [];
  for (const [index, to] of cuts.slice(1).entries()) {
    const from = cuts[index] ?? to;
    const value = say(inFrame.filter((span) => overlap(span, { from, to })));
    if (!value) continue;
    const last = steps.at(-1);
    if (last?.to === from && last.value === value) last.to = to;
    else steps.push({ from, to, value });
  }
  return steps;
}
