import { dayAfter } from '../../../calendar/days.ts';
import { DAYS_SOON } from '../../../certificate/words.ts';
import type { Programme } from '../../../plan/schema/schema.ts';
import type { Need } from '../words.ts';
import { dueOn, lastInstant } from './due.ts';
import type { Attended, Course, Excepted, Facts, Holding, Known } from './facts.ts';

/** A programme with the day by which it is to be taught, and the instant at which that is over. */
export type Taught = { programme: Programme; dueOn: string | null; lastAt: number };

/** The facts by whom and what they are of: each question below is asked for every person. */
export type Index = {
  facts: Facts;
  people: ReadonlyMap<string, Known>;
  taught: readonly Taught[];
  holding: ReadonlyMap<string, Holding>;
  excepted: ReadonlyMap<string, Excepted>;
  attended: ReadonlyMap<string, Attended>;
  /** Where somebody is enrolled, soonest first, and whether with a seat. */
  places: ReadonlyMap<string, readonly Place[]>;
};
export type Place = { course: Course; hasSeat: boolean };

const of = (person: string, programme: string) => `${person} ${programme}`;

export function indexOf(facts: Facts): Index {
  const keyed = <One extends { person: string; programme: string }>(all: readonly One[]) =>
    new Map(all.map((one) => [of(one.person, one.programme), one]));
  const places = new Map<string, Place[]>();
  for (const course of facts.courses.toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)))
    for (const [index, person] of course.enrolled.entries()) {
      const key = of(person, course.programme);
      places.set(key, [...(places.get(key) ?? []), { course, hasSeat: index < course.seats }]);
    }
  return {
    facts,
    people: new Map(facts.people.map((person) => [person.id, person])),
    taught: (facts.plan.training?.programmes ?? []).map((programme) => {
      const day = dueOn(facts.plan, programme, facts.today);
      return { programme, dueOn: day, lastAt: day === null ? Number.POSITIVE_INFINITY : lastInstant(facts.plan, programme, day) };
    }),
    holding: keyed(facts.holdings),
    excepted: keyed(facts.excepted),
    attended: keyed(facts.attended),
    places,
  };
}

export const holdingOf = (index: Index, person: string, programme: string) => index.holding.get(of(person, programme)) ?? null;
export const exceptedOf = (index: Index, person: string, programme: string) => index.excepted.get(of(person, programme)) ?? null;
export const attendedOf = (index: Index, person: string, programme: string) => index.attended.get(of(person, programme)) ?? null;
export const placesOf = (index: Index, person: string, programme: string) => index.places.get(of(person, programme)) ?? [];

/** Whether somebody holds a certificate now, and still on a day. */
export function isCertified(index: Index, person: string, programme: string, on: string = index.facts.today): boolean {
  const holding = holdingOf(index, person, programme);
  return (
    holding !== null && (holding.state === 'valid' || holding.state === 'ends-soon') && (holding.until === null || holding.until >= on)
  );
}

/**
 * Why somebody is to be trained, whether or not that is planned; null when they need not. What ends long before its day is no matter yet: who
 * renews sooner than the desk reminds them gains nothing by it.
 */
export function needOf(index: Index, person: string, { programme, dueOn: due }: Taught): Need | null {
  const { today, outdated } = index.facts;
  if (!isCertified(index, person, programme.id)) return 'none';
  const soon = dayAfter(today, DAYS_SOON);
  if (!isCertified(index, person, programme.id, due !== null && due < soon ? due : soon)) return 'runs-out';
  const versions = [holdingOf(index, person, programme.id), attendedOf(index, person, programme.id)].flatMap(
    (one) => one?.planVersion ?? [],
  );
  return outdated.has(`${programme.tier} ${Math.max(...versions)}`) ? 'plan-changed' : null;
}

/** Whether somebody has a seat in a session that is over before its day. */
export function isSeatedInTime(index: Index, person: string, { programme, lastAt }: Taught): boolean {
  return placesOf(index, person, programme.id).some(({ course, hasSeat }) => hasSeat && course.to <= lastAt);
}
