import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { EmptyState, ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { listPeople, type Person } from '../../contract.ts';
import { EditPersonDrawer } from './EditPersonDrawer.tsx';
import { PersonLine } from './PersonLine.tsx';
import css from './people.module.css';
import type { PeopleFilters } from './use-people-filters.ts';

export function PeopleList({ filters: { show, team, role, q }, mayManage }: { filters: PeopleFilters; mayManage: boolean }) {
  const { t: common } = useTranslation();
  const [edited, setEdited] = useState<Person | null>(null);
  const people = useInfiniteQuery({
    queryKey: ['people', show, team, role, q],
    queryFn: ({ pageParam }) =>
      call(listPeople, { query: { staff: show === 'staff', team, role: show === 'staff' ? role : undefined, q, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  if (people.isPending) return <Loading lines={8} height={40} />;
  if (people.isLoadingError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  const items = people.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Nobody isFiltered={Boolean(q || role)} show={show} />;
  return (
    <>
      <ul className={css.list} aria-busy={people.isPlaceholderData} data-stale={people.isPlaceholderData}>
        {items.map((person) => (
          <PersonLine key={person.id} person={person} {...(mayManage && { onEdit: () => setEdited(person) })} />
        ))}
      </ul>
      {people.hasNextPage && (
        <Button variant="subtle" fullWidth mt="xs" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
          {common('more')}
        </Button>
      )}
      {edited && <EditPersonDrawer person={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function Nobody({ isFiltered, show }: { isFiltered: boolean; show: PeopleFilters['show'] }) {
  const { t } = useTranslation('identity');
  if (isFiltered) return <EmptyState title={t('people.notFound')}>{t('people.notFoundText')}</EmptyState>;
  return <EmptyState title={t('people.nobody')}>{t(show === 'users' ? 'people.noUsersText' : 'people.noMembersText')}</EmptyState>;
}
