import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './list.module.css';

/** Lines that are on their way, in the shape in which they come. */
export function ListSkeleton({ lines }: { lines: number }) {
  const { t } = useTranslation();
  return (
    <div className={`sheet ${css.lines}`} role="status" aria-busy="true" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <div key={line} className={css.ghost}>
          <Skeleton height={14} width={`${64 - ((line * 17) % 30)}%`} radius="sm" />
          <Skeleton height={10} width={`${46 - ((line * 11) % 16)}%`} radius="sm" />
        </div>
      ))}
    </div>
  );
}
