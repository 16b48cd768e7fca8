import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, PageTitle } from '../../../platform/ui/states.tsx';
import { useMe } from '../use-me.ts';
import { InvitationList } from './InvitationList.tsx';
import { InviteDrawer } from './InviteDrawer.tsx';
import { PeopleFilterBar } from './PeopleFilterBar.tsx';
import { PeopleGroups } from './PeopleGroups.tsx';
import { PeopleList } from './PeopleList.tsx';
import css from './people.module.css';
import { usePeopleFilters } from './use-people-filters.ts';

/** Who supports whom: the teams of each tier and their people, and everyone who may report a problem. */
export function PeopleScreen() {
  const { t } = useTranslation('identity');
  const { data: me } = useMe();
  const [filters, setFilters] = usePeopleFilters();
  const [isInviting, setInviting] = useState(false);
  if (!me) return null;
  const may = (permission: string) => me.permissions.includes(permission);
  if (!may('people:read')) {
    return (
      <>
        <PageTitle>{t('people.title')}</PageTitle>
        <EmptyState title={t('people.forbidden')}>{t('people.forbiddenText')}</EmptyState>
      </>
    );
  }
  const showsInvitations = filters.show === 'invitations' && may('people:invite');
  return (
    <>
      <PageTitle
        aside={
          may('people:invite') && (
            <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
              {t('invite.open')}
            </Button>
          )
        }
      >
        {t('people.title')}
      </PageTitle>
      <div className={css.page}>
        <PeopleGroups filters={filters} onChange={setFilters} hasInvitations={may('people:invite')} />
        <div>
          {showsInvitations ? (
            <InvitationList />
          ) : (
            <>
              <PeopleFilterBar filters={filters} onChange={setFilters} />
              <PeopleList filters={filters} mayManage={may('people:manage')} />
            </>
          )}
        </div>
      </div>
      {isInviting && <InviteDrawer mayInviteLeads={may('people:manage')} onClose={() => setInviting(false)} />}
    </>
  );
}
