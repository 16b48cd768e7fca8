import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ISSUE_AREAS, RESOURCE_KINDS } from '../../plan/words.ts';
import { regional, useLocale } from '../../platform/ui/format.ts';
import { TITLE_LENGTH } from '../words.ts';
import { ALL_TIERS, type ResourceSearch, resourceSearchIn } from './resource-search.ts';
import css from './resources.module.css';

type Props = {
  search: ResourceSearch;
  tier: number;
  words: string;
  mayKeep: boolean;
  onSearch: (search: ResourceSearch) => void;
  onWords: (words: string) => void;
};

/** What of the shelf is shown: by words, tier, area, kind and language; for whoever keeps some of it, what needs a look. */
export function ShelfFilters({ search, tier, words, mayKeep, onSearch, onWords }: Props) {
  const { t } = useTranslation('resource');
  const { t: common } = useTranslation();
  const languages = new Intl.DisplayNames(regional(useLocale()), { type: 'language' });
  // Whatever is chosen is read like an address, which knows what is none.
  const choose = (field: keyof ResourceSearch) => (value: string | null) =>
    onSearch({ ...search, ...resourceSearchIn({ ...search, [field]: value }) });
  return (
    <search className={css.filters}>
      <TextInput
        className={css.words}
        label={t('filter.words')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        maxLength={TITLE_LENGTH}
        onChange={(event) => onWords(event.currentTarget.value)}
      />
      <Select
        label={t('filter.tier')}
        allowDeselect={false}
        data={[
          { value: String(ALL_TIERS), label: t('filter.all') },
          ...[1, 2, 3].map((value) => ({ value: String(value), label: common('tier', { tier: value }) })),
        ]}
        value={String(tier)}
        onChange={choose('tier')}
      />
      <Select
        label={t('filter.area')}
        placeholder={t('filter.allAreas')}
        clearable
        searchable
        data={ISSUE_AREAS.map((value) => ({ value, label: common(`area.${value}`) }))}
        value={search.area ?? null}
        onChange={choose('area')}
      />
      <Select
        label={t('filter.kind')}
        placeholder={t('filter.all')}
        clearable
        data={RESOURCE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={search.kind ?? null}
        onChange={choose('kind')}
      />
      <Select
        label={t('filter.language')}
        placeholder={t('filter.all')}
        clearable
        data={(['en', 'es'] as const).map((value) => ({ value, label: languages.of(value) ?? value }))}
        value={search.lang ?? null}
        onChange={choose('lang')}
      />
      {mayKeep && (
        <SegmentedControl
          className={css.show}
          aria-label={t('filter.show')}
          data={(['all', 'due', 'off'] as const).map((value) => ({ value, label: t(`filter.shown.${value}`) }))}
          value={search.show ?? 'all'}
          onChange={choose('show')}
        />
      )}
    </search>
  );
}
