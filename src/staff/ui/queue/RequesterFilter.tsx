import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPerson } from '../../../identity/contract.ts';
import { call } from '../../../platform/ui/api.ts';
import css from '../list/list.module.css';
import { useCallers } from '../new-ticket/use-callers.ts';

type Props = { requester: string | undefined; onChange: (requester: string | null) => void };

/** The tickets of one person, who is found by name or address. */
export function RequesterFilter({ requester, onChange }: Props) {
  const { t } = useTranslation('staff');
  const [words, setWords] = useState('');
  const { people, isSearching } = useCallers(words);
  const chosen = useQuery({
    queryKey: ['people', 'one', requester],
    queryFn: () => call(readPerson, { params: { id: requester ?? '' } }),
    enabled: requester !== undefined,
  }).data;
  const known = chosen && !people.some(({ id }) => id === chosen.id) ? [chosen, ...people] : people;
  const label = t('queue.filter.requester');
  return (
    <Select
      className={css.filterLong ?? ''}
      data-set={requester !== undefined}
      aria-label={label}
      placeholder={label}
      data={known.map(({ id, name, email }) => ({ value: id, label: name, email }))}
      renderOption={({ option }) => (
        <span>
          <bdi>{option.label}</bdi>
          <span className={css.optionMore}>{'email' in option && String(option.email)}</span>
        </span>
      )}
      searchable
      onSearchChange={setWords}
      // The desk has found them, by words that a name alone need not hold.
      filter={({ options }) => options}
      nothingFoundMessage={t(words.trim().length < 2 || isSearching ? 'queue.typeRequester' : 'queue.noRequester')}
      value={requester ?? null}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': t('queue.clearOne', { filter: label }) }}
      comboboxProps={{ width: 280, position: 'bottom-start', withinPortal: false }}
      maxDropdownHeight={360}
    />
  );
}
