import { IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hueOf } from '../../../platform/ui/hue-of.ts';
import { promiseOfTier, teamsOfTier } from '../../rules/in-force.ts';
import { USER } from '../../rules/ladder-ways.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import { spokenMinutes } from '../../spoken/spoken.ts';
import { usePlanNames } from '../use-plan-names.ts';
import css from './plan-ladder.module.css';

type Props = { plan: PlanDocument; station: number; row: number; hop: ReactNode };

/** A rung: number, name, teams and the times that the tier has promised. Before it, for those who listen, the hop that leads to it. */
export function LadderStation({ plan, station, row, hop }: Props) {
  const { t } = useTranslation('plan');
  const { tierName, teamName } = usePlanNames(plan);
  const isUser = station === USER;
  const teams = teamsOfTier(plan, station).map(({ id }) => teamName(id));
  return (
    <>
      {hop && (
        <li className={css.hop} style={{ gridRow: row + 1 }}>
          {hop}
        </li>
      )}
      <li className={css.station} data-user={isUser || undefined} style={{ gridRow: row, ...(!isUser && hueOf(station)) }}>
        <span className={css.mark} aria-hidden="true">
          {isUser ? <IconUser size={18} stroke={1.8} /> : station}
        </span>
        <span className={css.stationName}>
          {!isUser && <span className="visually-hidden">{t('ladder.tier', { tier: station })} </span>}
          {isUser ? t('ladder.user') : tierName(station)}
          {teams.length > 0 && !(teams.length === 1 && teams[0] === tierName(station)) && (
            <span className={css.teams}>{teams.join(' · ')}</span>
          )}
        </span>
        {!isUser && <Times plan={plan} tier={station} />}
      </li>
    </>
  );
}

function Times({ plan, tier }: { plan: PlanDocument; tier: number }) {
  const { t } = useTranslation('plan');
  const { region } = usePlanNames(plan);
  const { acceptWithinMinutes, answerWithinMinutes } = promiseOfTier(plan, tier);
  const within = (minutes: number) => spokenMinutes(minutes, region, { runsAlways: !plan.promises?.calendar });
  if (!acceptWithinMinutes && !answerWithinMinutes) return null;
  return (
    <span className={css.times}>
      {acceptWithinMinutes && <span>{t('ladder.accepts', { within: within(acceptWithinMinutes) })}</span>}
      {answerWithinMinutes && <span>{t('ladder.answers', { within: within(answerWithinMinutes) })}</span>}
    </span>
  );
}
