import { useTranslation } from 'react-i18next';
import type { ChapterProps } from '../../paper/PlanPaper.tsx';
import { usePlanNames } from '../../use-plan-names.ts';
import { Chapter, Part } from '../Chapter.tsx';
import { Unanswered } from '../Unanswered.tsx';
import { PacketFigure } from './PacketFigure.tsx';
import { PagingRules } from './PagingRules.tsx';
import { PriorityTable } from './PriorityTable.tsx';
import { ProcessRules } from './ProcessRules.tsx';
import { PromiseTables } from './PromiseTables.tsx';
import css from './process.module.css';
import { VendorCard } from './VendorCard.tsx';

/** Question 3: the walk, what a hand-off must bring, the rules, the vendor and what is promised. */
export function ProcessChapter({ plan: { document: plan, findings }, mayPublish }: ChapterProps) {
  const { t } = useTranslation('plan');
  const { text, tierName } = usePlanNames(plan);
  const { steps = [], packet = [], vendor } = plan.process ?? {};
  const { toUser = [], betweenTiers = [] } = plan.promises ?? {};
  return (
    <Chapter id="process" findings={findings}>
      {steps.length === 0 ? (
        <Unanswered question="steps" mayPublish={mayPublish} />
      ) : (
        <ol className={css.walk}>
          {steps.map((step) => (
            <li key={text(step)}>{text(step)}</li>
          ))}
        </ol>
      )}
      <Part title={t('packet.title')} lead={packet.length > 0 && t('packet.lead')}>
        {packet.length === 0 && <Unanswered question="packet" mayPublish={mayPublish} />}
        <div className={css.packets}>
          {packet.map((demand) => (
            <PacketFigure key={demand.toTier} demand={demand} to={tierName(demand.toTier)} />
          ))}
        </div>
      </Part>
      <Part title={t('rules.title')}>
        <ProcessRules plan={plan} />
      </Part>
      <Part title={t('promises.title')}>
        {toUser.length + betweenTiers.length > 0 ? (
          <PromiseTables plan={plan} />
        ) : (
          <Unanswered question="promises" mayPublish={mayPublish} />
        )}
      </Part>
      {(plan.paging ?? []).length + (plan.maintenance ?? []).length > 0 && (
        <Part title={t('paging.title')} lead={t('paging.lead')}>
          <PagingRules plan={plan} />
        </Part>
      )}
      <Part title={t('priority.title')} lead={t(plan.process?.priority ? 'priority.ofPlan' : 'priority.ofDesk')}>
        <PriorityTable plan={plan} />
      </Part>
      <Part title={t('vendor.title', { name: text(vendor?.name) || tierName(4) })}>
        {vendor ? <VendorCard plan={plan} vendor={vendor} /> : <Unanswered question="vendor" mayPublish={mayPublish} />}
      </Part>
    </Chapter>
  );
}
