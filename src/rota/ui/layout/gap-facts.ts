import type { Rota } from '../../contract.ts';
import type { Span } from '../../rules/rota.ts';
import { overlap } from '../../rules/spans.ts';
import { inNumbers } from './instants.ts';

const HOUR_MS = 3_600_000;

type Gap = Span & { team: string; needed: number; staffed: number };
type Candidate = { person: { id: string; name: string }; hours: number };
export type GapFacts = {
  missing: number;
  /** Hours of people that are missing. */
  hours: number;
  /** Of all that the plan needs of the team on the days shown. */
  share: number;
  /** Who of the team is neither on duty nor away at the time, whoever has the fewest hours on these days first. */
  free: Candidate[];
  away: { id: string; name: string }[];
};

/** What a gap costs, and who could fill it. */
export function gapFacts(rota: Pick<Rota, 'shifts' | 'needs' | 'absences' | 'teams'>, gap: Gap): GapFacts {
  const shifts = rota.shifts.map(inNumbers);
  const absences = rota.absences.map(inNumbers);
  const missing = gap.needed - gap.staffed;
  const hours = (missing * (gap.to - gap.from)) / HOUR_MS;
  const needed = rota.needs.filter(({ team }) => team === gap.team).map(inNumbers);
  const all = needed.reduce((sum, need) => sum + (need.needed * (need.to - need.from)) / HOUR_MS, 0);
  const people = rota.teams.find(({ id }) => id === gap.team)?.people ?? [];
  const isAway = ({ id }: { id: string }) => absences.some((absence) => absence.person.id === id && overlap(absence, gap));
  const isThere = ({ id }: { id: string }) => shifts.some((shift) => shift.person.id === id && overlap(shift, gap));
  const hoursOf = (id: string) =>
    shifts.filter(({ person }) => person.id === id).reduce((sum, { from, to }) => sum + (to - from) / HOUR_MS, 0);
  return {
    missing,
    hours,
    share: all === 0 ? 0 : hours / all,
    free: people
      .filter((person) => !isAway(person) && !isThere(person))
      .map((person) => ({ person, hours: hoursOf(person.id) }))
      .sort((a, b) => a.hours - b.hours),
    away: people.filter(isAway),
  };
}
