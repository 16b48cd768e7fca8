import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../schema/schema.ts';
import { DEVICE_ACTIONS, ERASING_ACTIONS, ISSUE_AREAS, type IssueArea } from '../../../words.ts';
import type { ChapterProps } from '../../paper/PlanPaper.tsx';
import { Chapter, Part } from '../Chapter.tsx';
import { Unanswered } from '../Unanswered.tsx';
import { HandlingMark, MayMark } from './marks.tsx';
import { TierDuties } from './TierDuties.tsx';
import { TierMatrix } from './TierMatrix.tsx';

/** Question 2: each tier's duties, and two matrices: what it does with a problem, and what it may do to a device. */
export function ResponsibilitiesChapter({ plan: { document: plan, findings }, mayPublish }: ChapterProps) {
  const { t } = useTranslation('plan');
  const { t: common } = useTranslation();
  const all = [...(plan.responsibilities ?? [])].sort((a, b) => a.tier - b.tier);
  const withAreas = all.filter(({ areas }) => areas);
  const withActions = all.filter(({ deviceActions }) => deviceActions);
  return (
    <Chapter id="responsibilities" findings={findings}>
      {all.length === 0 && <Unanswered question="responsibilities" mayPublish={mayPublish} />}
      <TierDuties plan={plan} responsibilities={all} />
      {withAreas.length > 0 && (
        <Part title={t('matrix.areas')} lead={t('matrix.areasLead')}>
          <TierMatrix
            plan={plan}
            caption={t('matrix.areasCaption')}
            corner={t('matrix.area')}
            tiers={withAreas.map(({ tier }) => tier)}
            rows={ISSUE_AREAS.map((area) => ({
              id: area,
              label: common(`area.${area}`),
              cells: withAreas.map(({ tier, areas }) => (
                <HandlingMark key={tier} handling={areas?.[area]} isFirst={tier === firstToHandle(withAreas, area)} />
              )),
            }))}
          />
        </Part>
      )}
      {withActions.length > 0 && (
        <Part title={t('matrix.actions')} lead={t('matrix.actionsLead')}>
          <TierMatrix
            plan={plan}
            caption={t('matrix.actionsCaption')}
            corner={t('matrix.action')}
            tiers={withActions.map(({ tier }) => tier)}
            rows={DEVICE_ACTIONS.map((action) => ({
              id: action,
              label: t(`deviceAction.${action}`),
              note: ERASING_ACTIONS.includes(action) ? t('matrix.erases') : undefined,
              cells: withActions.map(({ tier, deviceActions }) => <MayMark key={tier} may={Boolean(deviceActions?.includes(action))} />),
            }))}
          />
        </Part>
      )}
    </Chapter>
  );
}

/** The lowest tier that handles problems of an area: where most of them should end. */
function firstToHandle(all: NonNullable<PlanDocument['responsibilities']>, area: IssueArea): number | undefined {
  return all.find(({ areas }) => areas?.[area] === 'handles')?.tier;
}
