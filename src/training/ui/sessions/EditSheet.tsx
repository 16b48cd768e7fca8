import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { type CourseSession, editCourseSession } from '../../sessions/contract.ts';
import { PlanningFields } from './PlanningFields.tsx';
import { Preview } from './Preview.tsx';
import { fromField, toField } from './session-times.ts';

/** Moves a session, or changes by whom, where and for how many. Only what was changed is sent, and those whom it concerns are told. */
export function EditSheet({ session, onClose }: { session: CourseSession; onClose: () => void }) {
  const { t } = useTranslation('training');
  const { id, programme, version } = session;
  const before = {
    trainer: session.trainer.id,
    startsAt: toField(session.startsAt),
    place: session.place ?? '',
    joinAddress: session.joinAddress ?? '',
    seats: String(session.seats),
  };
  const [form, change, drop] = useDraft(`course.edit.${id}`, before);
  const edit = useMove(editCourseSession, {
    done: t('edit.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  const startsAt = fromField(form.startsAt);
  const isOther = (name: keyof typeof before) => form[name].trim() !== before[name];
  const submit = () =>
    edit.mutate({
      id,
      version,
      ...(isOther('startsAt') && startsAt && { startsAt }),
      ...(isOther('trainer') && { trainer: form.trainer }),
      ...(isOther('place') && { place: form.place.trim() || null }),
      ...(isOther('joinAddress') && { joinAddress: form.joinAddress.trim() || null }),
      ...(isOther('seats') && { seats: Number(form.seats) }),
    });
  const asked = { programme, session: id, startsAt: isOther('startsAt') ? startsAt : session.startsAt, trainer: form.trainer || undefined };
  return (
    <FormDrawer
      title={t('edit.title')}
      submit={t('edit.submit')}
      isBusy={edit.isPending}
      error={edit.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('edit.text', { count: session.people.length })}</p>
      <PlanningFields programme={programme} form={form} known={session.trainer} onChange={change} />
      <Preview asked={asked.startsAt ? { ...asked, startsAt: asked.startsAt } : null} />
    </FormDrawer>
  );
}
