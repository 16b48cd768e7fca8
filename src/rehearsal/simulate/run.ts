import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Draws } from '../chance/draws.ts';
import type { Rates } from '../forecast/rates.ts';
import type { Arriving } from './arriving.ts';
import type { Case } from './case.ts';
import type { Step } from './staff.ts';
import { type RunTally, tallyOf } from './tally.ts';
import { timetable } from './timetable.ts';
import { ticketsWay } from './way.ts';
import type { WorkingLine } from './working-line.ts';

export type Run = {
  plan: PlanDocument;
  rates: Rates;
  draws: Draws;
  line: WorkingLine;
  staff: ReadonlyMap<string, readonly Step[]>;
  arriving: readonly Arriving[];
  /** When each day begins, and at last when the day after the last one does, which is the end. */
  days: readonly number[];
};

/** One run through a plan: tickets come, and everything else follows until the last day is over. */
export function runOnce({ plan, arriving, days, ...world }: Run): RunTally {
  const [begin, end] = [days[0] ?? 0, days.at(-1) ?? 0];
  const table = timetable(begin);
  const tally = tallyOf(plan, Float64Array.from(days.slice(0, -1)), world.line);
  const { open, lines } = ticketsWay({ plan, ...world, table, tally });
  const cases: Case[] = [];
  // One after the other, so that the table is never full of those to come.
  const next = (index: number) => {
    const ticket = arriving[index];
    if (ticket)
      table.at(ticket.at, () => {
        cases.push(open(ticket, index));
        next(index + 1);
      });
  };
  next(0);
  for (const [day, endsAt] of days.slice(1).entries()) table.at(endsAt, () => tally.endOfDay(day, lines));
  table.runUntil(end);
  return tally.close(cases, end);
}
