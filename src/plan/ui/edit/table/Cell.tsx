import type { BilingualText } from '../../../schema/shapes.ts';
import { BilingualCell, LineCell, NumberCell, TimeCell, ZoneCell } from '../cells/cells.tsx';
import { ChoiceCell, ChoicesCell, DateCell, YesNoCell } from '../cells/choice-cells.tsx';
import { type Whom, WhomCell } from '../cells/WhomCell.tsx';
import type { Column } from './columns.ts';

type Props = { column: Column; label: string; value: unknown; onCommit: (value: unknown) => void };

/** The cell of a column, by the kind of what stands in it. */
export function Cell({ column, label, value, onCommit }: Props) {
  const common = { label, isNeeded: column.isNeeded, onCommit };
  switch (column.kind) {
    case 'words':
      return <BilingualCell {...common} value={value as BilingualText | undefined} />;
    case 'line':
      return <LineCell {...common} value={value as string | undefined} placeholder={column.placeholder} suggestions={column.suggestions} />;
    case 'number':
      return <NumberCell {...common} value={value as number | undefined} min={column.min} max={column.max} unit={column.unit} />;
    case 'choice':
      return (
        <ChoiceCell
          {...common}
          value={value as string | number | undefined}
          options={column.options}
          none={column.none}
          hue={column.isTier ? (value as number | undefined) : undefined}
        />
      );
    case 'choices':
      return <ChoicesCell {...common} value={value as readonly (string | number)[] | undefined} options={column.options} />;
    case 'date':
      return <DateCell {...common} value={value as string | undefined} />;
    case 'moment':
      return <DateCell {...common} value={value as string | undefined} isWithTime />;
    case 'whom':
      return <WhomCell {...common} value={value as Whom | undefined} words={column.words} teams={column.teams} />;
    case 'time':
      return <TimeCell {...common} value={value as string | undefined} />;
    case 'zone':
      return <ZoneCell {...common} value={value as string | undefined} />;
    case 'yes-no':
      return <YesNoCell {...common} value={value as boolean | undefined} />;
  }
}
