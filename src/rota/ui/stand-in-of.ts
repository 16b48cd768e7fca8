import type { Rota, RotaShift } from '../contract.ts';

/** The stand-in that a shift is, if it is one: it can be taken back. */
export function standInOf({ overrides }: Rota, shift: RotaShift) {
  return overrides.find(({ id }) => id === shift.of) ?? null;
}
