import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { FIRST_STEPS, readFirstSteps } from '../../contract.ts';
import css from './first-steps.module.css';

const WHERE = { plan: '/plan/draft', people: '/people', portal: '/people' } as const;

/** What a new desk still needs, each with the page where it is done; gone as soon as nothing is left. */
export function FirstSteps() {
  const { t } = useTranslation('staff');
  const { data: done } = useQuery({ queryKey: ['shift', 'first-steps'], queryFn: () => call(readFirstSteps) });
  if (!done || FIRST_STEPS.every((step) => done[step])) return null;
  return (
    <section className={`sheet ${css.steps}`} aria-labelledby="first-steps">
      <h2 id="first-steps">{t('firstSteps.title')}</h2>
      <ol>
        {FIRST_STEPS.map((step) => (
          <li key={step} data-done={done[step]}>
            {done[step] ? <IconCircleCheck size={20} role="img" aria-label={t('firstSteps.done')} /> : <IconCircle size={20} aria-hidden />}
            <span>
              <TextLink to={WHERE[step]}>{t(`firstSteps.${step}.do`)}</TextLink>
              <span className="quiet">
                {done[step]
                  ? t(`firstSteps.${step}.is`, { address: location.origin })
                  : t(`firstSteps.${step}.why`, { address: location.origin })}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
