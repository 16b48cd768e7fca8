import { SegmentedControl } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../identity/contract.ts';
import { sayRefusal } from '../../../platform/ui/use-move.ts';
import { type AgendaItem, type Bridge, setFocus } from '../../contract.ts';
import { useRoomMove } from '../use-room-move.ts';
import { Agenda } from './Agenda.tsx';
import { Announcer } from './Announcer.tsx';
import { Focus } from './Focus.tsx';
import { PeopleByTier } from './PeopleByTier.tsx';
import { RoomHead } from './RoomHead.tsx';
import css from './room.module.css';
import { Side, type SidePart } from './Side.tsx';
import { usePresence } from './use-presence.ts';
import { useShownItem } from './use-shown-item.ts';

type Part = 'focus' | 'agenda' | 'side';

/** The room of a bridge: who is there, what is on the agenda, what all look at, and what is written for all. */
export function Room({ bridge, me }: { bridge: Bridge; me: Me }) {
  const { t } = useTranslation('bridge');
  const isLive = bridge.state === 'live';
  const [stays, setStays] = useState(true);
  const isIn = isLive && stays;
  const { isLost } = usePresence(bridge.id, isIn);
  const panel = useRef<HTMLElement>(null);
  const { shown, show, isBehind } = useShownItem(bridge.focus, panel);
  const focus = useRoomMove(setFocus);
  const [part, setPart] = useState<Part>(isLive ? 'focus' : 'agenda');
  const [side, setSide] = useState<SidePart>('settled');
  const item = bridge.agenda.find(({ id }) => id === shown) ?? null;
  const open = ({ id }: AgendaItem) => {
    show(id);
    setPart('focus');
    if (isLive && id !== bridge.focus) focus.mutate({ id: bridge.id, item: id }, { onError: sayRefusal });
  };
  const writeAction = () => {
    setSide('settled');
    setPart('side');
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-action-text]')?.focus());
  };
  return (
    <div className={css.room}>
      <RoomHead bridge={bridge} isIn={isIn} isLost={isLost} onStay={setStays} />
      <PeopleByTier bridge={bridge} />
      <SegmentedControl
        fullWidth
        className={css.parts ?? ''}
        aria-label={t('room.parts')}
        value={part}
        onChange={(value) => setPart(value as Part)}
        data={[
          { value: 'focus', label: t('room.inFocus') },
          { value: 'agenda', label: t('agenda.title') },
          { value: 'side', label: t('room.written') },
        ]}
      />
      <div className={css.columns} data-part={part}>
        <div className={css.agenda}>
          <Agenda bridge={bridge} shown={shown} onShow={open} />
        </div>
        <section className={css.focus} ref={panel} aria-label={t('room.focus')}>
          <Focus bridge={bridge} item={item} isBehind={isBehind} onShow={open} onAction={writeAction} />
        </section>
        <aside className={css.side} aria-label={t('room.side')}>
          <Side bridge={bridge} readerId={me.id} about={item} part={side} onPart={setSide} />
        </aside>
      </div>
      <Announcer bridge={bridge} self={me.id} />
    </div>
  );
}
