import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { ErrorState, PageTitle } from '../../../platform/ui/states.tsx';
import { SHIFT_LISTS, type Shift, type ShiftList } from '../../contract.ts';
import { ListSkeleton } from '../list/ListSkeleton.tsx';
import { ListTools } from '../list/ListTools.tsx';
import css from '../list/list.module.css';
import { rememberList } from '../list/list-origin.ts';
import { useListKeys } from '../list/use-list-keys.ts';
import { useOffers } from '../list/use-offers.ts';
import { useSearchKey } from '../queue/use-search-key.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { ShiftEmpty } from './ShiftEmpty.tsx';
import { ShiftSection } from './ShiftSection.tsx';
import { useShift } from './use-shift.ts';

/** What waits for me stands first and, on a wide screen, beside what I have and could take. */
const COLUMNS = {
  waiting: ['toReply', 'toAccept', 'toAcknowledge', 'toAnswer', 'toContact', 'atRisk'],
  work: ['mine', 'unassigned', 'learningDebt'],
} as const satisfies Record<string, readonly ShiftList[]>;

/** What waits for me now, most pressing first. */
export function ShiftScreen() {
  const { t } = useTranslation('staff');
  const { data: shift, isPending, error, refetch } = useShift();
  const { data: me } = useMe();
  useEffect(() => rememberList({ list: 'shift' }), []);
  useSearchKey();
  return (
    <>
      <PageTitle aside={<ListTools />}>{t('shift.title')}</PageTitle>
      {me?.role === 'admin' && <FirstSteps />}
      {isPending && <ShiftSkeleton />}
      {error && !shift && <ErrorState error={error} onRetry={() => void refetch()} />}
      {shift && <ShiftLists shift={shift} />}
    </>
  );
}

function ShiftLists({ shift }: { shift: Shift }) {
  const { t } = useTranslation('staff');
  const { data: me } = useMe();
  const offerOf = useOffers();
  useListKeys();
  if (!me) return null;
  const waiting = countIn(shift, COLUMNS.waiting);
  const sections = (lists: readonly ShiftList[]) =>
    lists.map((list) => <ShiftSection key={list} list={list} items={shift[list]} offerOf={offerOf} />);
  if (countIn(shift, SHIFT_LISTS) === 0) return <ShiftEmpty hasTier={me.tiers.length > 0} />;
  return (
    <>
      <p role="status" className={css.summary}>
        {t('shift.waiting', { count: waiting })}
      </p>
      <div className={css.columns}>
        <div className={css.column} data-quiet={waiting === 0}>
          {waiting === 0 && <p className={css.calm}>{t('shift.calm')}</p>}
          {sections(COLUMNS.waiting)}
        </div>
        <div className={css.column}>
          {countIn(shift, COLUMNS.work) === 0 && <p className={css.calm}>{t('shift.noWork')}</p>}
          {sections(COLUMNS.work)}
        </div>
      </div>
    </>
  );
}

function countIn(shift: Shift, lists: readonly ShiftList[]): number {
  return new Set(lists.flatMap((list) => shift[list].map(({ ticket }) => ticket.id))).size;
}

function ShiftSkeleton() {
  return (
    <div className={css.columns}>
      <ListSkeleton lines={4} />
      <ListSkeleton lines={7} />
    </div>
  );
}
