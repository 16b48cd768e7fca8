import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import nav from '../chapters/chapter-nav.module.css';
import css from '../plan.module.css';

/** The shape of what is coming: questions, title, ladder, first chapter. */
export function PlanSkeleton() {
  const { t } = useTranslation();
  const bars = (count: number, height: number) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move
    Array.from({ length: count }, (_, bar) => <Skeleton key={bar} height={height} radius="md" mt={10} />);
  return (
    <div className={css.page} aria-busy="true" aria-label={t('loading')} role="status">
      <div className={nav.nav}>{bars(5, 34)}</div>
      <div className={`sheet ${css.paper}`}>
        <Skeleton height={14} width={110} radius="sm" />
        <Skeleton height={34} width="50%" radius="md" mt={10} />
        <Skeleton height={14} width="70%" radius="sm" mt={12} mb={24} />
        {bars(4, 58)}
        <Skeleton height={26} width="60%" radius="md" mt={48} mb={20} />
        {bars(3, 120)}
      </div>
    </div>
  );
}
