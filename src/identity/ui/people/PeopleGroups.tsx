import { useTranslation } from 'react-i18next';
import { useTeams } from '../../../plan/ui/use-teams.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import css from './people.module.css';
import type { PeopleFilters } from './use-people-filters.ts';

type Props = { filters: PeopleFilters; onChange: (filters: PeopleFilters) => void; hasInvitations: boolean };

/** The teams under their tiers, as the plan in force has them; beside them the users and the open invitations. */
export function PeopleGroups({ filters, onChange, hasInvitations }: Props) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const { data: directory } = useTeams();
  const { q } = filters;
  const search = q ? { q } : {};
  const group = (label: string, isCurrent: boolean, target: PeopleFilters, tone?: string) => (
    <button
      type="button"
      className={css.group}
      aria-current={isCurrent ? 'true' : undefined}
      data-tone={tone}
      onClick={() => onChange(target)}
    >
      {label}
    </button>
  );
  const tiers = (directory?.tiers ?? []).filter(({ tier }) => directory?.teams.some((team) => team.tier === tier));
  return (
    <nav className={css.groups} aria-label={t('people.groups')}>
      {group(t('people.staff'), filters.show === 'staff' && !filters.team, { show: 'staff', ...search })}
      {tiers.map(({ tier, name }) => (
        <section key={tier} className={css.tier} aria-label={`${common('tier', { tier })}, ${name[locale]}`}>
          <p className={css.tierName}>
            <span className="chip" data-tone={`tier-${tier}`}>
              {tier}
            </span>
            {name[locale]}
          </p>
          {directory?.teams
            .filter((team) => team.tier === tier)
            .map((team) => (
              <span key={team.id} className={css.team}>
                {group(team.name[locale], filters.team === team.id, { show: 'staff', team: team.id, ...search })}
              </span>
            ))}
        </section>
      ))}
      {group(t('people.users'), filters.show === 'users', { show: 'users', ...search })}
      {hasInvitations && group(t('people.invitations'), filters.show === 'invitations', { show: 'invitations' })}
    </nav>
  );
}
