import type { Weekday } from '../../calendar/words.ts';
import type { ShiftSource, TurnUnit } from '../words.ts';

/** Instants are milliseconds; a span has its beginning and not its end. */
export type Span = { from: number; to: number };

/** People of a team who take turns on the same days and hours. */
export type Layer = {
  id: string;
  team: string;
  /** In the order of their turns; who stands in it twice comes up twice as often. */
  people: readonly string[];
  /** How many of them are on duty at once. */
  atOnce: number;
  /** The first and the last day on which it holds; null: until it is changed. */
  startsOn: string;
  until: string | null;
  /** The day of the first turn, from which turns are counted; a change of the layer leaves it. */
  turnsFrom: string;
  turn: { every: number; unit: TurnUnit };
  days: readonly Weekday[];
  /** Times of the zone; an end that is not after the beginning is the next day's. */
  from: string;
  to: string;
  timeZone: string;
};

/**
 * One who is on duty for a span, besides the layers or in the place of somebody: of one who stands in already, and so of whom those
 * stand in for, too.
 */
export type Override = Span & {
  id: string;
  team: string;
  person: string;
  insteadOf: readonly string[];
  source: Exclude<ShiftSource, 'layer'>;
};

export type Absence = Span & { person: string };

export type Rota = {
  layers: readonly Layer[];
  overrides: readonly Override[];
  absences: readonly Absence[];
  /** The days on which a team does not work, whatever its layers say. */
  holidaysOf: (team: string) => readonly string[];
  /** From when on somebody is no longer of a team; null: they are. */
  goneFrom: (person: string, team: string) => number | null;
};

/** `id` stays the same as long as the shift does; `rowId` is the layer or the override that it comes from. */
export type Shift = Span & { id: string; rowId: string; team: string; person: string; source: ShiftSource };
