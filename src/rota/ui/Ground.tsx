import type { Column } from './layout/columns.ts';
import type { Frame } from './layout/frames.ts';
import css from './rota.module.css';
import type { RotaTeam } from './sheets/rota-sheet.ts';

type Marked = { team: RotaTeam; today: string; frame: Frame };

/** What stands behind a day wherever it is drawn. */
export function marksOf(day: string, { team, today, frame }: Marked) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return {
    'data-today': day === today || undefined,
    'data-off': weekday === 0 || weekday === 6 || team.holidays.includes(day) || undefined,
    'data-outside': day < frame.inside.from || day > frame.inside.to || undefined,
    'data-monday': weekday === 1 || undefined,
  };
}

/** The days behind a row. */
export function Ground({ columns, ...marked }: Marked & { columns: readonly Column[] }) {
  return (
    <div className={css.ground} aria-hidden="true">
      {columns.map(({ day }) => (
        <span key={day} {...marksOf(day, marked)} />
      ))}
    </div>
  );
}
