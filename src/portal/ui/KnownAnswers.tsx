import { Accordion } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { findKnownAnswers } from '../../knowledge/contract.ts';
import { call } from '../../platform/ui/api.ts';
import css from './portal.module.css';

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
      <Accordion variant="separated" radius="md">
        {items.map((answer) => (
          <Accordion.Item key={answer.id} value={answer.id}>
            <Accordion.Control>{answer.title}</Accordion.Control>
            <Accordion.Panel>
              <p className={css.symptom}>{answer.symptom}</p>
              <ul className={css.tryThis}>
                {answer.tryThis.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </section>
  );
}
