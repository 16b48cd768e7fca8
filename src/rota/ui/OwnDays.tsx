import { useTranslation } from 'react-i18next';
import type { Me } from '../../identity/contract.ts';
import { useNames } from '../../plan/ui/use-names.ts';
import { useLocale } from '../../platform/ui/format.ts';
import type { Rota } from '../contract.ts';
import type { Frame } from './layout/frames.ts';
import { inNumbers } from './layout/instants.ts';
import css from './rota.module.css';
import { rotaTimes } from './rota-times.ts';
import type { OpenSheet } from './sheets/rota-sheet.ts';
import { standInOf } from './stand-in-of.ts';

type Props = { me: Me; rotas: readonly Rota[]; frame: Frame; onOpen: OpenSheet };

/** On a phone: one's own shifts, whatever the team. */
export function OwnDays({ me, rotas, frame, onOpen }: Props) {
  const { t } = useTranslation('rota');
  const { teamName } = useNames();
  const locale = useLocale();
  if (me.teams.length === 0) return null;
  const own = rotas
    .flatMap((rota) => rota.shifts.map((shift) => ({ rota, shift, home: rota.teams[0], ...inNumbers(shift) })))
    .filter(({ shift }) => shift.person.id === me.id)
    .sort((a, b) => a.from - b.from);
  return (
    <section className={css.own} aria-labelledby="own-shifts">
      <h2 id="own-shifts" className={css.teamName}>
        {t(frame.days.length > 7 ? 'own.month' : 'own.week')}
      </h2>
      {own.length === 0 && <p className="quiet">{t('own.none')}</p>}
      <ul>
        {own.map(
          ({ rota, shift, home, from, to }) =>
            home && (
              <li key={shift.id}>
                <button
                  type="button"
                  className={css.dayLine}
                  onClick={() => onOpen({ kind: 'shift', shift, team: home, standIn: standInOf(rota, shift) })}
                >
                  <strong>{rotaTimes(locale, home.timeZone).span({ from, to })}</strong>
                  {me.teams.length > 1 && <span className={css.you}>{teamName(shift.team)}</span>}
                </button>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
