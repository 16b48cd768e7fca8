import type { PagingStep } from '../../../schema/schema.ts';
import type { CellProps } from './cells.tsx';
import { ChoiceCell, type Option } from './choice-cells.tsx';

export type Whom = PagingStep['whom'];
type Props = CellProps<Whom> & { words: readonly Option<string>[]; teams: readonly Option<string>[] };

/** An id is a slug, so none of them begins so. */
const TEAM = '=';

/** Whom an alarm rings: who is on duty, the lead, or a team. */
export function WhomCell({ value, words, teams, onCommit, ...cell }: Props) {
  const options = [...words, ...teams.map(({ value: id, label }) => ({ value: TEAM + id, label }))];
  const chosen = (word: string | undefined) => (word?.startsWith(TEAM) ? { team: word.slice(TEAM.length) } : (word as Whom | undefined));
  return (
    <ChoiceCell
      {...cell}
      value={typeof value === 'object' ? TEAM + value.team : value}
      options={options}
      onCommit={(word) => onCommit(chosen(word))}
    />
  );
}
