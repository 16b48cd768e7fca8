import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { addItem } from '../../contract.ts';
import { toItem } from '../sheets/opening.ts';
import { useRoomMove } from '../use-room-move.ts';
import css from './agenda.module.css';

/** Puts a ticket by its number, or a topic in words, on the agenda. */
export function AddItem({ bridge }: { bridge: string }) {
  const { t } = useTranslation('bridge');
  const [{ text }, change, drop] = useDraft(`bridge.add.${bridge}`, { text: '' });
  const add = useRoomMove(addItem, { onDone: drop });
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) add.mutate({ id: bridge, ...toItem(text) });
      }}
    >
      <TextInput
        aria-label={t('agenda.add')}
        placeholder={t('agenda.add')}
        maxLength={200}
        dir="auto"
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Button type="submit" variant="default" loading={add.isPending} disabled={!text.trim()}>
        {t('agenda.addSubmit')}
      </Button>
      {add.error && <Refused error={add.error} />}
    </form>
  );
}
