import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTeams } from '../../../plan/ui/use-teams.ts';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { openVendorCase } from '../../contract.ts';

export function VendorDrawer({ ticketId, onClose }: { ticketId: string; onClose: () => void }) {
  const { t } = useTranslation('escalation');
  const { data: directory } = useTeams();
  const [{ caseNumber, severity, summary }, change, drop] = useDraft(`vendor.${ticketId}`, { caseNumber: '', severity: '', summary: '' });
  const open = useMove(openVendorCase, {
    done: t('vendor.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  const severities = directory?.severities ?? [];
  return (
    <FormDrawer
      title={t('vendor.title', { vendor: directory?.vendorName ?? 'Microsoft' })}
      submit={t('vendor.submit')}
      isBusy={open.isPending}
      error={open.error}
      onClose={onClose}
      onSubmit={() => open.mutate({ id: ticketId, caseNumber: caseNumber.trim(), severity: severity.trim(), summary: summary.trim() })}
    >
      <TextInput
        label={t('vendor.caseNumber')}
        description={t('vendor.caseNumberHelp')}
        required
        maxLength={80}
        data-autofocus
        value={caseNumber}
        onChange={(event) => change({ caseNumber: event.currentTarget.value })}
      />
      {severities.length > 0 ? (
        <Select
          label={t('vendor.severity')}
          required
          data={severities}
          value={severity || null}
          onChange={(value) => change({ severity: value ?? '' })}
        />
      ) : (
        <TextInput
          label={t('vendor.severity')}
          required
          maxLength={40}
          value={severity}
          onChange={(event) => change({ severity: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={t('vendor.summary')}
        required
        maxLength={4_000}
        minRows={4}
        dir="auto"
        value={summary}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
    </FormDrawer>
  );
}
