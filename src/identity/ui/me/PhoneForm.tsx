import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { editMe } from '../../contract.ts';
import css from './me.module.css';

/** The number under which one is called; an empty one is none. */
export function PhoneForm({ phone }: { phone: string | null }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const [written, setWritten] = useState(phone ?? '');
  const edit = useMove(editMe, { done: t('me.saved'), onDone: (me) => setWritten(me.phone ?? '') });
  const isChanged = written.trim() !== (phone ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) edit.mutate({ phone: written.trim() || null });
      }}
    >
      <div className={css.nameRow}>
        <TextInput
          type="tel"
          label={t('field.phone')}
          description={t('me.phoneText')}
          placeholder="+34 612 34 56 78"
          autoComplete="tel"
          inputMode="tel"
          maxLength={60}
          dir="ltr"
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!isChanged} loading={edit.isPending}>
          {common('save')}
        </Button>
      </div>
      {edit.error && <Refused error={edit.error} />}
    </form>
  );
}
