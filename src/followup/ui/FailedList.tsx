import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailedFollowUp } from '../contract.ts';
import { FailedItem } from './FailedItem.tsx';
import css from './follow-ups.module.css';
import { LetGoDrawer } from './LetGoDrawer.tsx';
import type { useFailed } from './use-failed.ts';

export function FailedList({ failed }: { failed: ReturnType<typeof useFailed> }) {
  const { t: common } = useTranslation();
  const [leaving, setLeaving] = useState<FailedFollowUp | null>(null);
  return (
    <>
      <ul className={css.list}>
        {failed.data?.pages
          .flatMap(({ items }) => items)
          .map((item) => (
            <FailedItem key={item.id} item={item} onLetGo={() => setLeaving(item)} />
          ))}
      </ul>
      {failed.hasNextPage && (
        <Button variant="subtle" fullWidth mt="xs" loading={failed.isFetchingNextPage} onClick={() => void failed.fetchNextPage()}>
          {common('more')}
        </Button>
      )}
      {leaving && <LetGoDrawer item={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}
