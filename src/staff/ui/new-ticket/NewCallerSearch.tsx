import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../platform/ui/format.ts';
import css from './new-ticket.module.css';
import { type Caller, callerFrom } from './new-ticket.ts';
import { useCallers } from './use-callers.ts';

const SOMEONE_NEW = 'new';

/** People as one types; the last choice is always someone new. */
export function NewCallerSearch({ error, onPick }: { error: ReactNode; onPick: (caller: Caller) => void }) {
  const { t } = useTranslation('staff');
  const locale = useLocale();
  const [words, setWords] = useState('');
  const { people, isSearching } = useCallers(words);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const isWalking = useRef(false);
  const hasWords = words.trim().length >= 2;
  // The best fit is chosen already, so that Enter takes it and does not send the form.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other people are what makes another first choice
  useEffect(() => {
    isWalking.current = false;
    if (hasWords) combobox.selectFirstOption();
  }, [hasWords, people.length, people[0]?.id]);
  const choose = (value: string) => {
    const person = people.find(({ id }) => id === value);
    onPick(
      person
        ? { id: person.id, email: person.email, name: person.name, locale: person.locale, knownPhone: person.phone, phone: '' }
        : callerFrom(words.trim(), locale),
    );
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          label={t('new.caller')}
          placeholder={t('new.callerSearch')}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={hasWords && isSearching ? <Loader size={16} /> : null}
          error={error}
          maxLength={120}
          autoComplete="off"
          data-autofocus
          data-field="caller"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.openDropdown();
          }}
          // The first step down goes to the first choice, which is marked already: whoever expects none marked would pass it.
          onKeyDown={({ key }) => {
            if (key !== 'ArrowDown' || isWalking.current) return;
            isWalking.current = true;
            combobox.resetSelectedOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!hasWords}>
        <Combobox.Options aria-label={t('new.callerSearch')}>
          {people.map(({ id, name, email }) => (
            <Combobox.Option key={id} value={id}>
              <bdi className={css.callerName}>{name}</bdi>
              <span className={css.callerEmail}>{email}</span>
            </Combobox.Option>
          ))}
          <Combobox.Option value={SOMEONE_NEW}>
            <span className={css.someoneNew}>
              <IconUserPlus size={16} aria-hidden />
              {t('new.someoneNew', { words: words.trim() })}
            </span>
          </Combobox.Option>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
