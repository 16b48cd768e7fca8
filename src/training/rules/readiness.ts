import type { IssueArea } from '../../plan/words.ts';
import type { Uncovered } from '../words.ts';

/** Instants are milliseconds; a span has its beginning and not its end. */
type Span = { from: number; to: number };
/** One person on duty in a team. */
export type Duty = Span & { person: string; team: string };
/** What lets somebody work in a tier: a certificate of it, or an exception. `areas`: null for all of them; `to`: null without an end. */
export type Held = {
  person: string;
  kind: 'certificate' | 'exception';
  areas: readonly IssueArea[] | null;
  from: number;
  to: number | null;
};
export type Judged = Duty & { because: Uncovered | null };
/** In whole minutes; `share` from 0 to 1, null where nobody is on duty. */
export type Readiness = { minutes: number; covered: number; excepted: number; share: number | null };

type Asked = {
  duties: readonly Duty[];
  /** Of the tier that is asked about. */
  held: readonly Held[];
  /** By team, the areas for which a certificate of the tier is to be held; none where there is nothing to hold. */
  neededIn: (team: string) => readonly IssueArea[];
};

const MINUTE_MS = 60_000;

/**
 * Of the minutes that people are on duty, how many by those whose certificates are valid then and cover every area that their team takes:
 * two who are on duty for an hour are two hours. What an exception lets somebody do is counted apart and is not covered. This is the figure
 * that a gate of the rollout may ask for.
 */
export function readinessOf(asked: Asked): Readiness {
  const pieces = judge(asked);
  const sum = (some: readonly Span[]) => Math.round(some.reduce((total, { from, to }) => total + to - from, 0) / MINUTE_MS);
  const minutes = sum(pieces);
  const covered = sum(pieces.filter(({ because }) => because === null));
  return {
    minutes,
    covered,
    excepted: sum(pieces.filter(({ because }) => because === 'excepted')),
    share: minutes === 0 ? null : covered / minutes,
  };
}

/** Each duty in steps of the same answer: why it is not covered, or null. A team for which there is nothing to hold is left out. */
export function judge({ duties, held, neededIn }: Asked): Judged[] {
  const byPerson = Map.groupBy(held, ({ person }) => person);
  return duties.flatMap((duty) => {
    const needed = neededIn(duty.team);
    if (needed.length === 0) return [];
    const own = byPerson.get(duty.person) ?? [];
    const cuts = [...new Set([duty.from, duty.to, ...own.flatMap(({ from, to }) => [from, to ?? duty.to])])]
      .filter((at) => at >= duty.from && at <= duty.to)
      .sort((a, b) => a - b);
    return cuts.slice(1).map((to, index) => {
      const from = cuts[index] ?? to;
      return {
        ...duty,
        from,
        to,
        because: lacks(
          own.filter((one) => isValid(one, from)),
          needed,
        ),
      };
    });
  });
}

/** What is valid at an instant, as if it always were: so a phase is judged by how certificates stand then. */
export function asOf(held: readonly Held[], at: number): Held[] {
  return held.filter((one) => isValid(one, at)).map((one) => ({ ...one, from: Number.NEGATIVE_INFINITY, to: null }));
}

const isValid = ({ from, to }: Held, at: number) => from <= at && (to === null || to > at);

function lacks(valid: readonly Held[], needed: readonly IssueArea[]): Uncovered | null {
  const cover = (some: readonly Held[]) => needed.every((area) => some.some(({ areas }) => areas === null || areas.includes(area)));
  const certificates = valid.filter(({ kind }) => kind === 'certificate');
  if (cover(certificates)) return null;
  if (cover(valid)) return 'excepted';
  return certificates.length > 0 ? 'partly' : 'none';
}

export type Line = Omit<Duty, 'from' | 'to'> & { because: Uncovered; minutes: number; times: number; first: Span };

/** What is not covered, by person, team and reason: most first. */
export function uncoveredOf(pieces: readonly Judged[]): Line[] {
  const open = pieces.flatMap(({ because, ...duty }) => (because === null ? [] : [{ ...duty, because }]));
  return [...Map.groupBy(open, ({ person, team, because }) => `${person} ${team} ${because}`).values()]
    .flatMap((own) => {
      const [first] = own.toSorted((a, b) => a.from - b.from);
      if (!first) return [];
      const { person, team, because, from, to } = first;
      const minutes = Math.round(own.reduce((total, one) => total + one.to - one.from, 0) / MINUTE_MS);
      return [{ person, team, because, minutes, times: own.length, first: { from, to } }];
    })
    .sort((a, b) => b.minutes - a.minutes || a.first.from - b.first.from || (a.person < b.person ? -1 : 1));
}
