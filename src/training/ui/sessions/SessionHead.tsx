import { Button, Group } from '@mantine/core';
import { IconCalendarPlus, IconPlayerPlay, IconPresentation } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readersZone, useLocale } from '../../../platform/ui/format.ts';
import { ButtonLink, TextLink } from '../../../platform/ui/links.tsx';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import { PageTitle } from '../../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { type CourseSession, openCourseInvitation, startCourseSession } from '../../sessions/contract.ts';
import { CancelSheet } from './CancelSheet.tsx';
import { EditSheet } from './EditSheet.tsx';
import { EndSheet } from './EndSheet.tsx';
import { EnrolButton } from './EnrolButton.tsx';
import { OwnChip, StateChip } from './StateChip.tsx';
import { timesIn } from './session-times.ts';
import css from './sessions.module.css';

type Props = { session: CourseSession; me: string; now: number };

/** What session it is, when and where; coming, and for whoever leads it: beginning, moving, calling off and ending it. */
export function SessionHead({ session, me, now }: Props) {
  const { t } = useTranslation('training');
  const times = timesIn(useLocale());
  const { id, name, tier, state, own, startsAt, endsAt, startedAt, endedAt, trainer, place, joinAddress, minutes, mayLead } = session;
  const isAhead = state === 'planned' || state === 'running';
  return (
    <header>
      <TextLink to="/training/sessions">{t('sessions.all')}</TextLink>
      <PageTitle
        aside={
          <Group gap="xs">
            <EnrolButton session={session} me={me} size="sm" />
            {state !== 'ended' && (
              <Button
                component="a"
                variant="default"
                href={`/api/v1${openCourseInvitation.path.replace(':id', id)}`}
                download
                leftSection={<IconCalendarPlus size={16} aria-hidden />}
              >
                {t('head.calendar')}
              </Button>
            )}
            {mayLead && isAhead && <Lead session={session} me={me} now={now} />}
          </Group>
        }
      >
        <bdi>{name}</bdi>
      </PageTitle>
      <p className={css.facts}>
        <StateChip state={state} />
        <TierBadge tier={tier} />
        {isAhead && <OwnChip own={own} />}
        <span>
          {times.day(startedAt ?? startsAt)}, {times.hours(startedAt ?? startsAt, endedAt ?? endsAt)}
        </span>
        <span>{t('minutes', { minutes })}</span>
        <span className="quiet">{t('zone', { zone: readersZone() })}</span>
      </p>
      <p className={css.facts}>
        <span>
          {t('head.trainer')} <bdi>{trainer.name}</bdi>
        </span>
        {place && <bdi>{place}</bdi>}
        {joinAddress && isAhead && (
          <a href={joinAddress} target="_blank" rel="noreferrer">
            {t('head.join')}
          </a>
        )}
        <span>{t('taken', session)}</span>
      </p>
    </header>
  );
}

function Lead({ session, me, now }: Props) {
  const { t } = useTranslation('training');
  const go = useNavigate();
  const [sheet, setSheet] = useState<'edit' | 'cancel' | 'end' | null>(null);
  const { id, state } = session;
  const room = { to: '/training/sessions/$session/run', params: { session: id } } as const;
  const start = useMove(startCourseSession, { onDone: () => void go(room) });
  const close = () => setSheet(null);
  if (state === 'running')
    return (
      <>
        <ButtonLink {...room} leftSection={<IconPresentation size={16} aria-hidden />}>
          {t('head.run')}
        </ButtonLink>
        <Button variant="light" color="red" onClick={() => setSheet('end')}>
          {t('end.open')}
        </Button>
        {sheet === 'end' && <EndSheet session={session} now={now} onClose={close} />}
      </>
    );
  return (
    <>
      <Button
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        loading={start.isPending}
        onClick={() => start.mutate({ id }, { onError: sayRefusal })}
      >
        {t('head.start')}
      </Button>
      <Button variant="default" onClick={() => setSheet('edit')}>
        {t('edit.open')}
      </Button>
      <Button variant="default" onClick={() => setSheet('cancel')}>
        {t('cancel.open')}
      </Button>
      {sheet === 'edit' && <EditSheet session={session} onClose={close} />}
      {sheet === 'cancel' && <CancelSheet session={session} me={me} onClose={close} />}
    </>
  );
}
