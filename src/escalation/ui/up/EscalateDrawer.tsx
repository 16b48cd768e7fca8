import { Button, Drawer, Group, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import { AttachmentPicker } from '../../../platform/ui/AttachmentPicker.tsx';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { Loading } from '../../../platform/ui/states.tsx';
import { useFocusReturn } from '../../../platform/ui/use-focus-return.ts';
import { useMissingFields } from '../../../platform/ui/use-missing-fields.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { type Picked, useUploads } from '../../../platform/ui/use-uploads.ts';
import { raiseEscalation } from '../../contract.ts';
import css from '../escalation.module.css';
import { PacketFields } from './PacketFields.tsx';
import { type PacketForm, toPacket, withNews } from './packet-form.ts';
import { ScoreBrief, ScorePanel } from './ScorePanel.tsx';
import { SentBackNote } from './SentBackNote.tsx';
import { usePacketScore } from './use-packet-score.ts';

type Props = { ticketId: string; tier: number; start: PacketForm; onClose: () => void };

/**
 * Handing a ticket up: what the plan asks on the left, filled from what the ticket knows; how complete it is, who gets it and
 * what follows on the right, at every moment.
 */
export function EscalateDrawer({ ticketId, tier, start, onClose }: Props) {
  useFocusReturn();
  const { t } = useTranslation('escalation');
  const { t: common } = useTranslation();
  const { tierName } = useNames();
  // What comes from each tier is another packet.
  const [{ reason, triedThen, evidenceThen, ...written }, change, drop] = useDraft(`packet.${ticketId}.${tier}`, {
    ...start,
    reason: '',
    triedThen: start.tried,
    evidenceThen: start.evidence,
  });
  const form = {
    ...written,
    tried: withNews(written.tried, { before: triedThen, now: start.tried }),
    evidence: withNews(written.evidence, { before: evidenceThen, now: start.evidence }),
  };
  /** Who writes in a list has seen what it offers now. */
  const write = (more: Partial<PacketForm>) =>
    change({
      ...more,
      ...('tried' in more && { triedThen: start.tried }),
      ...('evidence' in more && { evidenceThen: start.evidence }),
    });
  const [toTier, setToTier] = useState<number | undefined>();
  const uploads = useUploads();
  const [{ files }, changeFiles, dropFiles] = useDraft(`packet-files.${ticketId}.${tier}`, { files: [] as Picked[] });
  const packet = toPacket(form);
  const attachments = files.map(({ id }) => id);
  const { verdict, error } = usePacketScore(ticketId, { packet, toTier, attachments });
  const missing = useMissingFields();
  const raise = useMove(raiseEscalation, {
    done: t('escalate.done'),
    onDone: () => {
      drop();
      dropFiles();
      onClose();
    },
  });
  const send = () =>
    raise.mutate({
      id: ticketId,
      reason: reason.trim(),
      packet,
      ...(toTier && { toTier }),
      ...(files.length > 0 && { attachments }),
    });
  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('escalate.title', { to: verdict ? tierName(verdict.toTier) : '' })}
      size="min(1040px, 100vw)"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {error && <Refused error={error} />}
      {!verdict && !error && <Loading lines={6} />}
      {verdict && (
        <form
          {...missing.onForm}
          className={css.escalate}
          onSubmit={(event) => {
            event.preventDefault();
            if (!uploads.isBusy) send();
          }}
        >
          <Stack gap="md">
            {verdict.sentBack && <SentBackNote sentBack={verdict.sentBack} />}
            {verdict.targets.length > 1 && (
              <Select
                label={t('escalate.to')}
                description={t('escalate.toHelp')}
                allowDeselect={false}
                value={String(verdict.toTier)}
                data={verdict.targets.map((target) => ({ value: String(target), label: `${target} · ${tierName(target)}` }))}
                onChange={(target) => setToTier(Number(target))}
              />
            )}
            <Textarea
              label={t('escalate.reason')}
              description={t('escalate.reasonHelp')}
              required
              maxLength={2_000}
              dir="auto"
              data-autofocus
              value={reason}
              onChange={(event) => change({ reason: event.currentTarget.value })}
            />
            <PacketFields form={form} change={write} verdict={verdict} wasRefused={raise.error !== null} />
            <div>
              <p className={css.label}>{t('escalate.files')}</p>
              <AttachmentPicker files={files} uploads={uploads} onChange={(to) => changeFiles((now) => ({ files: to(now.files) }))} />
            </div>
          </Stack>
          <ScoreBrief verdict={verdict} reason={reason} />
          <aside className={css.verdict}>
            <ScorePanel verdict={verdict} reason={reason} />
            {missing.sentence}
            {raise.error && <Refused error={raise.error} />}
            <Group justify="flex-end" gap="xs" mt="md">
              <Button variant="default" onClick={onClose}>
                {common('cancel')}
              </Button>
              <Button type="submit" loading={raise.isPending} disabled={uploads.isBusy}>
                {t('escalate.submit')}
              </Button>
            </Group>
          </aside>
        </form>
      )}
    </Drawer>
  );
}
