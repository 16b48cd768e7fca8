import { Avatar, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PhoneLink } from '../../../platform/ui/PhoneLink.tsx';
import type { Person } from '../../contract.ts';
import { MembershipList } from './MembershipList.tsx';
import css from './people.module.css';

export function PersonLine({ person, onEdit }: { person: Person; onEdit?: () => void }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const { name, email, phone, role, teams, isActive } = person;
  return (
    <li className={css.person} data-inactive={!isActive}>
      <Avatar name={name} color="initials" size={32} aria-hidden />
      <span className={css.who}>
        <span className={css.name} dir="auto">
          {name}
        </span>
        <span className={css.email}>
          {email}
          {phone && (
            <>
              {' · '}
              <PhoneLink phone={phone} />
            </>
          )}
        </span>
      </span>
      <span className={css.standing}>
        {!isActive && (
          <span className="chip" data-tone="bad">
            {t('people.inactive')}
          </span>
        )}
        <MembershipList memberships={teams} />
      </span>
      <span className={css.role}>{common(`role.${role}`)}</span>
      {onEdit && (
        <Button variant="subtle" size="compact-sm" className={css.edit ?? ''} aria-label={t('edit.of', { name })} onClick={onEdit}>
          {t('edit.open')}
        </Button>
      )}
    </li>
  );
}
