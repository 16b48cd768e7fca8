import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call, Problem } from '../../../platform/ui/api.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { listTrainers, previewCourseSession } from '../../sessions/ahead/contract.ts';
import { listCourseSessions, readCourseSession } from '../../sessions/contract.ts';
import { COURSE_STATES, type CourseState, type CourseTime } from '../../words.ts';

/** What the list is narrowed to, as its address says it. */
export type SessionsView = { programme?: string; state?: CourseState; mine?: boolean };

/** Whatever else stands in an address is left out. */
export function readView({ programme, state, mine }: Record<string, unknown>): SessionsView {
  const known = COURSE_STATES.find((one) => one === state);
  return { ...(typeof programme === 'string' && { programme }), ...(known && { state: known }), ...(mine === true && { mine }) };
}

const PAGE = 20;
const NEVER_ANOTHER = 2;

export function useSessions(when: CourseTime, view: SessionsView) {
  const locale = useLocale();
  const query = { when, limit: PAGE, ...view };
  const list = useInfiniteQuery({
    queryKey: ['training', 'sessions', query, locale],
    queryFn: ({ pageParam }) => call(listCourseSessions, { query: { ...query, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return { ...list, sessions: list.data?.pages.flatMap(({ items }) => items) ?? [] };
}

/** A session, and how far the clock of the desk is ahead of that of this device. */
export function useSession(id: string) {
  const locale = useLocale();
  const session = useQuery({
    queryKey: ['training', 'session', id, locale],
    queryFn: () => call(readCourseSession, { params: { id } }),
  });
  return { ...session, aheadMs: session.data ? Date.parse(session.data.asOf) - session.dataUpdatedAt : 0 };
}

export function useTrainers(programme: string) {
  return useQuery({
    queryKey: ['training', 'trainers', programme],
    queryFn: () => call(listTrainers, { params: { id: programme } }),
    select: ({ items }) => items,
    enabled: programme !== '',
  });
}

export type Previewed = { programme: string; startsAt: string; trainer?: string | undefined; session?: string | undefined };

/** What the desk would say of a session; what it would refuse is an answer, and asked for once. */
export function usePreview(asked: Previewed | null) {
  const { programme = '', ...query } = asked ?? {};
  return useQuery({
    queryKey: ['training', 'preview', programme, query],
    queryFn: () => call(previewCourseSession, { params: { id: programme }, query }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    retry: (count, error) => !(error instanceof Problem) && count < NEVER_ANOTHER,
  });
}
