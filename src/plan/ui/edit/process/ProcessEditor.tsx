import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../schema/schema.ts';
import type { BilingualText } from '../../../schema/shapes.ts';
import { Part } from '../../chapters/Chapter.tsx';
import { usePlanNames } from '../../use-plan-names.ts';
import type { Column } from '../table/columns.ts';
import { EditTable } from '../table/EditTable.tsx';
import { BridgeRulesEditor } from './BridgeRulesEditor.tsx';
import { PacketsEditor } from './PacketsEditor.tsx';
import { PagingEditor } from './PagingEditor.tsx';
import { PriorityEditor } from './PriorityEditor.tsx';
import { PromisesEditor } from './PromisesEditor.tsx';
import { RulesEditor } from './RulesEditor.tsx';
import { VendorEditor } from './VendorEditor.tsx';

/** Question 3: the walk from a problem to its solution, what a hand-off must bring, the rules, what is promised, and the vendor. */
export function ProcessEditor({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const { text, tierName } = usePlanNames(plan);
  return (
    <>
      <Part title={t('edit.part.steps')} lead={t('edit.lead.steps')}>
        <Steps steps={plan.process?.steps} />
      </Part>
      <Part title={t('packet.title')} lead={t('packet.lead')}>
        <PacketsEditor plan={plan} />
      </Part>
      <Part title={t('rules.title')}>
        <RulesEditor plan={plan} />
      </Part>
      <Part title={t('edit.part.bridgeRules')} lead={t('edit.lead.bridgeRules')}>
        <BridgeRulesEditor plan={plan} />
      </Part>
      <Part title={t('promises.title')} lead={t('edit.lead.promises')}>
        <PromisesEditor plan={plan} />
      </Part>
      <Part title={t('paging.title')} lead={t('paging.lead')}>
        <PagingEditor plan={plan} />
      </Part>
      <Part title={t('priority.title')} lead={t(plan.process?.priority ? 'priority.ofPlan' : 'priority.ofDesk')}>
        <PriorityEditor priority={plan.process?.priority} />
      </Part>
      <Part title={t('vendor.title', { name: text(plan.process?.vendor?.name) || tierName(4) })}>
        <VendorEditor vendor={plan.process?.vendor} />
      </Part>
    </>
  );
}

const STEPS = ['process', 'steps'];

function Steps({ steps }: { steps: readonly BilingualText[] | undefined }) {
  const { t } = useTranslation('plan');
  const columns = useMemo<Column[]>(() => [{ kind: 'words', field: null, label: t('edit.field.step'), isNeeded: true }], [t]);
  return (
    <EditTable<BilingualText>
      caption={t('edit.part.steps')}
      isCaptionHidden
      isHeadHidden
      isNumbered
      path={STEPS}
      rows={steps}
      columns={columns}
      nameOf={(_, index) => t('edit.step', { number: index + 1 })}
      blank={() => t('edit.new.step')}
      add={t('edit.add.step')}
      isOrdered
    />
  );
}
