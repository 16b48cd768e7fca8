import { Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PACKET_FIELDS } from '../../../plan/words.ts';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { returnEscalation } from '../../contract.ts';
import { RETURN_REASONS } from '../../words.ts';

/** Sends a hand-off back: what is missing, named so that the tier below can add it; or that it belongs there. */
export function ReturnDrawer({ escalationId, onClose }: { escalationId: string; onClose: () => void }) {
  const { t } = useTranslation('escalation');
  const [draft, change, drop] = useDraft(`return.${escalationId}`, { reason: 'incomplete', fields: [] as string[], more: '', note: '' });
  const { fields, more, note } = draft;
  const reason = RETURN_REASONS.find((known) => known === draft.reason) ?? 'incomplete';
  const send = useMove(returnEscalation, {
    done: t('return.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  // Fields by their word: everybody reads them in their own language, and the next packet is held against them.
  const missing = [...PACKET_FIELDS.filter((field) => fields.includes(field)), ...more.split('\n')];
  return (
    <FormDrawer
      title={t('return.title')}
      submit={t('return.submit')}
      isBusy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSubmit={() =>
        send.mutate({
          id: escalationId,
          reason,
          missing: reason === 'incomplete' ? missing.map((line) => line.trim()).filter(Boolean) : [],
          ...(note.trim() && { note: note.trim() }),
        })
      }
    >
      <Radio.Group label={t('return.why')} value={reason} onChange={(value) => change({ reason: value })}>
        <Stack gap={8} mt={6}>
          {RETURN_REASONS.map((value) => (
            <Radio key={value} value={value} label={t(`returned.${value}`)} description={t(`return.text.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {reason === 'incomplete' && (
        <>
          <Checkbox.Group label={t('return.missing')} value={fields} onChange={(chosen) => change({ fields: chosen })}>
            <Stack gap={6} mt={6}>
              {PACKET_FIELDS.map((field) => (
                <Checkbox key={field} value={field} label={t(`field.${field}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label={t('return.more')}
            description={t('return.moreHelp')}
            maxLength={4_000}
            dir="auto"
            value={more}
            onChange={(event) => change({ more: event.currentTarget.value })}
          />
        </>
      )}
      <Textarea
        label={t('return.note')}
        withAsterisk={reason === 'wrong-tier'}
        maxLength={2_000}
        dir="auto"
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </FormDrawer>
  );
}
