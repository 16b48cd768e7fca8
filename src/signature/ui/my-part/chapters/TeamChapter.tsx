import { useTranslation } from 'react-i18next';
import { CalendarList } from '../../../../plan/ui/chapters/teams/CalendarList.tsx';
import { TeamCard } from '../../../../plan/ui/chapters/teams/TeamCard.tsx';
import teams from '../../../../plan/ui/chapters/teams/teams.module.css';
import { hueOf } from '../../../../platform/ui/hue-of.ts';
import { PartChapter, type PartView } from './PartChapter.tsx';

/** The own team as it is introduced to others: lead, channels, hours, who is on duty when; and its days off. */
export function TeamChapter({ part, plan, earlier }: PartView) {
  const { t } = useTranslation('plan');
  return (
    <PartChapter id="team" earlier={earlier}>
      <h3>{t('week.team')}</h3>
      {part.teams.map((team) => (
        <ul key={team.id} className={teams.teams} style={hueOf(team.tier)}>
          <TeamCard plan={plan} team={team} />
        </ul>
      ))}
      {part.calendars.length > 0 && (
        <>
          <h3>{t('hours.title')}</h3>
          <CalendarList plan={plan} />
        </>
      )}
    </PartChapter>
  );
}
