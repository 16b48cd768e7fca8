import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { IMPACTS, ISSUE_AREAS, URGENCIES } from '../../plan/words.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { editTicket, type Ticket } from '../contract.ts';
import { KINDS, PLATFORMS } from '../words.ts';

const FIELDS = ['subject', 'issueArea', 'kind', 'impact', 'urgency', 'platform', 'deviceName', 'errorCode', 'affected'] as const;

/** Corrects what the ticket says; only what was changed is sent, and not over what somebody else has changed meanwhile. */
export function EditDrawer({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const edit = useMove(editTicket, { done: t('edit.done'), onDone: onClose });
  const form = useForm({
    initialValues: {
      subject: ticket.subject,
      issueArea: ticket.issueArea as string,
      kind: ticket.kind as string,
      impact: ticket.impact as string,
      urgency: ticket.urgency as string,
      platform: ticket.platform,
      deviceName: ticket.deviceName ?? '',
      errorCode: ticket.errorCode ?? '',
      affected: ticket.affected as number | string,
    },
  });
  const options = (words: readonly string[], prefix: string) => words.map((value) => ({ value, label: common(`${prefix}.${value}`) }));
  const save = form.onSubmit((values) => {
    const said = { ...values, deviceName: values.deviceName.trim() || null, errorCode: values.errorCode.trim() || null };
    const changed = FIELDS.filter((field) => said[field] !== ticket[field]);
    if (changed.length === 0) return onClose();
    edit.mutate({ id: ticket.id, version: ticket.version, ...Object.fromEntries(changed.map((field) => [field, said[field]])) });
  });
  return (
    <FormDrawer
      title={t('edit.title')}
      submit={common('save')}
      isBusy={edit.isPending}
      error={edit.error}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput label={t('field.subject')} required maxLength={200} dir="auto" data-autofocus {...form.getInputProps('subject')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('field.issueArea')}
          allowDeselect={false}
          data={options(ISSUE_AREAS, 'area')}
          {...form.getInputProps('issueArea')}
        />
        <Select
          label={t('field.kind')}
          allowDeselect={false}
          data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <Select label={t('field.impact')} allowDeselect={false} data={options(IMPACTS, 'impact')} {...form.getInputProps('impact')} />
        <Select label={t('field.urgency')} allowDeselect={false} data={options(URGENCIES, 'urgency')} {...form.getInputProps('urgency')} />
        <Select label={t('field.platform')} clearable data={options(PLATFORMS, 'platform')} {...form.getInputProps('platform')} />
        <NumberInput label={t('field.affected')} min={1} max={1_000_000} allowDecimal={false} {...form.getInputProps('affected')} />
        <TextInput label={t('field.deviceName')} maxLength={120} dir="auto" {...form.getInputProps('deviceName')} />
        <TextInput label={t('field.errorCode')} maxLength={120} {...form.getInputProps('errorCode')} />
      </SimpleGrid>
    </FormDrawer>
  );
}
