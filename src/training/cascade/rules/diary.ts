import { businessTimeBetween } from '../../../calendar/business-time.ts';
import { calendarOfTeam } from '../../../plan/rules/in-force.ts';
import type { Span } from '../../../rota/rules/rota.ts';
import { cannotCome } from '../../rules/who-cannot-come.ts';
import type { CannotCome } from '../../words.ts';
import type { Facts } from './facts.ts';

/** Who could come when: by absences, rota and hours, and by the other sessions that they hold or are in. */
export type Diary = {
  /** `besides`: a session that is to be changed itself. */
  cannotCome(person: string, span: Span, besides?: string): CannotCome | null;
  isFree(person: string, span: Span, besides?: string): boolean;
  take(people: readonly string[], span: Span): void;
  /** How many sessions somebody has. */
  load(person: string): number;
};

export function diaryOf({ plan, people, courses, absences, shifts }: Facts): Diary {
  const taken = new Map<string, (Span & { course: string | null })[]>();
  const take = (who: readonly string[], { from, to }: Span, course: string | null) => {
    for (const person of who) taken.set(person, [...(taken.get(person) ?? []), { from, to, course }]);
  };
  for (const course of courses) take([course.trainer.id, ...course.enrolled.slice(0, course.seats)], course, course.id);

  // Many people have few calendars, and a time is asked of all of them.
  const teamsOf = new Map(people.map(({ id, teams }) => [id, teams.map(({ team }) => team)]));
  const within = new Map<string, boolean>();
  const isWithinHours = (team: string, { from, to }: Span) => {
    const calendar = calendarOfTeam(plan, team);
    if (!calendar) return true;
    const key = `${calendar.id} ${from} ${to}`;
    const known = within.get(key);
    if (known !== undefined) return known;
    const isWhole = businessTimeBetween(calendar, new Date(from), new Date(to)) >= to - from;
    within.set(key, isWhole);
    return isWhole;
  };
  const why = (person: string, span: Span, besides?: string): CannotCome | null => {
    const sessions = (taken.get(person) ?? []).filter(({ course }) => course === null || course !== besides);
    const held = cannotCome({ hours: [], absences: absences.get(person) ?? [], shifts: shifts.get(person) ?? [], sessions }, span);
    if (held) return held;
    const teams = teamsOf.get(person) ?? [];
    return teams.length === 0 || teams.some((team) => isWithinHours(team, span)) ? null : 'outside-hours';
  };
  return {
    cannotCome: why,
    isFree: (person, span, besides) => why(person, span, besides) === null,
    take: (who, span) => take(who, span, null),
    load: (person) => taken.get(person)?.length ?? 0,
  };
}
