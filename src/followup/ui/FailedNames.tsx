import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../identity/ui/ConfirmButton.tsx';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { runAllAgain } from '../contract.ts';
import css from './follow-ups.module.css';
import { useFollowUpNames } from './use-follow-up-names.ts';

type Counted = { name: string; count: number };

/** How many there are of each; what has one cause is run again in one go. */
export function FailedNames({ names }: { names: readonly Counted[] }) {
  const { t } = useTranslation('followup');
  return (
    <ul className={css.names} aria-label={t('byName')}>
      {names.map((counted) => (
        <FailedName key={counted.name} counted={counted} />
      ))}
    </ul>
  );
}

function FailedName({ counted: { name, count } }: { counted: Counted }) {
  const { t } = useTranslation('followup');
  const names = useFollowUpNames();
  const again = useMove(runAllAgain, { done: t('runAll.done') });
  return (
    <li className={css.counted}>
      <span className={css.countedName}>{names.name(name)}</span>
      <span className={css.count}>{t('count', { count })}</span>
      {count > 1 && (
        <ConfirmButton
          label={t('runAll.of', { name: names.name(name) })}
          question={t('runAll.question', { count })}
          confirm={t('runAll.submit')}
          isBusy={again.isPending}
          onConfirm={() => again.mutate({ name }, { onError: sayRefusal })}
        >
          {t('runAll.submit')}
        </ConfirmButton>
      )}
    </li>
  );
}
