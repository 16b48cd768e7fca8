import { useTranslation } from 'react-i18next';
import type { PlanDocument, Resource, TrainingGate } from '../../../schema/schema.ts';
import { useGateSentence } from '../../use-gate-sentence.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import css from './training.module.css';

/** What needs a certificate, a sentence each. */
export function GateList({ gates }: { gates: readonly TrainingGate[] }) {
  const sentence = useGateSentence();
  return (
    <ul className={css.list}>
      {gates.map((gate, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a draft may say the same twice
        <li key={index}>{sentence(gate)}</li>
      ))}
    </ul>
  );
}

/** What is learnt from: its name leads there. */
export function ResourceList({ plan, resources }: { plan: PlanDocument; resources: readonly Resource[] }) {
  const { t } = useTranslation('plan');
  const { text, teamName, region } = usePlanNames(plan);
  const languages = new Intl.DisplayNames(region, { type: 'language' });
  return (
    <ul className={css.list}>
      {resources.map(({ id, title, kind, address, owner, required, language, reviewEveryMonths }) => (
        <li key={id}>
          {address ? (
            <a href={address} target="_blank" rel="noopener noreferrer">
              {text(title)}
            </a>
          ) : (
            text(title)
          )}{' '}
          <span className="quiet">
            {[
              t(`training.resourceKind.${kind}`),
              language && languages.of(language),
              required && t('training.required'),
              t('training.owner', { team: teamName(owner) }),
              reviewEveryMonths && t('training.review', { months: reviewEveryMonths }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
