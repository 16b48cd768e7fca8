import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../platform/ui/format.ts';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import type { CourseSession } from '../../sessions/contract.ts';
import { sayHere } from '../../sessions/there/contract.ts';
import { agendaAt } from './agenda-at.ts';
import { timesIn } from './session-times.ts';
import css from './sessions.module.css';

/** What runs now, and that one is there, for whoever takes part. */
export function Trainee({ session, me, now }: { session: CourseSession; me: string; now: number }) {
  const { t } = useTranslation('training');
  const times = timesIn(useLocale());
  const here = useMove(sayHere);
  const { current, minutesLeft } = agendaAt(session, now);
  const hereAt = session.people.find(({ person }) => person.id === me)?.hereAt ?? null;
  return (
    <section className={`sheet ${css.now}`} aria-labelledby="now">
      <div>
        <h2 id="now">{t('run.now')}</h2>
        <p className={css.nowWords}>{current ? <bdi>{current.name}</bdi> : t('run.noModule')}</p>
        {current && <p className="quiet">{t(minutesLeft >= 0 ? 'run.left' : 'run.over', { minutes: Math.abs(minutesLeft) })}</p>}
      </div>
      {hereAt ? (
        <span className="chip" data-tone="good">
          {t('here.since', { time: times.hour(hereAt) })}
        </span>
      ) : (
        <Button
          leftSection={<IconHandStop size={16} aria-hidden />}
          loading={here.isPending}
          onClick={() => here.mutate({ id: session.id }, { onError: sayRefusal })}
        >
          {t('here.say')}
        </Button>
      )}
    </section>
  );
}
