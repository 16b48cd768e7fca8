import { useQuery } from '@tanstack/react-query';
import { call } from '../../platform/ui/api.ts';
import { useLocale } from '../../platform/ui/format.ts';
import { listQuestions, listQuizzes, listReviews, readQuizAttempt } from '../contract.ts';

/** Names and questions come in the reader’s language, so it is part of each key. */
export function useQuizzes() {
  const locale = useLocale();
  return useQuery({ queryKey: ['quizzes', 'list', locale], queryFn: () => call(listQuizzes), select: ({ items }) => items });
}

export function useAttempt(id: string) {
  const locale = useLocale();
  return useQuery({ queryKey: ['quizzes', 'attempt', id, locale], queryFn: () => call(readQuizAttempt, { params: { id } }) });
}

export function useReviews(programme: string) {
  const locale = useLocale();
  return useQuery({
    queryKey: ['quizzes', 'reviews', programme, locale],
    queryFn: () => call(listReviews, { params: { programme } }),
    select: ({ items }) => items,
  });
}

export function useQuestions(programme: string) {
  return useQuery({
    queryKey: ['quizzes', 'questions', programme],
    queryFn: () => call(listQuestions, { params: { programme } }),
    select: ({ items }) => items,
  });
}
