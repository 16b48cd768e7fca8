import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { findKnownAnswers } from '../../knowledge/contract.ts';
import { call } from '../../platform/ui/api.ts';
import { withMessages } from '../../platform/ui/i18n.ts';
import css from './portal.module.css';

const AnswerList = lazyRouteComponent(
  withMessages(() => import('./AnswerList.tsx')),
  'AnswerList',
);

const WORDS_MIN = 4;

/** What others in the same trouble could try by themselves, found while one types. */
export function KnownAnswers({ words, code, platform }: { words: string; code?: string; platform?: string }) {
  const { t } = useTranslation('portal');
  const [asked] = useDebouncedValue({ q: words.trim(), code, platform }, 350);
  const answers = useQuery({
    queryKey: ['known-answers', asked],
    queryFn: () => call(findKnownAnswers, { query: { ...asked, limit: 3 } }),
    enabled: asked.q.length >= WORDS_MIN || Boolean(asked.code),
    placeholderData: keepPreviousData,
  });
  const items = answers.data?.items.filter(({ tryThis }) => tryThis.length > 0) ?? [];
  if (items.length === 0 || (asked.q.length < WORDS_MIN && !asked.code)) return null;
  return (
    <section aria-label={t('answers.title')} className={css.answers}>
      <h2 className={css.heading}>{t('answers.title')}</h2>
      <Suspense>
        <AnswerList answers={items} />
      </Suspense>
    </section>
  );
}
