import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { findKnownAnswers } from '../../knowledge/contract.ts';
import { askedText } from '../../knowledge/ui/asked-text.ts';
import { call } from '../../platform/ui/api.ts';
import { withMessages } from '../../platform/ui/i18n.ts';
import css from './portal.module.css';

const AnswerList = lazyRouteComponent(
  withMessages(() => import('./AnswerList.tsx')),
  'AnswerList',
);

const WORDS_MIN = 4;

type Props = { words: string; text?: string; code?: string; platform?: string };

/** What others in the same trouble could try by themselves, found while one types. */
export function KnownAnswers({ words, text = '', code, platform }: Props) {
  const { t } = useTranslation('portal');
  const [asked] = useDebouncedValue({ q: words.trim(), text: askedText(text), code, platform }, 350);
  const isAsked = asked.q.length >= WORDS_MIN || asked.text.length >= WORDS_MIN || Boolean(asked.code);
  const answers = useQuery({
    queryKey: ['known-answers', asked],
    queryFn: () => call(findKnownAnswers, { query: { ...asked, limit: 3 } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const { items, isForSupport } = answers.data ?? { items: [], isForSupport: false };
  if (!isAsked) return null;
  if (isForSupport) {
    return (
      <p className={css.forSupport} role="status">
        {t('answers.forSupport')}
      </p>
    );
  }
  if (items.length === 0) return null;
  return (
    <section aria-label={t('answers.title')} className={css.answers}>
      <h2 className={css.heading}>{t('answers.title')}</h2>
      <Suspense>
        <AnswerList answers={items} />
      </Suspense>
    </section>
  );
}
