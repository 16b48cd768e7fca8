import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Agenda, Part } from '../../../rules/running.ts';
import css from './run.module.css';

type Props = Pick<Agenda, 'next' | 'cuts' | 'minutesLate'> & { onGo: (module: string) => void };

/** What comes, and of what is late, where to save it. */
export function Comes({ next, cuts, minutesLate, onGo }: Props) {
  const { t } = useTranslation('training');
  const saved = cuts.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <section className={css.next} aria-labelledby="comes">
      <h2 id="comes">{t('run.comes')}</h2>
      {next.length === 0 && <p className="quiet">{t('run.nothingComes')}</p>}
      {minutesLate > 0 && next.length > 0 && (
        <p>{saved >= minutesLate ? t('run.cut') : saved > 0 ? t('run.cutSome', { minutes: saved }) : t('run.cutNone')}</p>
      )}
      <ol className={css.comes}>
        {next.map((part) => (
          <Line key={part.id} part={part} cut={cuts.find(({ id }) => id === part.id)?.minutes ?? 0} onGo={onGo} />
        ))}
      </ol>
    </section>
  );
}

function Line({ part: { id, name, kind, minutes }, cut, onGo }: { part: Part; cut: number; onGo: (module: string) => void }) {
  const { t } = useTranslation('training');
  return (
    <li>
      <span className={css.what}>
        <bdi>{name}</bdi> <span className="quiet">{t(`moduleKind.${kind}`)}</span>
      </span>
      <span className={css.minutes}>
        {cut > 0 ? (
          <>
            <del>{t('minutes', { minutes })}</del> <strong>{t('minutes', { minutes: minutes - cut })}</strong>
          </>
        ) : (
          t('minutes', { minutes })
        )}
      </span>
      <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('of', { what: t('run.go'), name })} onClick={() => onGo(id)}>
        {t('run.go')}
      </Button>
    </li>
  );
}
