import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { endException } from '../contract.ts';
import type { Chosen } from './MemberLine.tsx';

export function EndExceptionSheet({ person, standing, name, onClose }: Chosen & { onClose: () => void }) {
  const { t } = useTranslation('certificate');
  const end = useMove(endException, { done: t('end.done'), onDone: onClose });
  return (
    <FormDrawer
      title={t('end.title', { person: person.name })}
      submit={t('move.end')}
      isBusy={end.isPending}
      error={end.error}
      onSubmit={() => standing.exception && end.mutate({ id: standing.exception.id })}
      onClose={onClose}
    >
      <p>{t('end.text', { name })}</p>
    </FormDrawer>
  );
}
