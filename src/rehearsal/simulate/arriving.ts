import { ISSUE_AREAS, type IssueArea, PLAN_PLATFORMS, PRIORITIES, type Priority } from '../../plan/words.ts';
import { type Draws, exponential, placeOf } from '../chance/draws.ts';
import type { Rates } from '../forecast/rates.ts';

export type Platform = (typeof PLAN_PLATFORMS)[number];
/** A ticket that comes to the desk. What is left out is drawn. */
export type ArrivingTicket = { at: number; area?: IssueArea; platform?: Platform; priority?: Priority };
export type Arriving = Required<ArrivingTicket>;

type ExpectedIn = { from: number; to: number; tickets: number };

/** Callers who come by chance, as often as each hour expects: a Poisson process whose own time runs as fast as the hours are busy. */
export function drawArrivals(hours: readonly ExpectedIn[], draws: Draws, most: number): ArrivingTicket[] {
  const arriving: ArrivingTicket[] = [];
  let [place, before, reached] = [0, 0, 0];
  for (let ticket = 0; ticket < most; ticket++) {
    reached += exponential(1, draws(ticket, 'gap'));
    let hour = hours[place];
    while (hour && before + hour.tickets < reached) {
      before += hour.tickets;
      hour = hours[++place];
    }
    if (!hour) return arriving;
    arriving.push({ at: Math.round(hour.from + ((hour.to - hour.from) * (reached - before)) / hour.tickets) });
  }
  return arriving;
}

/** Each with its area, platform and priority: its own, or drawn by the rates. */
export function described(arriving: readonly ArrivingTicket[], rates: Rates, draws: Draws): Arriving[] {
  return arriving.map(({ at, area, platform, priority }, ticket) => ({
    at,
    area: area ?? ISSUE_AREAS[placeOf(rates.areas, draws(ticket, 'area'))] ?? 'other',
    platform: platform ?? PLAN_PLATFORMS[placeOf(rates.platforms, draws(ticket, 'platform'))] ?? 'other',
    priority: priority ?? PRIORITIES[placeOf(rates.priorities, draws(ticket, 'priority'))] ?? 'normal',
  }));
}
