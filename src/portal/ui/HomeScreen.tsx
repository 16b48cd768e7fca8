import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTeams } from '../../plan/ui/use-teams.ts';
import { call } from '../../platform/ui/api.ts';
import { saveDraft } from '../../platform/ui/drafts.ts';
import { useLocale } from '../../platform/ui/format.ts';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../platform/ui/states.tsx';
import { listTickets, type Ticket } from '../../ticket/contract.ts';
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
      <OtherWay />
      <KnownAnswers words={words} />
      <MyCases />
    </>
  );
}

/** Who cannot wait, or cannot write, has to know whom to call. */
function OtherWay() {
  const { t } = useTranslation('portal');
  const locale = useLocale();
  const contact = useTeams().data?.contact?.[locale];
  return contact ? <p className={`quiet ${css.otherWay}`}>{t('home.otherWay', { contact })}</p> : null;
}

function MyCases() {
  const { t } = useTranslation('portal');
  const { t: common } = useTranslation();
  const yours = useQuery({
    queryKey: ['tickets', 'my-requests', 'yours'],
    queryFn: () => call(listTickets, { query: { awaits: 'requester', limit: 20 } }),
  });
  const cases = useInfiniteQuery({
    queryKey: ['tickets', 'my-requests'],
    queryFn: ({ pageParam }) => call(listTickets, { query: { view: 'my-requests', limit: 20, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  if (cases.isPending || yours.isPending) return <Loading lines={3} height={64} />;
  if (cases.isLoadingError) return <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />;
  // Without them the list below still has every case.
  const first = yours.data?.items ?? [];
  const others = cases.data.pages.flatMap((page) => page.items).filter(({ id }) => !first.some((one) => one.id === id));
  if (first.length + others.length === 0) return <EmptyState title={t('home.none')}>{t('home.noneText')}</EmptyState>;
  return (
    <>
      {first.length > 0 && <Cases title={t('home.yours')} items={first} />}
      {others.length > 0 && <Cases title={t(first.length > 0 ? 'home.others' : 'home.cases')} items={others} />}
      {cases.hasNextPage && (
        <Button variant="subtle" fullWidth mt="xs" loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {common('more')}
        </Button>
      )}
    </>
  );
}

function Cases({ title, items }: { title: string; items: readonly Ticket[] }) {
  return (
    <>
      <h2 className={css.heading}>{title}</h2>
      <ul className={`sheet ${css.cases}`}>
        {items.map((ticket) => (
          <li key={ticket.id}>
            <Link to="/portal/cases/$ticket" params={{ ticket: String(ticket.number) }} className={css.case}>
              <CaseLine ticket={ticket} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
