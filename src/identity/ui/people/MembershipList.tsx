import { useTranslation } from 'react-i18next';
import { useTeams } from '../../../plan/ui/use-teams.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import type { Membership } from '../../contract.ts';
import css from './people.module.css';

/** A person's teams in the hue of their tier. */
export function MembershipList({ memberships }: { memberships: readonly Membership[] }) {
  const { t } = useTranslation('identity');
  const locale = useLocale();
  const { data: directory } = useTeams();
  return (
    <span className={css.chips}>
      {memberships.map(({ team: id, isLead }) => {
        const team = directory?.teams.find((known) => known.id === id);
        return (
          <span key={id} className="chip" data-tone={team ? `tier-${team.tier}` : 'quiet'}>
            {team ? `${team.tier} · ${team.name[locale]}` : id}
            {isLead && <span className={css.lead}>{t('people.leads')}</span>}
          </span>
        );
      })}
    </span>
  );
}
