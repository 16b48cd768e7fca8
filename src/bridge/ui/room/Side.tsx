import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, Bridge } from '../../contract.ts';
import { Chat } from '../log/Chat.tsx';
import { Log } from '../log/Log.tsx';
import { SharedNotes } from '../notes/SharedNotes.tsx';
import { Settled } from '../settled/Settled.tsx';
import css from './room.module.css';

export type SidePart = 'settled' | 'chat' | 'log';
type Props = { bridge: Bridge; readerId: string; about: AgendaItem | null; part: SidePart; onPart: (part: SidePart) => void };

/** What is written for all: the notes, what was settled, the chat, and everything that happened. */
export function Side({ bridge, readerId, about, part, onPart }: Props) {
  const { t } = useTranslation('bridge');
  const unread = useUnread(bridge, part === 'chat');
  const isLive = bridge.state === 'live';
  return (
    <>
      <section aria-label={t('notes.label')} className={`sheet ${css.notes}`}>
        <h2 className={css.peopleTitle}>{t('notes.label')}</h2>
        <SharedNotes bridgeId={bridge.id} readerId={readerId} isOpen />
      </section>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('side.label')}
        value={part}
        onChange={(value) => onPart(value as SidePart)}
        data={[
          { value: 'settled', label: t('side.settled') },
          { value: 'chat', label: unread > 0 ? t('side.chatNew', { count: unread }) : t('side.chat') },
          { value: 'log', label: t('side.log') },
        ]}
      />
      <div className={`sheet ${css.sidePart}`}>
        {part === 'settled' && <Settled bridge={bridge} about={about} />}
        {part === 'chat' && <Chat bridge={bridge.id} mayTalk={isLive} />}
        {part === 'log' && <Log bridge={bridge.id} mayPin={isLive} />}
      </div>
    </>
  );
}

/** How often something was said since the chat was last looked at. */
function useUnread({ said }: Bridge, isSeen: boolean): number {
  const [seen, setSeen] = useState(said);
  if (isSeen && seen !== said) setSeen(said);
  return isSeen ? 0 : Math.max(0, said - seen);
}
