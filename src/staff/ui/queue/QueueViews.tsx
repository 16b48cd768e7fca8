import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import css from '../list/list.module.css';
import { inView, QUEUE_VIEWS, type QueueFilters, type QueueView, toSearch } from './queue-filters.ts';

const NEEDS_TIER: readonly QueueView[] = ['my-tier', 'unassigned'];

/** The views of the queue. Filters and words stay when the view changes. */
export function QueueViews({ filters }: { filters: QueueFilters }) {
  const { t } = useTranslation('staff');
  const { data: me } = useMe();
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is what comes into sight
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [filters.view]);
  const hasTier = !me || me.tiers.length > 0;
  return (
    <nav ref={nav} className={css.views} aria-label={t('queue.views')}>
      {QUEUE_VIEWS.filter((view) => hasTier || view === filters.view || !NEEDS_TIER.includes(view)).map((view) => (
        <Link
          key={view}
          to="/desk/queue"
          search={toSearch(inView(filters, view))}
          // The view is told by us: an address may say the same in several ways.
          activeOptions={{ exact: true, includeSearch: true }}
          className={css.view}
          aria-current={view === filters.view ? 'page' : undefined}
        >
          {t(`queue.view.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
