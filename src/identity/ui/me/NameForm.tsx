import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { editMe } from '../../contract.ts';
import css from './me.module.css';

export function NameForm({ name }: { name: string }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const [words, setWords] = useState(name);
  const edit = useMove(editMe, { done: t('me.saved'), onDone: (me) => setWords(me.name) });
  const isChanged = words.trim() !== '' && words.trim() !== name;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) edit.mutate({ name: words.trim() });
      }}
    >
      <div className={css.nameRow}>
        <TextInput
          label={t('field.name')}
          autoComplete="name"
          maxLength={120}
          dir="auto"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!isChanged} loading={edit.isPending}>
          {common('save')}
        </Button>
      </div>
      {edit.error && <Refused error={edit.error} />}
    </form>
  );
}
