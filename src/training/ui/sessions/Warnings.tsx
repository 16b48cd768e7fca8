import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CourseWarning, USUAL_MINUTES } from '../../words.ts';
import css from './sessions.module.css';

/** What is odd about a session and does not keep it from being held. */
export function Warnings({ warnings }: { warnings: readonly CourseWarning[] }) {
  const { t } = useTranslation('training');
  if (warnings.length === 0) return null;
  return (
    <ul className={css.warnings}>
      {warnings.map((warning) => (
        <li key={warning}>
          <IconAlertTriangle size={16} aria-hidden />
          {t(`warning.${warning}`, USUAL_MINUTES)}
        </li>
      ))}
    </ul>
  );
}
