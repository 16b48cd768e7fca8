import { Button, Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { dayAndHour, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import { type LabResult, type LabStatistics, listLabResults, readLabStatistics } from '../../results/contract.ts';
import { useScenarios } from '../write/use-scenarios.ts';
import css from '../write/write.module.css';

type Filter = { scenario: string | null; person: string | null; passed: 'yes' | 'no' | null };

function useResults({ scenario, person, passed }: Filter) {
  const locale = useLocale();
  const query = { ...(scenario && { scenario }), ...(person && { person }), ...(passed && { passed }) };
  return useInfiniteQuery({
    queryKey: ['labs', 'results', query, locale],
    queryFn: ({ pageParam }) => call(listLabResults, { query: { ...query, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** What the practices of those whom one trains or leads came to; of a scenario, how it is done. Nobody is ranked. */
export function ResultsScreen() {
  const { t } = useTranslation('lab');
  const [filter, setFilter] = useState<Filter>({ scenario: null, person: null, passed: null });
  const results = useResults(filter);
  const scenarios = useScenarios();
  const items = results.data?.pages.flatMap((page) => page.items) ?? [];
  const people = new Map(items.map(({ person }) => [person.id, person.name]));
  return (
    <div className={css.page}>
      <PageTitle>{t('results.title')}</PageTitle>
      <p className={css.lead}>{t('results.lead')}</p>
      <div className={css.filters}>
        <Select
          label={t('results.scenario')}
          placeholder={t('all')}
          clearable
          searchable
          data={(scenarios.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          value={filter.scenario}
          onChange={(scenario) => setFilter({ ...filter, scenario })}
        />
        <Select
          label={t('results.person')}
          placeholder={t('all')}
          clearable
          searchable
          data={[...people].map(([value, label]) => ({ value, label }))}
          value={filter.person}
          onChange={(person) => setFilter({ ...filter, person })}
        />
        <Select
          label={t('results.outcome')}
          placeholder={t('all')}
          clearable
          data={[
            { value: 'yes', label: t('results.passed') },
            { value: 'no', label: t('results.notPassed') },
          ]}
          value={filter.passed}
          onChange={(passed) => setFilter({ ...filter, passed: passed as Filter['passed'] })}
        />
      </div>
      {filter.scenario && <Statistics key={filter.scenario} scenario={filter.scenario} />}
      {results.isPending && <Loading lines={5} height={64} />}
      {results.isLoadingError && <ErrorState error={results.error} onRetry={() => void results.refetch()} />}
      {results.data && items.length === 0 && <EmptyState title={t('results.none')}>{t('results.noneText')}</EmptyState>}
      <ul className={css.list}>
        {items.map((result) => (
          <Line key={result.id} result={result} />
        ))}
      </ul>
      {results.hasNextPage && (
        <Button variant="default" mt="md" loading={results.isFetchingNextPage} onClick={() => void results.fetchNextPage()}>
          {t('results.more')}
        </Button>
      )}
    </div>
  );
}

function Line({ result: { id, person, title, tier, score, passed, minutes, finishedAt } }: { result: LabResult }) {
  const { t } = useTranslation('lab');
  const locale = useLocale();
  return (
    <li className={css.row}>
      <div>
        <TextLink to="/training/labs/$attempt" params={{ attempt: id }}>
          {t('results.of', { name: person.name, title })}
        </TextLink>
        <p className={css.quiet}>
          {dayAndHour(locale).day(new Date(finishedAt))} · {t('minutes', { minutes })}
        </p>
      </div>
      <TierBadge tier={tier} />
      <span className="chip" data-tone={passed ? 'good' : 'warn'}>
        {t(passed ? 'passed' : 'notPassed', { score })}
      </span>
    </li>
  );
}

function Statistics({ scenario }: { scenario: string }) {
  const { t } = useTranslation('lab');
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['labs', 'statistics', scenario, locale],
    queryFn: () => call(readLabStatistics, { params: { id: scenario } }),
    retry: false,
  });
  if (!data) return null;
  const { practices, enough, counted } = data;
  return (
    <section aria-labelledby="how">
      <h2 id="how">{t('results.how')}</h2>
      {!counted && <p className={css.quiet}>{t('results.tooFew', { practices, enough })}</p>}
      {counted && (
        <div className={css.figures}>
          <p>{t('results.share', { share: counted.sharePassed, practices })}</p>
          <Missed title={t('results.missed')} lines={counted.missed} />
          <Missed title={t('results.trapped')} lines={counted.trapped} />
        </div>
      )}
    </section>
  );
}

function Missed({ title, lines }: { title: string; lines: NonNullable<LabStatistics['counted']>['missed'] }) {
  const { t } = useTranslation('lab');
  if (lines.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {lines.map(({ what, share }) => (
          <li key={what}>{t('results.line', { what, share })}</li>
        ))}
      </ul>
    </div>
  );
}
