import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/use-keys.ts';
import css from '../list/list.module.css';
import { type QueueFilters, toFilters } from './queue-filters.ts';
import { useSearchOnArrival } from './use-search-key.ts';

const TYPING_MS = 250;

/** Words or a number, found while one types. `/` comes here, Escape empties it and goes back to the list. */
export function QueueSearchField({ filters, onChange }: { filters: QueueFilters; onChange: (filters: QueueFilters) => void }) {
  const { t } = useTranslation('staff');
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(filters.q ?? '');
  const asked = useRef(filters.q ?? '');
  const ask = (q: string) => {
    asked.current = q.trim();
    const { q: _, ...rest } = filters;
    onChange(toFilters({ ...rest, q }));
  };
  const askSoon = useDebouncedCallback(ask, TYPING_MS);
  // Words that come from elsewhere, such as going back, are shown; what is being typed is not overwritten.
  useEffect(() => {
    if ((filters.q ?? '') === asked.current) return;
    asked.current = filters.q ?? '';
    setWords(filters.q ?? '');
  }, [filters.q]);
  useKeys({ '/': () => field.current?.select() });
  useSearchOnArrival(field);
  const clear = () => {
    askSoon.cancel();
    setWords('');
    ask('');
  };
  return (
    <TextInput
      ref={field}
      type="text"
      role="searchbox"
      className={css.search ?? ''}
      aria-label={t('queue.search')}
      placeholder={t('queue.searchExample')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        words ? <CloseButton size="sm" aria-label={t('queue.clearSearch')} onClick={clear} /> : <Kbd className={css.searchKey ?? ''}>/</Kbd>
      }
      maxLength={200}
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        askSoon(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') askSoon.flush();
        if (event.key !== 'Escape') return;
        if (words) clear();
        else field.current?.blur();
      }}
    />
  );
}
