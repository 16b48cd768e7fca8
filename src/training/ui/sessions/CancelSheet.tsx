import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { type CourseSession, cancelCourseSession } from '../../sessions/contract.ts';

/** It will not be held. Before that it says who is told. */
export function CancelSheet({ session, me, onClose }: { session: CourseSession; me: string; onClose: () => void }) {
  const { t } = useTranslation('training');
  const cancel = useMove(cancelCourseSession, { done: t('cancel.done'), onDone: onClose });
  const told = [session.trainer, ...session.people.map(({ person }) => person)].filter(({ id }) => id !== me);
  return (
    <FormDrawer
      title={t('cancel.title')}
      submit={t('cancel.submit')}
      cancel={t('cancel.keep')}
      isBusy={cancel.isPending}
      error={cancel.error}
      onClose={onClose}
      onSubmit={() => cancel.mutate({ id: session.id })}
    >
      <p>{t('cancel.text')}</p>
      {told.length === 0 ? (
        <p>{t('cancel.nobody')}</p>
      ) : (
        <>
          <p>{t('cancel.told', { count: told.length })}</p>
          <ul>
            {told.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </FormDrawer>
  );
}
