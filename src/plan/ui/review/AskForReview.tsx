import { MultiSelect, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPeople } from '../../../identity/contract.ts';
import { call } from '../../../platform/ui/api.ts';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { withoutAccents } from '../../../platform/ui/without-accents.ts';
import { askForReview } from '../../contract.ts';

const PEOPLE_MAX = 20;

/** Asks people by name; from then on the draft is published only when all of them have approved it. */
export function AskForReview({ asked, onClose }: { asked: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation('plan');
  const [approvers, setApprovers] = useState<string[]>([...asked]);
  const [{ note }, change, drop] = useDraft('review.note', { note: '' });
  const [isMissing, setMissing] = useState(false);
  const staff = useQuery({ queryKey: ['people', 'staff'], queryFn: () => call(listPeople, { query: { staff: true, limit: 200 } }) });
  const ask = useMove(askForReview, {
    done: t('review.askedDone'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  return (
    <FormDrawer
      title={t('review.askTitle')}
      submit={t('review.askSubmit')}
      isBusy={ask.isPending}
      error={ask.error}
      onSubmit={() => (approvers.length > 0 ? ask.mutate({ approvers, ...(note.trim() && { note: note.trim() }) }) : setMissing(true))}
      onClose={onClose}
    >
      <Text size="sm" className="quiet">
        {t('review.askLead')}
      </Text>
      <MultiSelect
        label={t('review.who')}
        placeholder={approvers.length === 0 ? t('review.whoPlaceholder') : ''}
        searchable
        filter={withoutAccents}
        comboboxProps={{ withinPortal: false }}
        maxValues={PEOPLE_MAX}
        nothingFoundMessage={t('review.nobodyFound')}
        data={(staff.data?.items ?? []).filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name }))}
        value={approvers}
        error={isMissing && approvers.length === 0 && t('review.whoMissing')}
        onChange={setApprovers}
      />
      <Textarea
        label={t('review.note')}
        autosize
        minRows={3}
        maxLength={2_000}
        dir="auto"
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </FormDrawer>
  );
}
