import { dayAfter, dayAt } from '../../calendar/days.ts';
import { spanOn } from '../rules/shifts.ts';
import { isHeldOn } from '../rules/turns.ts';
import type { LayerRow } from '../store.ts';

/** The first day on which a change of a layer holds: the next one where its shift of today has begun, for who is or was on duty stays so. */
export function changesFrom(layer: LayerRow, at: Date): string {
  const today = dayAt(at, layer.timeZone);
  const hasBegun = isHeldOn(layer, today) && spanOn(layer, today).from <= at.getTime();
  return hasBegun ? dayAfter(today) : today;
}
