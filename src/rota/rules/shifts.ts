import { dayAfter, dayAt } from '../../calendar/days.ts';
import { instantAt } from '../../calendar/time-of-day.ts';
import type { Layer, Rota, Shift, Span } from './rota.ts';
import { overlap, without } from './spans.ts';
import { inTurn, isHeldOn } from './turns.ts';

type Piece = Omit<Shift, 'id'> & { rowId: string };

/** What stands above what, where one person is on duty twice in a team at the same time: the shift is one, and called by the first. */
const PRECEDENCE = ['swap', 'override', 'single', 'layer'] as const;

/**
 * Who is on duty: the shifts that touch a span, each whole, by team and time. It follows from what the rota says and not from the order
 * in which that was written: who stands in takes the place of whom they stand in for, and who is away is away, whatever else they are.
 */
export function shiftsOf(rota: Rota, span: Span): Shift[] {
  const byLayers = rota.layers.flatMap((layer) => turnsOf(layer, rota.holidaysOf(layer.team), span));
  const standIns = rota.overrides.map(({ id, insteadOf: _, ...piece }): Piece => ({ ...piece, rowId: id }));
  const pieces = [...byLayers.flatMap((piece) => withoutStoodInFor(rota, piece)), ...standIns].flatMap((piece) =>
    whilePresent(rota, piece),
  );
  return [...Map.groupBy(pieces, ({ team, person }) => `${team} ${person}`).values()]
    .flatMap(once)
    .filter((shift) => overlap(shift, span))
    .map((piece) => ({ id: `${piece.rowId}.${piece.person}.${piece.from.toString(36)}`, ...piece }))
    .sort((a, b) => compare(a.team, b.team) || a.from - b.from || compare(a.id, b.id));
}

function turnsOf(layer: Layer, holidays: readonly string[], { from, to }: Span): Piece[] {
  const found: Piece[] = [];
  // A shift may have begun on the day before, and another one, before that, may have cut it short.
  const last = dayAt(new Date(to), layer.timeZone);
  for (let day = dayAfter(dayAt(new Date(from), layer.timeZone), -2); day <= last; day = dayAfter(day)) {
    if (!isHeldOn(layer, day) || holidays.includes(day)) continue;
    const span = spanOn(layer, day);
    if (span.from >= span.to) continue;
    for (const person of inTurn(layer, day)) found.push({ rowId: layer.id, team: layer.team, person, source: 'layer', ...span });
  }
  return found;
}

/** The hours of a layer that begin on a day, as instants: a day on which the clocks change is as long as it really is. */
export function spanOn({ from, to, timeZone }: Pick<Layer, 'from' | 'to' | 'timeZone'>, day: string): Span {
  const at = (on: string, time: string) => instantAt(Temporal.PlainDate.from(on), time, timeZone).epochMilliseconds;
  return { from: at(day, from), to: at(to > from ? day : dayAfter(day), to) };
}

function withoutStoodInFor({ overrides }: Rota, piece: Piece): Piece[] {
  return without(
    [piece],
    overrides.filter(({ team, insteadOf }) => team === piece.team && insteadOf.includes(piece.person)),
  );
}

function whilePresent({ absences, goneFrom }: Rota, piece: Piece): Piece[] {
  const away = absences.filter(({ person }) => person === piece.person);
  const gone = goneFrom(piece.person, piece.team);
  return without([piece], gone === null ? away : [...away, { from: gone, to: Number.POSITIVE_INFINITY }]);
}

/** The pieces of one person in one team, no two at once. */
function once(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  const order = pieces.toSorted(
    (a, b) => PRECEDENCE.indexOf(a.source) - PRECEDENCE.indexOf(b.source) || a.from - b.from || compare(a.rowId, b.rowId),
  );
  for (const piece of order) kept.push(...without([piece], kept));
  return kept;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
