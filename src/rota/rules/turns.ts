import { dayNumber, weekdayOf } from '../../calendar/days.ts';
import { WEEKDAYS } from '../../calendar/words.ts';
import type { Layer } from './rota.ts';

/** Whether a layer is held on a day at all. */
export function isHeldOn({ days, startsOn, until }: Pick<Layer, 'days' | 'startsOn' | 'until'>, day: string): boolean {
  const weekday = WEEKDAYS[weekdayOf(dayNumber(day))];
  return startsOn <= day && (until === null || day <= until) && weekday !== undefined && days.includes(weekday);
}

/**
 * Whose turn it is on a day on which the layer is held. By weeks, the turn passes on the weekday on which the first one began; by days,
 * only those count on which it is held, so that a weekend gives nobody two turns in a row.
 */
export function inTurn(layer: Pick<Layer, 'people' | 'atOnce' | 'turnsFrom' | 'turn' | 'days'>, day: string): string[] {
  const { people, atOnce, turn } = layer;
  const passed = turn.unit === 'week' ? Math.floor((dayNumber(day) - dayNumber(layer.turnsFrom)) / 7) : daysHeldBefore(layer, day);
  const first = Math.floor(passed / turn.every) * atOnce;
  const those = Array.from({ length: atOnce }, (_, place) => people[modulo(first + place, people.length)] ?? '');
  return [...new Set(those)].filter(Boolean);
}

/** How many days the layer was held from its first turn until a day; negative before it. */
function daysHeldBefore({ days, turnsFrom }: Pick<Layer, 'days' | 'turnsFrom'>, day: string): number {
  const [begin, end] = [dayNumber(turnsFrom), dayNumber(day)];
  const isHeld = (number: number) => days.includes(WEEKDAYS[weekdayOf(number)] ?? 'monday');
  const weeks = Math.floor((end - begin) / 7);
  let held = weeks * new Set(days).size;
  for (let number = begin + weeks * 7; number < end; number++) if (isHeld(number)) held++;
  return held;
}

const modulo = (number: number, by: number) => ((number % by) + by) % by;
