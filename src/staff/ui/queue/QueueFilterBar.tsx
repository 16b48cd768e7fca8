import { Button, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconArrowsSort, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ISSUE_AREAS, PRIORITIES } from '../../../plan/words.ts';
import { SORTS } from '../../../ticket/words.ts';
import css from '../list/list.module.css';
import { QueueSearchField } from './QueueSearchField.tsx';
import { countFilters, type QueueFilters, STATUSES_OF_VIEW, toFilters, withoutFilters } from './queue-filters.ts';
import { RequesterFilter } from './RequesterFilter.tsx';
import { useTierAndTeamChoices } from './use-tier-and-team-choices.ts';

type Props = { filters: QueueFilters; onChange: (filters: QueueFilters) => void };
type Filter = 'requester' | 'tier' | 'team' | 'area' | 'priority' | 'status';
/** Their choices are whole names. */
const LONG: readonly Filter[] = ['team', 'area'];

/** Narrows the view. On a phone the filters fold away, with their number on the button. */
export function QueueFilterBar({ filters, onChange }: Props) {
  const { t } = useTranslation('staff');
  const { t: common } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { tiers, teams } = useTierAndTeamChoices(filters.tier);
  const { q: _, ...withoutWords } = filters;
  const count = countFilters(withoutWords);
  const choices: Record<Exclude<Filter, 'requester'>, { value: string; label: string }[]> = {
    tier: tiers,
    team: teams,
    area: ISSUE_AREAS.map((value) => ({ value, label: common(`area.${value}`) })),
    priority: PRIORITIES.toReversed().map((value) => ({ value, label: common(`priority.${value}`) })),
    status: STATUSES_OF_VIEW[filters.view].map((value) => ({ value, label: common(`status.${value}`) })),
  };
  const set = (filter: Filter, value: string | null) => {
    // A team stands on one tier: another tier leaves it.
    const left = filter === 'tier' ? { team: '' } : {};
    onChange(toFilters({ ...filters, ...left, [filter]: value ?? '' }));
  };
  return (
    <search className={css.bar} aria-label={t('queue.filters')}>
      <QueueSearchField filters={filters} onChange={onChange} />
      <Button
        className={css.barToggle ?? ''}
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('queue.filtersCount', { count })}
      </Button>
      <div className={css.filters} data-open={isOpen}>
        <RequesterFilter requester={filters.requester} onChange={(requester) => set('requester', requester)} />
        {(Object.keys(choices) as (keyof typeof choices)[]).map(
          (filter) =>
            choices[filter].length > 0 && (
              <Select
                key={filter}
                className={(LONG.includes(filter) ? css.filterLong : css.filter) ?? ''}
                data-set={filters[filter] !== undefined}
                aria-label={t(`queue.filter.${filter}`)}
                placeholder={t(`queue.filter.${filter}`)}
                data={choices[filter]}
                value={filters[filter] === undefined ? null : String(filters[filter])}
                onChange={(value) => set(filter, value)}
                clearable
                clearButtonProps={{ 'aria-label': t('queue.clearOne', { filter: t(`queue.filter.${filter}`) }) }}
                comboboxProps={{ width: 240, position: 'bottom-start', withinPortal: false }}
                maxDropdownHeight={360}
              />
            ),
        )}
        {count > 0 && (
          <Button
            className={css.clear ?? ''}
            variant="subtle"
            color="gray"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={() => onChange(keepingWords(filters))}
          >
            {t('queue.clear')}
          </Button>
        )}
        <Select
          className={css.sort ?? ''}
          leftSection={<IconArrowsSort size={16} aria-hidden />}
          aria-label={t('queue.sort.label')}
          data={SORTS.map((value) => ({ value, label: t(`queue.sort.${value}`) }))}
          value={filters.sort}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(sort) => onChange(toFilters({ ...filters, ...(sort && { sort }) }))}
        />
      </div>
    </search>
  );
}

function keepingWords(filters: QueueFilters): QueueFilters {
  return { ...withoutFilters(filters), ...(filters.q && { q: filters.q }) };
}
