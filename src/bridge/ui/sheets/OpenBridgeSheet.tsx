import { Checkbox, Group, NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import { useTeams } from '../../../plan/ui/use-teams.ts';
import { BRIDGE_MINUTES, VENDOR_TIER } from '../../../plan/words.ts';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { openBridge } from '../../contract.ts';
import { toOpening } from './opening.ts';

type Props = { onClose: () => void; about?: { number: number; subject: string } };

/** Calls the tiers together, now or at a time: about some tickets, or about all that waits between tiers. */
export function OpenBridgeSheet({ onClose, about }: Props) {
  const { t } = useTranslation('bridge');
  const go = useNavigate();
  const { tierName } = useNames();
  const { data: directory } = useTeams();
  const own = [...new Set((directory?.teams ?? []).map(({ tier }) => tier))].filter((tier) => tier !== VENDOR_TIER).sort((a, b) => a - b);
  const [form, change, drop] = useDraft(about ? `bridge.open.${about.number}` : 'bridge.open', {
    title: about?.subject ?? '',
    reason: '',
    tickets: about ? `#${about.number}` : '',
    tiers: own.map(String),
    when: 'now',
    at: '',
    minutes: '30',
    joinAddress: '',
  });
  const open = useMove(openBridge, {
    done: t('open.done'),
    onDone: ({ id }) => {
      drop();
      onClose();
      void go({ to: '/bridges/$bridge', params: { bridge: id } });
    },
  });
  return (
    <FormDrawer
      title={t('open.title')}
      submit={t(form.when === 'now' ? 'open.submitNow' : 'open.submitAt')}
      isBusy={open.isPending}
      error={open.error}
      onClose={onClose}
      onSubmit={() => open.mutate(toOpening(form))}
    >
      <TextInput
        label={t('open.name')}
        required
        maxLength={200}
        dir="auto"
        data-autofocus
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('open.reason')}
        description={t('open.reasonHelp')}
        required
        maxLength={1_000}
        dir="auto"
        value={form.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <TextInput
        label={t('open.tickets')}
        description={t('open.ticketsHelp')}
        placeholder="#1042, #1051"
        maxLength={400}
        value={form.tickets}
        onChange={(event) => change({ tickets: event.currentTarget.value })}
      />
      <Checkbox.Group label={t('open.tiers')} value={form.tiers} onChange={(tiers) => change({ tiers })}>
        <Group mt={6} gap="md">
          {own.map((tier) => (
            <Checkbox key={tier} value={String(tier)} label={`${tier} · ${tierName(tier)}`} />
          ))}
        </Group>
      </Checkbox.Group>
      <SegmentedControl
        aria-label={t('open.when')}
        value={form.when}
        onChange={(when) => change({ when })}
        data={[
          { value: 'now', label: t('open.now') },
          { value: 'at', label: t('open.later') },
        ]}
      />
      {form.when === 'at' && (
        <TextInput
          type="datetime-local"
          label={t('open.at')}
          required
          value={form.at}
          onChange={(event) => change({ at: event.currentTarget.value })}
        />
      )}
      <NumberInput
        label={t('open.minutes')}
        required
        min={BRIDGE_MINUTES.min}
        max={BRIDGE_MINUTES.max}
        allowDecimal={false}
        value={form.minutes}
        onChange={(minutes) => change({ minutes: String(minutes) })}
      />
      <TextInput
        type="url"
        label={t('open.joinAddress')}
        description={t('open.joinAddressHelp')}
        placeholder="https://"
        maxLength={1_000}
        value={form.joinAddress}
        onChange={(event) => change({ joinAddress: event.currentTarget.value })}
      />
    </FormDrawer>
  );
}
