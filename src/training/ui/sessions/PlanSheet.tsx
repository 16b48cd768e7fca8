import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { planCourseSession } from '../../sessions/contract.ts';
import { useProgrammes } from '../use-training.ts';
import { PlanningFields } from './PlanningFields.tsx';
import { Preview } from './Preview.tsx';
import { fromField } from './session-times.ts';

export const USUAL_SEATS = 12;

/** Plans a session. Before it is kept one sees who could not come, and what is odd about it. */
export function PlanSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('training');
  const go = useNavigate();
  const programmes = useProgrammes();
  const [form, change, drop] = useDraft('course.plan', {
    programme: '',
    trainer: '',
    startsAt: '',
    place: '',
    joinAddress: '',
    seats: String(USUAL_SEATS),
  });
  const plan = useMove(planCourseSession, {
    done: t('plan.done'),
    onDone: ({ id }) => {
      drop();
      onClose();
      void go({ to: '/training/sessions/$session', params: { session: id } });
    },
  });
  const startsAt = fromField(form.startsAt);
  const [place, joinAddress] = [form.place.trim(), form.joinAddress.trim()];
  const submit = () =>
    plan.mutate({
      programme: form.programme,
      trainer: form.trainer,
      startsAt: startsAt ?? '',
      seats: Number(form.seats),
      ...(place && { place }),
      ...(joinAddress && { joinAddress }),
    });
  return (
    <FormDrawer
      title={t('plan.title')}
      submit={t('plan.submit')}
      isBusy={plan.isPending}
      error={plan.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('plan.programme')}
        required
        data-autofocus
        data={(programmes.data ?? []).filter(({ mayTrain }) => mayTrain).map(({ id, name }) => ({ value: id, label: name }))}
        value={form.programme || null}
        onChange={(programme) => change({ programme: programme ?? '', trainer: '' })}
      />
      <PlanningFields programme={form.programme} form={form} onChange={change} />
      <Preview
        asked={form.programme && startsAt ? { programme: form.programme, startsAt, ...(form.trainer && { trainer: form.trainer }) } : null}
      />
    </FormDrawer>
  );
}
