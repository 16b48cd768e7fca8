import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import type { Action } from '../../contract.ts';
import { editAction } from '../../settled/contract.ts';
import { PersonSelect } from './PersonSelect.tsx';

/** Gives an action to somebody else, or by another day. */
export function GiveActionSheet({
  action: { id, text, owner, dueOn, isOwnerGone, version },
  onClose,
}: {
  action: Action;
  onClose: () => void;
}) {
  const { t } = useTranslation('bridge');
  const [to, setTo] = useState(isOwnerGone ? '' : owner.id);
  const [day, setDay] = useState(dueOn);
  const edit = useMove(editAction, { done: t('action.given'), onDone: onClose });
  return (
    <FormDrawer
      title={t('action.giveTitle')}
      submit={t('action.giveSubmit')}
      isBusy={edit.isPending}
      error={edit.error}
      onClose={onClose}
      onSubmit={() => edit.mutate({ id, owner: to, dueOn: day, version })}
    >
      <p dir="auto">{text}</p>
      <PersonSelect label={t('action.owner')} value={to} known={isOwnerGone ? [] : [owner]} onChange={setTo} />
      <TextInput type="date" label={t('action.day')} required value={day} onChange={(event) => setDay(event.currentTarget.value)} />
    </FormDrawer>
  );
}
