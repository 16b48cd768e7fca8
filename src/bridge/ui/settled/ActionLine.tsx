import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../platform/ui/links.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import type { Action } from '../../contract.ts';
import { editAction } from '../../settled/contract.ts';
import { useTimes } from '../times.ts';
import { GiveActionSheet } from './GiveActionSheet.tsx';
import css from './settled.module.css';

/** What somebody does by a day, with the tick that it is done. Of somebody who has left it says so, and can be given on. */
export function ActionLine({ action, isMine = false }: { action: Action; isMine?: boolean }) {
  const { t } = useTranslation('bridge');
  const times = useTimes();
  const [isGiving, setGiving] = useState(false);
  const edit = useMove(editAction);
  const { id, text, owner, isOwnerGone, dueOn, state, ticket, note, version } = action;
  const isOpen = state === 'open';
  const isLate = isOpen && dueOn < times.dayOf(new Date());
  return (
    <li className={css.action} data-state={state}>
      <Checkbox
        checked={!isOpen}
        disabled={edit.isPending}
        label={<span dir="auto">{text}</span>}
        onChange={() => edit.mutate({ id, state: isOpen ? 'done' : 'open', version }, { onError: sayRefusal })}
      />
      <span className={css.actionFacts}>
        {!isMine && <bdi>{owner.name}</bdi>}
        <span className={isLate ? css.late : ''}>{t(isLate ? 'action.wasDue' : 'action.due', { day: times.due(dueOn) })}</span>
        {ticket && (
          <TextLink to="/desk/tickets/$ticket" params={{ ticket: String(ticket.number) }} size="xs" underline="always">
            #{ticket.number}
          </TextLink>
        )}
        {isMine && (
          <TextLink to="/bridges/$bridge" params={{ bridge: action.bridge }} size="xs" underline="always">
            {t('action.ofBridge')}
          </TextLink>
        )}
        {isOwnerGone && isOpen && (
          <span className="chip" data-tone="warn">
            {t('action.gone')}
          </span>
        )}
        {isOpen && (
          <Button variant="subtle" size="compact-xs" onClick={() => setGiving(true)}>
            {t('action.give')}
          </Button>
        )}
      </span>
      {note && (
        <span className={css.note} dir="auto">
          {note}
        </span>
      )}
      {isGiving && <GiveActionSheet action={action} onClose={() => setGiving(false)} />}
    </li>
  );
}
