import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { type LabAttempt, makeCheck } from '../contract.ts';
import css from './practice.module.css';

/** What can be looked at; what was found stays there, and stands on the ticket as a note. */
export function Checks({ attempt: { id, checks } }: { attempt: LabAttempt }) {
  const { t } = useTranslation('lab');
  const make = useMove(makeCheck);
  return (
    <section className={css.card} aria-labelledby="lab-checks">
      <h2 id="lab-checks">{t('checks')}</h2>
      <ul className={css.checks}>
        {checks.map(({ id: check, what, finds, isPossible, minutes }) => (
          <li key={check}>
            <Button
              className={css.check ?? ''}
              variant="default"
              fullWidth
              justify="space-between"
              disabled={finds !== null || !isPossible}
              loading={make.isPending && make.variables?.check === check}
              rightSection={t('minutes', { minutes })}
              onClick={() => make.mutate({ id, check }, { onError: sayRefusal })}
            >
              {what}
            </Button>
            {finds !== null && <p className={css.finds}>{finds}</p>}
            {finds === null && !isPossible && <p className={css.quiet}>{t('notYetPossible')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
