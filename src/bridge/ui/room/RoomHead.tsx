import { Button, Group, Tooltip } from '@mantine/core';
import { IconCalendarPlus, IconDoorExit, IconPhoneCall, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { useNow } from '../../../staff/ui/list/use-now.ts';
import { openInvitation } from '../../calendar/contract.ts';
import { type Bridge, joinBridge, leaveBridge, startBridge } from '../../contract.ts';
import { EARLY_MS } from '../../rules/moves.ts';
import { StateChip } from '../StateChip.tsx';
import { CancelBridge } from '../sheets/CancelBridge.tsx';
import { EndBridge } from '../sheets/EndBridge.tsx';
import { useTimes } from '../times.ts';
import { KeysButton } from './KeysButton.tsx';
import { RoleMenu } from './RoleMenu.tsx';
import css from './room.module.css';
import { progress } from './timer.ts';
import { deviceOfTab } from './use-presence.ts';

type Props = { bridge: Bridge; isIn: boolean; isLost: boolean; onStay: (isThere: boolean) => void };

/** What call this is, how long it lasts, who leads and who writes; joining, leaving and ending it. */
export function RoomHead({ bridge, isIn, isLost, onStay }: Props) {
  const { t } = useTranslation('bridge');
  const times = useTimes();
  const now = useNow();
  const [asks, setAsks] = useState<'end' | 'cancel' | null>(null);
  const leave = useMove(leaveBridge);
  const { id, title, state, startsAt, endsAt, startedAt, joinAddress, reason, mayLead } = bridge;
  const isLive = state === 'live';
  const { minutes, of, isOver } = progress({
    from: Date.parse(startedAt ?? startsAt),
    to: Date.parse(startedAt ?? startsAt) + Date.parse(endsAt) - Date.parse(startsAt),
    now: now.getTime(),
  });
  return (
    <header className={css.head}>
      <PageTitle
        aside={
          <Group gap="xs" className={css.headTools ?? ''}>
            <KeysButton />
            {joinAddress && (
              <Button
                component="a"
                href={joinAddress}
                target="_blank"
                rel="noreferrer"
                leftSection={<IconPhoneCall size={16} aria-hidden />}
              >
                {t('room.call')}
              </Button>
            )}
            {!isLive && (
              <Button
                component="a"
                variant="default"
                href={`/api/v1${openInvitation.path.replace(':id', id)}`}
                download
                leftSection={<IconCalendarPlus size={16} aria-hidden />}
              >
                {t('room.calendar')}
              </Button>
            )}
            {!isLive && <Begin bridge={bridge} now={now} />}
            {!isLive && mayLead && (
              <Button variant="default" onClick={() => setAsks('cancel')}>
                {t('cancel.open')}
              </Button>
            )}
            {isLive && isIn && (
              <Button
                variant="default"
                leftSection={<IconDoorExit size={16} aria-hidden />}
                loading={leave.isPending}
                onClick={() => {
                  onStay(false);
                  leave.mutate({ id, device: deviceOfTab() }, { onError: sayRefusal });
                }}
              >
                {t('room.leave')}
              </Button>
            )}
            {isLive && !isIn && <Button onClick={() => onStay(true)}>{t('room.comeBack')}</Button>}
            {isLive && mayLead && (
              <Button variant="light" color="red" onClick={() => setAsks('end')}>
                {t('end.open')}
              </Button>
            )}
          </Group>
        }
      >
        <bdi>{title}</bdi>
      </PageTitle>
      <div className={css.meta}>
        <StateChip state={state} />
        <span>{isLive ? times.hours(startsAt, endsAt) : `${times.day(startsAt)}, ${times.hours(startsAt, endsAt)}`}</span>
        {isLive && (
          <span role="timer" className={css.timer} data-over={isOver || undefined}>
            {t(isOver ? 'room.over' : 'room.time', { minutes, of })}
          </span>
        )}
        <RoleMenu bridge={bridge} of="lead" />
        <RoleMenu bridge={bridge} of="scribe" />
        {isLost && (
          <span role="status" className="chip" data-tone="bad">
            {t('room.lost')}
          </span>
        )}
        {isLive && !isIn && !isLost && (
          <span className="chip" data-tone="warn">
            {t('room.out')}
          </span>
        )}
      </div>
      {reason && (
        <p className={css.reason} dir="auto">
          {reason}
        </p>
      )}
      {asks === 'end' && <EndBridge bridge={bridge} onClose={() => setAsks(null)} />}
      {asks === 'cancel' && <CancelBridge bridge={bridge} onClose={() => setAsks(null)} />}
    </header>
  );
}

/** Before its time the room opens a little early; whoever leads it may begin at any time. */
function Begin({ bridge: { id, startsAt, mayLead }, now }: { bridge: Bridge; now: Date }) {
  const { t } = useTranslation('bridge');
  const times = useTimes();
  const join = useMove(joinBridge);
  const start = useMove(startBridge);
  const opensAt = Date.parse(startsAt) - EARLY_MS;
  const isOpen = now.getTime() >= opensAt;
  const label = t(isOpen ? 'room.comeIn' : 'room.startNow');
  const press = () =>
    isOpen ? join.mutate({ id, device: deviceOfTab() }, { onError: sayRefusal }) : start.mutate({ id }, { onError: sayRefusal });
  if (!isOpen && !mayLead) return <span className="quiet">{t('room.opensAt', { time: times.hour(new Date(opensAt)) })}</span>;
  return (
    <Tooltip label={isOpen ? t('room.comeInText') : t('room.opensAt', { time: times.hour(new Date(opensAt)) })}>
      <Button
        variant={isOpen ? 'filled' : 'default'}
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        loading={join.isPending || start.isPending}
        onClick={press}
      >
        {label}
      </Button>
    </Tooltip>
  );
}
