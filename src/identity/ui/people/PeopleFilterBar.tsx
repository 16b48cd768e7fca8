import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../roles.ts';
import { isStaffRole } from '../use-me.ts';
import css from './people.module.css';
import type { PeopleFilters } from './use-people-filters.ts';

const TYPING_MS = 250;

export function PeopleFilterBar({ filters, onChange }: { filters: PeopleFilters; onChange: (filters: PeopleFilters) => void }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const [words, setWords] = useState(filters.q ?? '');
  const { q: _q, role: _role, ...rest } = filters;
  const search = useDebouncedCallback(
    (q: string) => onChange({ ...rest, ...(filters.role && { role: filters.role }), ...(q.trim() && { q: q.trim() }) }),
    TYPING_MS,
  );
  return (
    <search className={css.bar}>
      <TextInput
        type="search"
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={120}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      {filters.show === 'staff' && (
        <Select
          aria-label={t('field.role')}
          placeholder={t('people.anyRole')}
          clearable
          clearButtonProps={{ 'aria-label': t('people.anyRole') }}
          value={filters.role ?? null}
          data={ROLES.filter(isStaffRole).map((role) => ({ value: role, label: common(`role.${role}`) }))}
          onChange={(role) => onChange({ ...rest, ...(filters.q && { q: filters.q }), ...(role && { role: role as Role }) })}
        />
      )}
    </search>
  );
}
