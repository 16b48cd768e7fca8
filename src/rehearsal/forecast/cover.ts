import type { Step } from '../simulate/staff.ts';
import type { Band } from '../words.ts';
import type { ArrivalHour } from './arrivals.ts';
import type { Hour } from './hours.ts';
import type { TeamLoad } from './team-loads.ts';

const HOUR_MS = 3_600_000;

/** An hour of a team in which work comes: `needed` and `staffed` in hours of a person. */
export type CoverHour = Hour & { team: string; tier: number; tickets: number; needed: number; staffed: number };
/** All of them in the same hour of the week together. What is over in one week does not make up for what is under in another. */
export type WeekHour = {
  team: string;
  tier: number;
  /** 0 is Monday. */
  weekday: number;
  hour: number;
  neededHours: number;
  staffedHours: number;
  overHours: number;
  underHours: number;
};

type Given = {
  loads: readonly TeamLoad[];
  staff: ReadonlyMap<string, readonly Step[]>;
  hours: readonly ArrivalHour[];
  minutes: (tier: number) => Band;
};

/** The work that each hour brings to each team, and who is there for it. Work is counted in the hour in which its ticket is opened. */
export function coverOf({ loads, staff, hours, minutes }: Given): CoverHour[] {
  return loads.flatMap(({ team, tier, share }) => {
    const steps = staff.get(team) ?? [];
    let first = 0;
    return hours.map(({ tickets, ...hour }) => {
      while ((steps[first]?.to ?? Number.POSITIVE_INFINITY) <= hour.from) first++;
      const own = tickets * share;
      return { ...hour, team, tier, tickets: own, needed: (own * minutes(tier).value) / 60, staffed: staffedIn(steps, first, hour) };
    });
  });
}

function staffedIn(steps: readonly Step[], first: number, { from, to }: Hour): number {
  let staffed = 0;
  for (let index = first; index < steps.length; index++) {
    const step = steps[index];
    if (!step || step.from >= to) break;
    staffed += (Math.min(step.to, to) - Math.max(step.from, from)) * step.people;
  }
  return staffed / HOUR_MS;
}

export function weekHours(cover: readonly CoverHour[]): WeekHour[] {
  const cells = new Map<string, WeekHour>();
  for (const { team, tier, weekday, hour, needed, staffed } of cover) {
    const key = `${team} ${weekday} ${hour}`;
    const cell = cells.get(key) ?? { team, tier, weekday, hour, neededHours: 0, staffedHours: 0, overHours: 0, underHours: 0 };
    cell.neededHours += needed;
    cell.staffedHours += staffed;
    cell.overHours += Math.max(0, staffed - needed);
    cell.underHours += Math.max(0, needed - staffed);
    cells.set(key, cell);
  }
  return [...cells.values()]
    .filter(({ neededHours, staffedHours }) => neededHours > 0 || staffedHours > 0)
    .map(({ neededHours, staffedHours, overHours, underHours, ...cell }) => ({
      ...cell,
      neededHours: round(neededHours),
      staffedHours: round(staffedHours),
      overHours: round(overHours),
      underHours: round(underHours),
    }));
}

const round = (value: number) => Math.round(value * 100) / 100;
