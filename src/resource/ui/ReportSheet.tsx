import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { type Resource, reportResource } from '../contract.ts';
import { NOTE_LENGTH } from '../words.ts';

export function ReportSheet({ resource: { id, title }, onClose }: { resource: Resource; onClose: () => void }) {
  const { t } = useTranslation('resource');
  const [{ note }, change, drop] = useDraft(`resource.report.${id}`, { note: '' });
  const report = useMove(reportResource, {
    done: t('report.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  return (
    <FormDrawer
      title={t('report.title')}
      submit={t('report.submit')}
      isBusy={report.isPending}
      error={report.error}
      onSubmit={() => report.mutate({ id, ...(note.trim() && { note: note.trim() }) })}
      onClose={onClose}
    >
      <p>
        <bdi>{title}</bdi>
      </p>
      <p>{t('report.text')}</p>
      <Textarea
        label={t('report.note')}
        autosize
        minRows={3}
        maxLength={NOTE_LENGTH}
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        data-autofocus
      />
    </FormDrawer>
  );
}
