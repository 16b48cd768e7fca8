import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AnswerOf } from '../../platform/http/endpoint.ts';
import { call } from '../../platform/ui/api.ts';
import { sayRefusal } from '../../platform/ui/use-move.ts';
import { listNotices, readNotices } from '../contract.ts';

const KEY = ['notices'];
const PAGE_SIZE = 20;
type Pages = { pages: AnswerOf<typeof listNotices>[]; pageParams: (string | undefined)[] };

export function useNotices() {
  const list = useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) => call(listNotices, { query: { limit: PAGE_SIZE, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return { ...list, notices: list.data?.pages.flatMap(({ items }) => items) ?? [], unread: list.data?.pages[0]?.unread ?? 0 };
}

/** Marks notices as read, those named or all; the bell shows it at once. */
export function useReadNotices() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids?: string[]) => call(readNotices, { body: ids ? { ids } : {} }),
    onMutate: async (ids) => {
      await queries.cancelQueries({ queryKey: KEY });
      const before = queries.getQueryData<Pages>(KEY);
      queries.setQueryData<Pages>(KEY, (list) => list && markRead(list, ids));
      return before;
    },
    onError: (error, _ids, before) => {
      queries.setQueryData(KEY, before);
      sayRefusal(error);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

function markRead({ pages, ...rest }: Pages, ids?: string[]): Pages {
  const at = new Date().toISOString();
  const isMeant = (id: string) => !ids || ids.includes(id);
  const newlyRead = pages.flatMap(({ items }) => items).filter(({ id, readAt }) => !readAt && isMeant(id)).length;
  return {
    ...rest,
    pages: pages.map((page) => ({
      ...page,
      unread: ids ? Math.max(0, page.unread - newlyRead) : 0,
      items: page.items.map((notice) => (isMeant(notice.id) ? { ...notice, readAt: notice.readAt ?? at } : notice)),
    })),
  };
}
