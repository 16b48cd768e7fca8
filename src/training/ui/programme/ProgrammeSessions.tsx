import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import type { Programme } from '../../contract.ts';
import { type CourseLine, enrol } from '../../sessions/contract.ts';
import css from '../training.module.css';
import { useSessionsOf } from '../use-training.ts';

/** When it is taught next, with a seat to take. */
export function ProgrammeSessions({ programme: { id } }: { programme: Programme }) {
  const { t } = useTranslation('training');
  const sessions = useSessionsOf(id);
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('programme.sessions')}</h2>
      {sessions.isPending && <Loading lines={1} height={64} />}
      {sessions.isLoadingError && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.data?.length === 0 && <p className={css.calm}>{t('programme.noSession')}</p>}
      {sessions.data && sessions.data.length > 0 && (
        <ul className={`sheet ${css.lines}`}>
          {sessions.data.map((session) => (
            <Line key={session.id} session={session} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ session: { id, startsAt, trainer, place, seats, taken, own } }: { session: CourseLine }) {
  const { t } = useTranslation('training');
  const locale = useLocale();
  const hasSeat = taken < seats;
  const ask = useMove(enrol, { done: t(hasSeat ? 'step.enrolled' : 'step.queued') });
  const at = dateTime(new Date(startsAt), locale);
  return (
    <li className={css.line}>
      <div className={css.words}>
        <TextLink fw={650} to="/training/sessions/$session" params={{ session: id }}>
          {at}
        </TextLink>
        <span className="quiet">
          {[t('programme.heldBy', { name: trainer.name }), place, t('waiting.seats', { taken, all: seats })].filter(Boolean).join(' · ')}
        </span>
      </div>
      {own ? (
        <span className="chip" data-tone={own === 'seat' ? 'good' : 'warn'}>
          {t(own === 'seat' ? 'programme.seat' : 'programme.queued')}
        </span>
      ) : (
        <Button
          size="xs"
          variant="default"
          loading={ask.isPending}
          aria-label={`${t(hasSeat ? 'step.enrolDo' : 'step.queueDo')}: ${at}`}
          onClick={() => ask.mutate({ id }, { onError: sayRefusal })}
        >
          {t(hasSeat ? 'step.enrolDo' : 'step.queueDo')}
        </Button>
      )}
    </li>
  );
}
