import type { BilingualText } from '../../../schema/shapes.ts';
import type { NumberRules } from '../cells/cells.tsx';
import type { Option } from '../cells/choice-cells.tsx';

type Kind =
  | { kind: 'words' }
  | { kind: 'line'; placeholder?: string; suggestions?: readonly string[] }
  | ({ kind: 'number' } & NumberRules)
  | { kind: 'choice'; options: readonly Option[]; none?: string; isTier?: boolean }
  | { kind: 'choices'; options: readonly Option[] }
  | { kind: 'date' }
  | { kind: 'moment' }
  /** Whom an alarm rings: a word, or a team by its id. */
  | { kind: 'whom'; words: readonly Option<string>[]; teams: readonly Option<string>[] }
  | { kind: 'time' }
  | { kind: 'zone' }
  | { kind: 'yes-no' };

/** A column of a table: which field of a row it shows, and of what kind that is. Without a field, the row itself is the value. */
export type Column = Kind & {
  field: string | null;
  label: string;
  isNeeded?: boolean;
  /** What the row is called by; while it is new, its id follows. */
  isName?: boolean;
  /** As the width of a column is written in CSS. */
  width?: string;
};

export type Row = BilingualText | object;

/** What stands in a column of a row. */
export function valueIn(row: Row, { field }: Column): unknown {
  return field === null ? row : (row as Record<string, unknown>)[field];
}
