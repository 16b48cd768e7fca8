import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../../platform/ui/states.tsx';
import { QueueReportChips } from '../../../report/ui/QueueReportChips.tsx';
import { ListTools } from '../list/ListTools.tsx';
import { rememberList } from '../list/list-origin.ts';
import { QueueFilterBar } from './QueueFilterBar.tsx';
import { QueueList } from './QueueList.tsx';
import { QueueViews } from './QueueViews.tsx';
import { toSearch, withoutReport } from './queue-filters.ts';
import { useQueueFilters } from './use-queue-filters.ts';

/** Every ticket of the desk: a view, filters, words and an order, all in the address. */
export function QueueScreen() {
  const { t } = useTranslation('staff');
  const [filters, change] = useQueueFilters();
  useEffect(() => rememberList({ list: 'queue', search: toSearch(filters) }), [filters]);
  return (
    <>
      <PageTitle aside={<ListTools />}>{t('queue.title')}</PageTitle>
      <QueueViews filters={filters} />
      <QueueFilterBar filters={filters} onChange={change} />
      <QueueReportChips behind={filters} onClear={(part) => change(withoutReport(filters, part))} />
      <QueueList filters={filters} onChange={change} />
    </>
  );
}
