import { WEEKDAYS } from '../src/calendar/words.ts';
import type { Layer, Override, Rota, Span } from '../src/rota/rules/rota.ts';
import { shiftsOf } from '../src/rota/rules/shifts.ts';

export const WORK_DAYS = WEEKDAYS.slice(0, 5);
export const OFFICE: Layer = {
  id: 'office',
  team: 'desk',
  people: ['ana', 'ben', 'cleo'],
  atOnce: 1,
  startsOn: '2026-06-01',
  until: null,
  turnsFrom: '2026-06-01',
  turn: { every: 1, unit: 'week' },
  days: WORK_DAYS,
  from: '08:00',
  to: '16:00',
  timeZone: 'Europe/Madrid',
};
export const ROUND_THE_CLOCK: Layer = { ...OFFICE, id: 'all', days: WEEKDAYS, turn: { every: 1, unit: 'day' }, from: '00:00', to: '24:00' };
export const rota = (more: Partial<Rota>): Rota => ({
  layers: [],
  overrides: [],
  absences: [],
  holidaysOf: () => [],
  goneFrom: () => null,
  ...more,
});
export const ms = (instant: string) => Date.parse(instant);
export const span = (from: string, to: string): Span => ({ from: ms(from), to: ms(to) });
export const override = (person: string, insteadOf: string | null, at: Span): Override => ({
  id: `${person} for ${insteadOf}`,
  team: 'desk',
  person,
  insteadOf: insteadOf === null ? [] : [insteadOf],
  source: insteadOf ? 'override' : 'single',
  ...at,
});
/** Madrid is two hours before UTC in summer. */
export const WEEK = span('2026-06-01T00:00+02:00', '2026-06-08T00:00+02:00');
export const MONDAY = span('2026-06-01T00:00+02:00', '2026-06-02T00:00+02:00');
export const said = ({ person, from, to }: { person: string } & Span) =>
  `${person} ${new Date(from).toISOString().slice(5, 16)} ${new Date(to).toISOString().slice(5, 16)}`;
export const shown = (of: Rota, at: Span) => shiftsOf(of, at).map(said);
