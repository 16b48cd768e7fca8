import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../../platform/ui/Refused.tsx';
import { useMove } from '../../../../platform/ui/use-move.ts';
import { type CourseSession, editCourseSession } from '../../../sessions/contract.ts';
import css from '../sessions.module.css';

/** Where its recording is, for those who could not come. */
export function Recording({ session: { id, recordingAddress, mayLead } }: { session: CourseSession }) {
  const { t } = useTranslation('training');
  const [address, setAddress] = useState(recordingAddress ?? '');
  const edit = useMove(editCourseSession, { done: t('recording.done') });
  if (!recordingAddress && !mayLead) return null;
  return (
    <section className={`sheet ${css.card}`} aria-labelledby="recording">
      <h2 id="recording">{t('recording.title')}</h2>
      {recordingAddress && (
        <a href={recordingAddress} target="_blank" rel="noreferrer" className={css.address}>
          {recordingAddress}
        </a>
      )}
      {mayLead && (
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            edit.mutate({ id, recordingAddress: address.trim() || null });
          }}
        >
          <TextInput
            type="url"
            label={t('recording.address')}
            placeholder="https://"
            maxLength={1_000}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          {edit.error && <Refused error={edit.error} />}
          <Group justify="flex-end">
            <Button type="submit" variant="default" loading={edit.isPending} disabled={address.trim() === (recordingAddress ?? '')}>
              {t('recording.save')}
            </Button>
          </Group>
        </form>
      )}
    </section>
  );
}
