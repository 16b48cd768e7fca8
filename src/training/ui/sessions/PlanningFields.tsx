import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readersZone } from '../../../platform/ui/format.ts';
import { useTrainers } from './use-sessions.ts';

type Planned = { trainer: string; startsAt: string; place: string; joinAddress: string; seats: string };
type Props = { programme: string; form: Planned; known?: { id: string; name: string }; onChange: (more: Partial<Planned>) => void };

/** When, by whom, where and for how many: alike for a new session and for one that is moved. */
export function PlanningFields({ programme, form, known, onChange }: Props) {
  const { t } = useTranslation('training');
  const trainers = useTrainers(programme);
  const options = (trainers.data ?? []).map(({ person, holds }) => ({
    value: person.id,
    label: holds === 'watched' ? t('plan.watched', { name: person.name }) : person.name,
  }));
  // Whoever holds it now is shown, also when they may not any more.
  const all = known && options.every(({ value }) => value !== known.id) ? [{ value: known.id, label: known.name }, ...options] : options;
  return (
    <>
      <TextInput
        type="datetime-local"
        label={t('plan.startsAt')}
        description={t('zone', { zone: readersZone() })}
        required
        value={form.startsAt}
        onChange={(event) => onChange({ startsAt: event.currentTarget.value })}
      />
      <Select
        label={t('plan.trainer')}
        description={t('plan.trainerHelp')}
        required
        searchable
        disabled={programme === ''}
        nothingFoundMessage={t('plan.noTrainer')}
        data={all}
        value={form.trainer || null}
        onChange={(trainer) => onChange({ trainer: trainer ?? '' })}
      />
      <TextInput
        label={t('plan.place')}
        maxLength={200}
        dir="auto"
        value={form.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
      />
      <TextInput
        type="url"
        label={t('plan.joinAddress')}
        placeholder="https://"
        maxLength={1_000}
        value={form.joinAddress}
        onChange={(event) => onChange({ joinAddress: event.currentTarget.value })}
      />
      <NumberInput
        label={t('plan.seats')}
        description={t('plan.seatsHelp')}
        required
        min={1}
        max={1_000}
        allowDecimal={false}
        value={form.seats}
        onChange={(seats) => onChange({ seats: String(seats) })}
      />
    </>
  );
}
