import { Button, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../../identity/contract.ts';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { useMissingFields } from '../../../platform/ui/use-missing-fields.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import type { AgendaItem } from '../../contract.ts';
import { addAction } from '../../settled/contract.ts';
import { useTimes } from '../times.ts';
import { nextWorkday } from './next-workday.ts';
import { PersonSelect } from './PersonSelect.tsx';
import css from './settled.module.css';

type Props = { bridge: string; about: AgendaItem | null; here: readonly PersonRef[] };

/** Writes down what somebody does by a day; whose it is comes first from those who are there. */
export function AddAction({ bridge, about, here }: Props) {
  const { t } = useTranslation('bridge');
  const times = useTimes();
  const missing = useMissingFields();
  const [{ text, owner, dueOn }, change, drop] = useDraft(`bridge.action.${bridge}`, {
    text: '',
    owner: '',
    dueOn: nextWorkday(times.dayOf(new Date())),
  });
  const add = useMove(addAction, { onDone: drop });
  return (
    <form
      {...missing.onForm}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ id: bridge, text: text.trim(), owner, dueOn, ...(about && { item: about.id }) });
      }}
    >
      <Textarea
        aria-label={t('action.label')}
        placeholder={t('action.label')}
        required
        maxLength={4_000}
        minRows={1}
        dir="auto"
        data-action-text
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {text.trim() !== '' && (
        <>
          <div className={css.formRow}>
            <PersonSelect label={t('action.owner')} value={owner} known={here} onChange={(id) => change({ owner: id })} />
            <TextInput
              type="date"
              label={t('action.day')}
              required
              value={dueOn}
              onChange={(event) => change({ dueOn: event.currentTarget.value })}
            />
          </div>
          {missing.sentence}
          {add.error && <Refused error={add.error} />}
          <Button type="submit" size="xs" loading={add.isPending}>
            {t('action.submit')}
          </Button>
        </>
      )}
    </form>
  );
}
