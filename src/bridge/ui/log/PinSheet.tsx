import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { type BridgeEntry, pinEntry, unpinEntry } from '../../log/contract.ts';
import { fromLocal, toLocal } from './local-time.ts';
import { useEntryWords } from './use-entry-words.ts';

/** Keeps an entry for the minutes, under a title and at the time at which it really was. */
export function PinSheet({ bridge, entry, onClose }: { bridge: string; entry: BridgeEntry; onClose: () => void }) {
  const { t } = useTranslation('bridge');
  const [title, setTitle] = useState(entry.pin?.title ?? '');
  const written = toLocal(entry.at);
  const [at, setAt] = useState(entry.pin?.at ? toLocal(entry.pin.at) : written);
  const pin = useMove(pinEntry, { onDone: onClose });
  const unpin = useMove(unpinEntry, { onDone: onClose });
  return (
    <FormDrawer
      title={t('pin.title')}
      submit={t('pin.submit')}
      isBusy={pin.isPending}
      error={pin.error}
      onClose={onClose}
      onSubmit={() => pin.mutate({ id: bridge, entry: entry.id, title: title.trim() || null, at: at === written ? null : fromLocal(at) })}
      more={
        entry.pin && (
          <Button
            variant="subtle"
            color="red"
            loading={unpin.isPending}
            onClick={() => unpin.mutate({ id: bridge, entry: entry.id }, { onError: sayRefusal })}
          >
            {t('pin.remove')}
          </Button>
        )
      }
    >
      <p dir="auto">{useEntryWords()(entry).sentence}</p>
      <TextInput
        label={t('pin.name')}
        description={t('pin.nameHelp')}
        maxLength={200}
        dir="auto"
        data-autofocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        label={t('pin.at')}
        description={t('pin.atHelp')}
        required
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
