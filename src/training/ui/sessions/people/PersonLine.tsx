import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../../platform/ui/format.ts';
import { sayRefusal, useMove } from '../../../../platform/ui/use-move.ts';
import { type CourseSession, withdrawEnrolment } from '../../../sessions/contract.ts';
import { takeBackAttendance } from '../../../sessions/there/contract.ts';
import { timesIn } from '../session-times.ts';
import css from '../sessions.module.css';
import { StaySheet } from './StaySheet.tsx';
import { useThroughout } from './use-throughout.ts';

type Props = { one: CourseSession['people'][number]; session: CourseSession; me: string };

/** Somebody who comes: since when they say that they are there, what was noted, and noting it. */
export function PersonLine({ one, session, me }: Props) {
  const { t } = useTranslation('training');
  const times = timesIn(useLocale());
  const [isNoting, setNoting] = useState(false);
  const { note, isPending } = useThroughout(session);
  const takeBack = useMove(takeBackAttendance);
  const takeOut = useMove(withdrawEnrolment);
  const { person, hereAt, minutes, attended } = one;
  const { id, state, mayLead } = session;
  const of = (key: string) => t('of', { what: t(key), name: person.name });
  const isHeld = state === 'running' || state === 'ended';
  return (
    <li className={css.person}>
      <span className={css.name}>
        <bdi>{person.name}</bdi>
        {hereAt && state === 'running' && (
          <span className="chip" data-tone="good">
            {t('here.sinceShort', { time: times.hour(hereAt) })}
          </span>
        )}
        {attended !== null && (
          <span className="chip" data-tone={attended ? 'good' : 'warn'}>
            {t(attended ? 'attend.yes' : 'attend.no')}
          </span>
        )}
        {minutes !== null && minutes > 0 && <span className="quiet">{t('minutes', { minutes })}</span>}
      </span>
      {mayLead && isHeld && (
        <Group gap={4}>
          {(minutes ?? 0) === 0 || attended === false ? (
            <Button
              size="compact-sm"
              variant="light"
              loading={isPending}
              aria-label={of('attend.throughout')}
              onClick={() => void note([person.id])}
            >
              {t('attend.throughout')}
            </Button>
          ) : (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              loading={takeBack.isPending}
              aria-label={of('attend.takeBack')}
              onClick={() => takeBack.mutate({ id, person: person.id }, { onError: sayRefusal })}
            >
              {t('attend.takeBack')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" aria-label={of('attend.byHand')} onClick={() => setNoting(true)}>
            {t('attend.byHand')}
          </Button>
        </Group>
      )}
      {mayLead && state === 'planned' && person.id !== me && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          loading={takeOut.isPending}
          aria-label={of('people.takeOut')}
          onClick={() => takeOut.mutate({ id, person: person.id }, { onError: sayRefusal })}
        >
          {t('people.takeOut')}
        </Button>
      )}
      {isNoting && <StaySheet person={person} session={session} onClose={() => setNoting(false)} />}
    </li>
  );
}
