import { useTranslation } from 'react-i18next';
import { ownTiers } from '../../../rules/in-force.ts';
import { spokenList } from '../../../spoken/spoken.ts';
import type { ChapterProps } from '../../paper/PlanPaper.tsx';
import css from '../../plan.module.css';
import { usePlanNames } from '../../use-plan-names.ts';
import { Chapter, Part } from '../Chapter.tsx';
import { Unanswered } from '../Unanswered.tsx';
import { ProgrammeCard } from './ProgrammeCard.tsx';
import { programmeMinutes } from './programme-timeline.ts';
import { GateList, ResourceList } from './Shelf.tsx';

/** Question 4: the programmes by tier, drawn to one scale. */
export function TrainingChapter({ plan: { document: plan, findings }, mayPublish }: ChapterProps) {
  const { t } = useTranslation('plan');
  const { tierName, region } = usePlanNames(plan);
  const programmes = [...(plan.training?.programmes ?? [])].sort((a, b) => a.tier - b.tier);
  const gates = plan.training?.gates ?? [];
  const resources = plan.resources ?? [];
  const longest = Math.max(...programmes.map(programmeMinutes), 1);
  const untrained = ownTiers(plan).filter((tier) => !programmes.some((programme) => programme.tier === tier));
  return (
    <Chapter id="training" findings={findings}>
      {programmes.length === 0 && <Unanswered question="training" mayPublish={mayPublish} />}
      {programmes.map((programme) => (
        <ProgrammeCard key={programme.id} plan={plan} programme={programme} longestMinutes={longest} />
      ))}
      {programmes.length > 0 && untrained.length > 0 && (
        <p className={css.lead}>{t('training.untrained', { tiers: spokenList(untrained.map(tierName), region) })}</p>
      )}
      {gates.length > 0 && (
        <Part title={t('training.gates')}>
          <GateList gates={gates} />
        </Part>
      )}
      {resources.length > 0 && (
        <Part title={t('training.resources')}>
          <ResourceList plan={plan} resources={resources} />
        </Part>
      )}
    </Chapter>
  );
}
