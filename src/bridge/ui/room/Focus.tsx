import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../platform/ui/states.tsx';
import type { AgendaItem, Bridge } from '../../contract.ts';
import { ActionLine } from '../settled/ActionLine.tsx';
import { nextOf } from './agenda-order.ts';
import { FocusCode } from './FocusCode.tsx';
import { FocusTicket } from './FocusTicket.tsx';
import css from './focus.module.css';
import { ItemNote } from './ItemNote.tsx';
import { ItemTimer } from './ItemTimer.tsx';
import { Outcomes } from './Outcomes.tsx';

type Props = { bridge: Bridge; item: AgendaItem | null; isBehind: boolean; onShow: (item: AgendaItem) => void; onAction: () => void };

/** The item that all look at: what it is about beside what can be done right there, and what comes of it. */
export function Focus({ bridge, item, isBehind, onShow, onAction }: Props) {
  const { t } = useTranslation('bridge');
  const isLive = bridge.state === 'live';
  const inFocus = bridge.agenda.find(({ id }) => id === bridge.focus);
  const next = nextOf(bridge.agenda, item?.id ?? null);
  if (!item)
    return (
      <div className="sheet">
        <EmptyState
          title={t(isLive ? 'focus.none' : 'focus.notYet')}
          action={
            isLive &&
            next && (
              <Button mt="xs" onClick={() => onShow(next)}>
                {t('focus.begin')}
              </Button>
            )
          }
        >
          {t(isLive ? 'focus.noneText' : 'focus.notYetText')}
        </EmptyState>
      </div>
    );
  return (
    <>
      {isBehind && inFocus && (
        <div role="status" className={css.behind}>
          <span>{t('focus.elsewhere', { title: inFocus.ticket ? `#${inFocus.ticket.number} ${inFocus.title}` : inFocus.title })}</span>
          <Button size="xs" onClick={() => onShow(inFocus)}>
            {t('focus.follow')}
          </Button>
        </div>
      )}
      <div className={css.about}>
        <span className="chip" data-tone="quiet">
          {t(`source.${item.source}`)}
        </span>
        <span className="quiet">
          <ItemTimer item={item} bridge={bridge} />
        </span>
      </div>
      {item.ticket ? (
        <FocusTicket key={item.ticket.id} ticketId={item.ticket.id} bridge={bridge} />
      ) : (
        <h2 className={css.title}>
          <bdi>{item.title}</bdi>
        </h2>
      )}
      {item.source === 'new-code' && <FocusCode code={item.title} />}
      {item.action && (
        <ul className={css.action}>
          <ActionLine action={item.action} />
        </ul>
      )}
      {isLive && <Outcomes key={item.id} bridge={bridge} item={item} next={next} onNext={onShow} onAction={onAction} />}
      <ItemNote key={`note ${item.id}`} bridge={bridge} item={item} />
    </>
  );
}
