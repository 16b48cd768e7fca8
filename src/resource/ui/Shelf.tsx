import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isInTheWay } from '../../platform/ui/in-the-way.ts';
import { EmptyState, ErrorState, Loading } from '../../platform/ui/states.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { type Chosen, ResourceLine } from './ResourceLine.tsx';
import { ResourceSheet } from './ResourceSheet.tsx';
import { ReviewSheet } from './ReviewSheet.tsx';
import { ALL_TIERS, type ResourceSearch, resourceSearchIn } from './resource-search.ts';
import css from './resources.module.css';
import { ShelfFilters } from './ShelfFilters.tsx';
import { useShelf } from './use-resources.ts';

const TYPING_MS = 250;
const SHEETS = { edit: ResourceSheet, review: ReviewSheet, report: ReportSheet } as const;

/** Everything that one learns from or looks up in. */
export function Shelf({ ownTier }: { ownTier: number | null }) {
  const { t } = useTranslation('resource');
  const go = useNavigate();
  const search = resourceSearchIn(useSearch({ strict: false }));
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words.trim(), TYPING_MS);
  const [sheet, setSheet] = useState<Chosen | 'add' | null>(null);
  const { show, tier = ownTier ?? ALL_TIERS, ...rest } = search;
  const shelf = useShelf({
    ...rest,
    ...(tier !== ALL_TIERS && { tier }),
    ...(q && { q }),
    ...(show === 'due' && { due: true as const }),
    ...(show === 'off' && { off: true as const }),
  });
  const setSearch = (next: ResourceSearch) => void go({ to: '/training/resources', search: next, replace: true });
  const Sheet = sheet !== null && sheet !== 'add' ? SHEETS[sheet.sheet] : null;
  return (
    <section aria-labelledby="shelf" className={css.shelf}>
      <div className={css.shelfHead}>
        <h2 id="shelf">{t('shelf.title')}</h2>
        {shelf.mayAdd && <Button onClick={() => setSheet('add')}>{t('move.add')}</Button>}
      </div>
      <ShelfFilters search={search} tier={tier} words={words} mayKeep={shelf.mayAdd} onSearch={setSearch} onWords={setWords} />
      {shelf.isPending && <Loading lines={5} height={84} />}
      {isInTheWay(shelf.error, shelf.data) && <ErrorState error={shelf.error} onRetry={() => void shelf.refetch()} />}
      {shelf.isSuccess && shelf.resources.length === 0 && (
        <EmptyState title={t(show ? `none.${show}` : 'none.title')}>{!show && t('none.text')}</EmptyState>
      )}
      {shelf.resources.length > 0 && (
        <ul className={`sheet ${css.lines}`}>
          {shelf.resources.map((one) => (
            <ResourceLine key={one.id} resource={one} onChoose={setSheet} />
          ))}
        </ul>
      )}
      {shelf.hasNextPage && (
        <Button variant="default" loading={shelf.isFetchingNextPage} onClick={() => void shelf.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {sheet === 'add' && <ResourceSheet resource={null} onClose={() => setSheet(null)} />}
      {Sheet && sheet !== 'add' && sheet && <Sheet resource={sheet.resource} onClose={() => setSheet(null)} />}
    </section>
  );
}
