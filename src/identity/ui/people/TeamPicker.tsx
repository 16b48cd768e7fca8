import { Checkbox, Fieldset, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTeams } from '../../../plan/ui/use-teams.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import type { Membership } from '../../contract.ts';
import css from './people.module.css';

type Props = { value: readonly Membership[]; onChange: (memberships: Membership[]) => void; withLead?: boolean };

/** Teams of the plan in force, under their tiers; with `withLead` also who leads. */
export function TeamPicker({ value, onChange, withLead = false }: Props) {
  const { t } = useTranslation('identity');
  const locale = useLocale();
  const { data: directory } = useTeams();
  if (!directory) return <Skeleton height={120} />;
  const without = (id: string) => value.filter(({ team }) => team !== id);
  return (
    <Fieldset legend={t('field.teams')} variant="unstyled">
      {directory.teams.length === 0 && <Text size="sm">{t('field.noTeams')}</Text>}
      <ul className={css.picker}>
        {directory.teams
          .toSorted((a, b) => a.tier - b.tier)
          .map(({ id, tier, name }) => {
            const membership = value.find(({ team }) => team === id);
            return (
              <li key={id}>
                <Checkbox
                  label={
                    <>
                      {name[locale]} <TierBadge tier={tier} />
                    </>
                  }
                  checked={Boolean(membership)}
                  onChange={(event) => onChange(event.currentTarget.checked ? [...value, { team: id, isLead: false }] : without(id))}
                />
                {withLead && membership && (
                  <Checkbox
                    size="xs"
                    label={t('field.leads')}
                    aria-label={t('field.leadsOf', { team: name[locale] })}
                    checked={membership.isLead}
                    onChange={(event) => onChange([...without(id), { team: id, isLead: event.currentTarget.checked }])}
                  />
                )}
              </li>
            );
          })}
      </ul>
    </Fieldset>
  );
}
