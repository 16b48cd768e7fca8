import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument, Team } from '../../../schema/schema.ts';
import { spokenLanguages, spokenList } from '../../../spoken/spoken.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { ChannelLink } from './ChannelLink.tsx';
import { HoursLines } from './HoursLines.tsx';
import css from './teams.module.css';

/** A team as one introduces it: who leads it, what it takes, how it is reached and when. What the plan does not say is left out. */
export function TeamCard({ plan, team }: { plan: PlanDocument; team: Team }) {
  const { t } = useTranslation('plan');
  const { t: common } = useTranslation();
  const { text, region } = usePlanNames(plan);
  const { lead, languages = [], platforms = [], areas = [], channels = [] } = team;
  const calendar = plan.calendars?.find(({ id }) => id === team.calendar);
  const duty = (plan.rota ?? []).filter((one) => one.team === team.id);
  const facts: [string, ReactNode][] = [
    ['lead', lead],
    ['languages', languages.length > 0 && spokenLanguages(languages, region)],
    [
      'platforms',
      platforms.length > 0 &&
        spokenList(
          platforms.map((one) => common(`platform.${one}`)),
          region,
        ),
    ],
    [
      'areas',
      areas.length > 0 &&
        spokenList(
          areas.map((one) => common(`area.${one}`)),
          region,
        ),
    ],
    [
      'channels',
      channels.length > 0 && (
        <ul className={css.channels}>
          {channels.map((channel) => (
            <li key={`${channel.kind} ${channel.address}`}>
              <ChannelLink channel={channel} />
            </li>
          ))}
        </ul>
      ),
    ],
    ['hours', calendar && <HoursLines hours={calendar.hours} />],
    ['duty', duty.length > 0 && <HoursLines hours={duty} />],
  ];
  const said = facts.filter(([, value]) => value);
  return (
    <li className={css.team}>
      <h4>{text(team.name)}</h4>
      {said.length === 0 ? (
        <p className={css.bare}>{t('team.bare')}</p>
      ) : (
        <dl className={css.facts}>
          {said.map(([name, value]) => (
            <div key={name} data-fact={name}>
              <dt>{t(`team.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
