import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../schema/schema.ts';
import { spokenWindow } from '../../../spoken/paging.ts';
import { usePagingSentences } from '../../use-paging-sentences.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import css from './process.module.css';

/** For what an alarm rings in which tier, for whom step by step, and when it does not. */
export function PagingRules({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { text, tierName, region } = usePlanNames(plan);
  const sentences = usePagingSentences(plan);
  const windows = plan.maintenance ?? [];
  return (
    <dl className={css.rules}>
      {(plan.paging ?? []).map((rule) => (
        <div key={`${rule.tier} ${rule.about}`}>
          <dt>{t('paging.of', { tier: rule.tier, name: tierName(rule.tier) })}</dt>
          <dd>
            <p>{t(`paging.cause.${rule.about}`)}</p>
            {sentences(rule).map((sentence) => (
              <p key={sentence} className="quiet">
                {sentence}
              </p>
            ))}
          </dd>
        </div>
      ))}
      {windows.length > 0 && (
        <div>
          <dt>{t('paging.maintenance')}</dt>
          <dd>
            {windows.map((window) => (
              <p key={window.from}>{[spokenWindow(window, region), text(window.note)].filter(Boolean).join(' · ')}</p>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
