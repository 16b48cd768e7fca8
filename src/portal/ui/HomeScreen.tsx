import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../platform/ui/api.ts';
import { saveDraft } from '../../platform/ui/drafts.ts';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../platform/ui/states.tsx';
import { listTickets } from '../../ticket/contract.ts';
import { CaseLine } from './CaseLine.tsx';
import { KnownAnswers } from './KnownAnswers.tsx';
import css from './portal.module.css';
import { EMPTY_DRAFT, REPORT } from './report-draft.ts';

/** Where a person with a problem arrives: say what it is, or look at what becomes of a case. */
export function HomeScreen() {
  const { t } = useTranslation('portal');
  const go = useNavigate();
  const [words, setWords] = useState('');
  const report = () => {
    if (words.trim()) saveDraft(REPORT, EMPTY_DRAFT, { subject: words.trim() });
    void go({ to: '/portal/report' });
  };
  return (
    <>
      <PageTitle>{t('home.title')}</PageTitle>
      <form
        className={css.ask}
        onSubmit={(event) => {
          event.preventDefault();
          report();
        }}
      >
        <TextInput
          size="lg"
          label={t('home.ask')}
          placeholder={t('home.example')}
          maxLength={200}
          dir="auto"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" size="lg">
          {t('home.report')}
        </Button>
      </form>
      <KnownAnswers words={words} />
      <h2 className={css.heading}>{t('home.cases')}</h2>
      <MyCases />
    </>
  );
}

function MyCases() {
  const { t } = useTranslation('portal');
  const { t: common } = useTranslation();
  const cases = useInfiniteQuery({
    queryKey: ['tickets', 'my-requests'],
    queryFn: ({ pageParam }) => call(listTickets, { query: { view: 'my-requests', limit: 20, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  if (cases.isPending) return <Loading lines={3} height={64} />;
  if (cases.isLoadingError) return <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />;
  const items = cases.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={t('home.none')}>{t('home.noneText')}</EmptyState>;
  return (
    <>
      <ul className={`sheet ${css.cases}`}>
        {items.map((ticket) => (
          <li key={ticket.id}>
            <Link to="/portal/cases/$ticket" params={{ ticket: String(ticket.number) }} className={css.case}>
              <CaseLine ticket={ticket} />
            </Link>
          </li>
        ))}
      </ul>
      {cases.hasNextPage && (
        <Button variant="subtle" fullWidth mt="xs" loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {common('more')}
        </Button>
      )}
    </>
  );
}
