import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import type { Rota } from '../contract.ts';
import { inNumbers } from './layout/instants.ts';
import css from './rota.module.css';
import { useRotaTimes } from './rota-times.ts';

/** Who is on duty in two teams at once. */
export function Doubles({ doubles, timeZone }: { doubles: Rota['doubles']; timeZone: string }) {
  const { t } = useTranslation('rota');
  const { teamName } = useNames();
  const times = useRotaTimes(timeZone);
  if (doubles.length === 0) return null;
  return (
    <ul className={css.doubles}>
      {doubles.map((double) => (
        <li key={`${double.person.id} ${double.from}`}>
          <IconAlertTriangle size={16} aria-hidden />
          <span>
            {t('double', {
              name: double.person.name,
              teams: double.teams.map(teamName).join(', '),
              when: times.span(inNumbers(double)),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
