import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../platform/ui/states.tsx';
import css from '../list/list.module.css';
import { countFilters, inView, type QueueFilters, withoutFilters } from './queue-filters.ts';

type Props = { filters: QueueFilters; onChange: (filters: QueueFilters) => void };

/** Why nothing stands here, and what to do: fewer filters, all tickets, or nothing at all. */
export function QueueEmpty({ filters, onChange }: Props) {
  const { t } = useTranslation('staff');
  const isFiltered = countFilters(filters) > 0;
  const { view } = filters;
  return (
    <div className={`sheet ${css.empty}`}>
      {isFiltered ? (
        <EmptyState
          title={t('queue.notFound')}
          action={
            <>
              <Button mt="sm" onClick={() => onChange(withoutFilters(filters))}>
                {t('queue.clearAll')}
              </Button>
              {view !== 'all' && (
                <Button variant="subtle" onClick={() => onChange(inView(filters, 'all'))}>
                  {t('queue.searchAll')}
                </Button>
              )}
            </>
          }
        >
          {t('queue.notFoundText')}
        </EmptyState>
      ) : (
        <EmptyState title={t(`queue.empty.${view}`)}>{t(`queue.emptyText.${view}`)}</EmptyState>
      )}
    </div>
  );
}
