import { dayAfter, dayNumber, dayOfNumber } from '../../calendar/days.ts';
import { type Approach, TICKETS_PER_100_USERS, usersOf } from '../../plan/rules/expected-tickets.ts';
import { zoneOf } from '../../plan/rules/in-force.ts';
import type { Phase, PlanDocument } from '../../plan/schema/schema.ts';
import { type Band, type Belief, believe, certain } from '../words.ts';
import { type Hour, hoursOf, realDay, userHours } from './hours.ts';
import { ENROLMENT_DAYS, ENROLMENT_WEEK_SHARE, MESSAGE_DAY_WEIGHT, percent, type Rates } from './rates.ts';

/** An hour with the tickets that are expected in it. */
export type ArrivalHour = Hour & { tickets: number };
export type Arrivals = {
  phase: string;
  /** The first and the last day that is looked at. */
  from: string;
  to: string;
  tickets: Band;
  hours: ArrivalHour[];
  believes: Belief[];
};

/** A choice in a sentence has no hyphen. */
const APPROACH_IN_SENTENCES: Record<Approach, string> = { 'self-service': 'alone', assisted: 'assisted', 'tech-fair': 'fair' };

/** A phase without an end is looked at for four weeks, and none for longer than a year. */
const OPEN_DAYS = 28;
export const SPAN_DAYS_MAX = 366;

/** The tickets that a phase brings, hour by hour: how many by its groups or its own word, when by its messages and the hours that users work. */
export function arrivalsOf(plan: PlanDocument, phase: Phase, rates: Rates): Arrivals {
  const [from, to, isCut] = spanOf(phase);
  const tickets = ticketsOf(phase, rates);
  const { calendar, isUsual } = userHours(plan);
  const hours = hoursOf(rates.hoursOfWeek ? null : calendar, calendar.timeZone, [from, to]);
  const enrolment = enrolmentDay(plan, phase, from, to);
  const messages = new Set(messageDays(plan, phase));
  const weights = hours.map(
    ({ from: begin, to: end, day, weekday, hour }) =>
      ((end - begin) / 3_600_000) *
      (messages.has(day) ? MESSAGE_DAY_WEIGHT : 1) *
      (rates.hoursOfWeek ? (rates.hoursOfWeek[weekday * 24 + hour] ?? 0) : 1),
  );
  const last = dayAfter(enrolment.day, ENROLMENT_DAYS - 1);
  const isBusy = hours.map(({ day }) => enrolment.day <= day && day <= last);
  const spread = spreadOver(weights, isBusy, tickets.value);
  return {
    phase: phase.id,
    from,
    to,
    tickets,
    hours: hours.map((hour, index) => ({ ...hour, tickets: spread[index] ?? 0 })),
    believes: [
      ...ticketBeliefs(phase, tickets, rates),
      ...(tickets.value > 0 ? weekBeliefs({ phase: phase.id, tickets, from, to, isAssumed: enrolment.isAssumed, day: enrolment.day }) : []),
      ...(messages.size > 0 ? [believe('message-days', { phase: phase.id, times: MESSAGE_DAY_WEIGHT })] : []),
      rates.hoursOfWeek
        ? believe('hours-learned')
        : isUsual
          ? believe('hours-usual', { timeZone: zoneOf(plan) })
          : believe('hours-of-calendar', { calendar: calendar.id }),
      ...(isCut ? [believe('span-cut', { days: SPAN_DAYS_MAX })] : []),
    ],
  };
}

function spanOf({ from, to }: Phase): [from: string, to: string, isCut: boolean] {
  const begin = dayNumber(from);
  const end = to === undefined ? begin + OPEN_DAYS - 1 : Math.max(begin, dayNumber(to));
  const most = begin + SPAN_DAYS_MAX - 1;
  return [realDay(from), dayOfNumber(Math.min(end, most)), end > most];
}

/** 95 times of 100 between these, by chance alone and by what is not known of the rates. */
function ticketsOf(phase: Phase, rates: Rates): Band {
  const users = usersOf(phase);
  const sum = (of: (rate: Band) => number) =>
    (Object.keys(users) as Approach[]).reduce((all, approach) => all + (users[approach] * of(rates.ticketsPer100Users(approach))) / 100, 0);
  const mean =
    phase.expectedTickets === undefined
      ? { value: sum(({ value }) => value), low: sum(({ low }) => low), high: sum(({ high }) => high) }
      : certain(phase.expectedTickets);
  return {
    value: Math.ceil(mean.value),
    low: Math.max(0, Math.floor(mean.low - 1.96 * Math.sqrt(mean.low))),
    high: Math.ceil(mean.high + 1.96 * Math.sqrt(mean.high)),
  };
}

/** From when the busiest week is: the day of the enrolment message within the phase, or else its first. */
function enrolmentDay({ communication }: PlanDocument, { id }: Phase, from: string, to: string): { day: string; isAssumed: boolean } {
  const sent = (communication?.waves ?? [])
    .filter(({ stage }) => stage === 'enrolment')
    .flatMap(({ pieces = [] }) => pieces.filter(({ phase }) => phase === id).map(({ on }) => on))
    .filter((day) => from <= day && day <= to)
    .sort();
  return sent[0] === undefined ? { day: from, isAssumed: true } : { day: sent[0], isAssumed: false };
}

function messageDays({ communication }: PlanDocument, { id }: Phase): string[] {
  return (communication?.waves ?? []).flatMap(({ pieces = [] }) => pieces.filter(({ phase }) => phase === id).map(({ on }) => on));
}

/** So many in the busy week and the rest outside of it; where one of the two has no hours, the other gets all. */
function spreadOver(weights: readonly number[], isBusy: readonly boolean[], tickets: number): number[] {
  const sumOf = (busy: boolean) => weights.reduce((sum, weight, index) => sum + (isBusy[index] === busy ? weight : 0), 0);
  const [busy, calm] = [sumOf(true), sumOf(false)];
  const busyShare = busy === 0 ? 0 : calm === 0 ? 1 : ENROLMENT_WEEK_SHARE;
  return weights.map((weight, index) =>
    weight === 0 ? 0 : tickets * (isBusy[index] ? (busyShare * weight) / busy : ((1 - busyShare) * weight) / calm),
  );
}

function ticketBeliefs(phase: Phase, tickets: Band, rates: Rates): Belief[] {
  const said = { phase: phase.id, tickets: tickets.value, low: tickets.low, high: tickets.high };
  if (phase.expectedTickets !== undefined) return [believe('tickets-planned', said)];
  return (Object.entries(usersOf(phase)) as [Approach, number][])
    .filter(([, users]) => users > 0)
    .map(([approach, users]) => {
      const { value, low, high } = rates.ticketsPer100Users(approach);
      const isFirst = low === high && value === TICKETS_PER_100_USERS[approach];
      return believe(isFirst ? 'tickets-estimated' : 'tickets-learned', {
        phase: phase.id,
        approach: APPROACH_IN_SENTENCES[approach],
        users,
        per100: Math.round(value * 10) / 10,
      });
    });
}

type Week = { phase: string; tickets: Band; from: string; to: string; day: string; isAssumed: boolean };

function weekBeliefs({ phase, tickets, from, to, day, isAssumed }: Week): Belief[] {
  const weeks = Math.round(((dayNumber(to) - dayNumber(from) + 1) / 7) * 10) / 10;
  return [
    believe('enrolment-week', { phase, tickets: tickets.value, weeks, share: percent(ENROLMENT_WEEK_SHARE), from: day }),
    ...(isAssumed ? [believe('enrolment-day-assumed', { phase, from: day })] : []),
  ];
}
