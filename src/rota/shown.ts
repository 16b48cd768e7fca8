import type { Override, Shift, Span } from './rules/rota.ts';
import type { AbsenceRow, LayerRow, SwapRow } from './store.ts';

/** What the rota holds as its readers get it: people by name, instants in words of the API. */
export function shown(names: ReadonlyMap<string, string>) {
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    person,
    span,
    shift: (shift: Shift) => ({ ...shift, ...span(shift), person: person(shift.person), of: shift.rowId }),
    layer: ({ turnsFrom: _, ...layer }: LayerRow) => ({ ...layer, people: layer.people.map(person) }),
    override: (override: Override) => ({
      ...override,
      ...span(override),
      person: person(override.person),
      insteadOf: override.insteadOf[0] === undefined ? null : person(override.insteadOf[0]),
    }),
    absence: (absence: AbsenceRow, maySeeWhy: boolean) => ({
      ...absence,
      ...span(absence),
      person: person(absence.person),
      kind: maySeeWhy ? absence.kind : null,
    }),
    swap: (swap: SwapRow) => ({
      ...swap,
      ...span(swap),
      askedBy: person(swap.askedBy),
      askedOf: person(swap.askedOf),
      theirs: swap.theirs && span(swap.theirs),
    }),
  };
}

export const span = ({ from, to }: Span) => ({ from: new Date(from), to: new Date(to) });
