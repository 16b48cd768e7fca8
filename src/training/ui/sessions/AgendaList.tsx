import { useTranslation } from 'react-i18next';
import type { CourseSession } from '../../sessions/contract.ts';
import { agendaAt } from './agenda-at.ts';
import css from './sessions.module.css';

/** The modules in their order, with the one that is taught now. */
export function AgendaList({ session, now }: { session: CourseSession; now: number }) {
  const { t } = useTranslation('training');
  const { modules, module, programme } = session;
  const { minutesLeft } = agendaAt(session, now);
  return (
    <section className={`sheet ${css.card}`} aria-labelledby="agenda">
      <h2 id="agenda">{t('agenda')}</h2>
      {modules.length === 0 && <p className="quiet">{t('run.noModule')}</p>}
      <ol className={css.agenda}>
        {modules.map(({ id, name, kind, minutes }) => (
          <li key={id} aria-current={module?.id === id ? 'step' : undefined}>
            <a href={`/training/programmes/${programme}/${id}`}>
              <bdi>{name}</bdi>
            </a>
            <span className="quiet">{t(`moduleKind.${kind}`)}</span>
            <span className={css.length}>
              {module?.id === id
                ? t(minutesLeft >= 0 ? 'run.left' : 'run.over', { minutes: Math.abs(minutesLeft) })
                : t('minutes', { minutes })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
