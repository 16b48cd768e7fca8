import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Loading } from '../../platform/ui/states.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import css from './notice.module.css';
import type { CasePath } from './use-notice-sentence.ts';
import { type useNotices, useReadNotices } from './use-notices.ts';

type Props = { list: ReturnType<typeof useNotices>; casePath: CasePath; onLeave: () => void };

export function NoticeList({ list, casePath, onLeave }: Props) {
  const { t } = useTranslation('notice');
  const { t: common } = useTranslation();
  const read = useReadNotices();
  return (
    <>
      <div className={css.head}>
        <h2 className={css.title}>{t('title')}</h2>
        {list.unread > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => read.mutate(undefined)}>
            {t('readAll')}
          </Button>
        )}
      </div>
      {list.isPending && <Loading lines={3} height={52} />}
      {list.error && list.notices.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && list.notices.length === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {list.notices.length > 0 && (
        <div className={css.scroll}>
          <ul className={css.list}>
            {list.notices.map((notice) => (
              <li key={notice.id}>
                <NoticeLine
                  notice={notice}
                  casePath={casePath}
                  onOpen={() => {
                    if (!notice.readAt) read.mutate([notice.id]);
                    onLeave();
                  }}
                />
              </li>
            ))}
          </ul>
          {list.hasNextPage && (
            <Button variant="subtle" fullWidth mb={4} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {common('more')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
