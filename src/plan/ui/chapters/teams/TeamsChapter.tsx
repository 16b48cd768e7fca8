import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { TierBadge } from '../../../../platform/ui/marks.tsx';
import { teamsOfTier } from '../../../rules/in-force.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import type { ChapterProps } from '../../paper/PlanPaper.tsx';
import { usePlanNames } from '../../use-plan-names.ts';
import { Chapter, Part } from '../Chapter.tsx';
import { Unanswered } from '../Unanswered.tsx';
import { CalendarList } from './CalendarList.tsx';
import { TeamCard } from './TeamCard.tsx';
import css from './teams.module.css';
import { WeekFigure } from './WeekFigure.tsx';

/** Question 1: the tiers, their teams, and when somebody is there. */
export function TeamsChapter({ plan: { document: plan, findings }, mayPublish }: ChapterProps) {
  const { t } = useTranslation('plan');
  const tiers = tiersOf(plan);
  const hasHours = (plan.calendars ?? []).length > 0;
  return (
    <Chapter id="teams" findings={findings}>
      {tiers.length === 0 && <Unanswered question="teams" mayPublish={mayPublish} />}
      {tiers.map((tier) => (
        <Tier key={tier} plan={plan} tier={tier} />
      ))}
      <Part title={t('hours.title')}>
        {hasHours ? <CalendarList plan={plan} /> : <Unanswered question="calendars" mayPublish={mayPublish} />}
      </Part>
      {(plan.rota ?? []).length > 0 && (
        <Part title={t('week.title')} lead={t('week.lead')}>
          <WeekFigure plan={plan} />
        </Part>
      )}
    </Chapter>
  );
}

function tiersOf(plan: PlanDocument): number[] {
  return [...new Set([...(plan.tiers ?? []), ...(plan.teams ?? [])].map(({ tier }) => tier))].sort((a, b) => a - b);
}

function Tier({ plan, tier }: { plan: PlanDocument; tier: number }) {
  const { t } = useTranslation('plan');
  const { text, tierName } = usePlanNames(plan);
  const purpose = text(plan.tiers?.find((one) => one.tier === tier)?.purpose);
  const teams = teamsOfTier(plan, tier);
  return (
    <section className={css.tier} style={{ '--hue': `var(--tier-${tier})` } as CSSProperties}>
      <div className={css.tierHead}>
        <h3>
          <span className="visually-hidden">{t('tierNumber', { tier })}: </span>
          <span aria-hidden="true">
            <TierBadge tier={tier} />
          </span>
          {tierName(tier)}
        </h3>
        {purpose && <p className={css.purpose}>{purpose}</p>}
      </div>
      {teams.length > 0 && (
        <ul className={css.teams}>
          {teams.map((team) => (
            <TeamCard key={team.id} plan={plan} team={team} />
          ))}
        </ul>
      )}
    </section>
  );
}
