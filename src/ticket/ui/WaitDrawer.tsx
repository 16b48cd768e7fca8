import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { type Ticket, waitTicket } from '../contract.ts';

/** The vendor is waited for through a vendor case. */
const REASONS = ['requester', 'change', 'date'] as const;
type Reason = (typeof REASONS)[number];

export function WaitDrawer({ ticket, onClose }: { ticket: Pick<Ticket, 'id'>; onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const [waitingFor, setReason] = useState<Reason>('requester');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const wait = useMove(waitTicket, { done: t('wait.done'), onDone: onClose });
  return (
    <FormDrawer
      title={t('wait.title')}
      submit={t('wait.submit')}
      isBusy={wait.isPending}
      error={wait.error}
      onClose={onClose}
      onSubmit={() =>
        wait.mutate({
          id: ticket.id,
          waitingFor,
          ...(until && waitingFor !== 'requester' && { until: new Date(until).toISOString() }),
          ...(note.trim() && { note: note.trim() }),
        })
      }
    >
      <Radio.Group label={t('wait.for')} description={t('wait.help')} value={waitingFor} onChange={(value) => setReason(value as Reason)}>
        <Stack gap={8} mt={6}>
          {REASONS.map((reason) => (
            <Radio key={reason} value={reason} label={common(`waitingFor.${reason}`)} description={t(`wait.reason.${reason}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {waitingFor !== 'requester' && (
        <TextInput
          type="datetime-local"
          label={t('wait.until')}
          required={waitingFor === 'date'}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t('wait.note')}
        description={t('wait.noteHelp')}
        maxLength={2_000}
        dir="auto"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
