import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { type Ticket, waitTicket } from '../contract.ts';

/** The vendor is waited for through a vendor case. */
const REASONS = ['requester', 'change', 'date'] as const;

export function WaitDrawer({ ticket, onClose }: { ticket: Pick<Ticket, 'id'>; onClose: () => void }) {
  const { t } = useTranslation('ticket');
  const { t: common } = useTranslation();
  const [draft, change, drop] = useDraft(`wait.${ticket.id}`, { waitingFor: 'requester', until: '', note: '' });
  const { until, note } = draft;
  const waitingFor = REASONS.find((reason) => reason === draft.waitingFor) ?? 'requester';
  const wait = useMove(waitTicket, {
    done: t('wait.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
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
      <Radio.Group
        label={t('wait.for')}
        description={t('wait.help')}
        value={waitingFor}
        onChange={(value) => change({ waitingFor: value })}
      >
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
          onChange={(event) => change({ until: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={t('wait.note')}
        description={t('wait.noteHelp')}
        maxLength={2_000}
        dir="auto"
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </FormDrawer>
  );
}
