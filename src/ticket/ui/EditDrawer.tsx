import { Alert, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPACTS, ISSUE_AREAS, URGENCIES } from '../../plan/words.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { editTicket, type Ticket } from '../contract.ts';
import { KINDS, PLATFORMS } from '../words.ts';
import { changesIn, type EditField, followTicket, formOf } from './edit-form.ts';

/** Corrects what the ticket says; only what was changed is sent, and what somebody else changes meanwhile is told first. */
export function EditDrawer({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const edit = useMove(editTicket, { done: t('edit.done'), onDone: onClose });
  const form = useForm({ initialValues: formOf(ticket) });
  const [seen, setSeen] = useState(ticket);
  const [theirs, setTheirs] = useState<readonly EditField[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a ticket that has changed is what there is to follow
  useEffect(() => {
    if (ticket.version === seen.version) return;
    const followed = followTicket(form.values, seen, ticket);
    form.setValues(followed.form);
    setTheirs((before) => [...new Set([...before, ...followed.theirs])]);
    setSeen(ticket);
  }, [ticket]);
  const options = (words: readonly string[], prefix: string) => words.map((value) => ({ value, label: common(`${prefix}.${value}`) }));
  const save = form.onSubmit((values) => {
    const changes = changesIn(values, seen);
    if (Object.keys(changes).length === 0) return onClose();
    edit.mutate({ id: ticket.id, version: seen.version, ...changes });
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
      {theirs.length > 0 && <Meanwhile theirs={theirs} ticket={seen} />}
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

/** The fields that whose words have a list of their own are said in. */
const SAID_IN: Partial<Record<EditField, string>> = { issueArea: 'area', impact: 'impact', urgency: 'urgency', platform: 'platform' };

/** What the ticket says now in the fields that somebody else has changed. */
function Meanwhile({ theirs, ticket }: { theirs: readonly EditField[]; ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const said = (field: EditField) => {
    const value = ticket[field];
    if (value === null) return '–';
    return field === 'kind' ? t(`kind.${value}`) : SAID_IN[field] ? common(`${SAID_IN[field]}.${value}`) : String(value);
  };
  return (
    <Alert variant="light" color="gray" role="alert">
      {t('edit.meanwhile')}
      <ul>
        {theirs.map((field) => (
          <li key={field}>
            {t(`field.${field}`)}: <bdi>{said(field)}</bdi>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
