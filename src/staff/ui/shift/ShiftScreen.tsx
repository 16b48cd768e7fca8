import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { withMessages } from '../../../platform/ui/i18n.ts';
import { ErrorState, PageTitle } from '../../../platform/ui/states.tsx';
import type { Shift } from '../../contract.ts';
import { ListSkeleton } from '../list/ListSkeleton.tsx';
import { ListTools } from '../list/ListTools.tsx';
import css from '../list/list.module.css';
import { rememberList } from '../list/list-origin.ts';
import { useListKeys } from '../list/use-list-keys.ts';
import { useNow } from '../list/use-now.ts';
import { useOffers } from '../list/use-offers.ts';
import { useSearchKey } from '../queue/use-search-key.ts';
import { arrangeShift, type ShiftGroup } from './arrange-shift.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { ShiftEmpty } from './ShiftEmpty.tsx';
import { ShiftSection } from './ShiftSection.tsx';
import { useShift } from './use-shift.ts';

const ShiftBridges = lazyRouteComponent(
  withMessages(() => import('../../../bridge/ui/elsewhere/ShiftBridges.tsx'), 'bridge'),
  'ShiftBridges',
);
const ShiftAlarms = lazyRouteComponent(
  withMessages(() => import('../../../paging/ui/ShiftAlarms.tsx'), 'paging'),
  'ShiftAlarms',
);

/** The desk sends this many of each. */
const LIST_MAX = 50;

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
      {me?.permissions.includes('page:read') && (
        <Suspense>
          <ShiftAlarms />
        </Suspense>
      )}
      {me?.role === 'admin' && <FirstSteps />}
      {me?.permissions.includes('bridge:read') && (
        <Suspense>
          <ShiftBridges me={me} />
        </Suspense>
      )}
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
  const now = useNow();
  useListKeys();
  if (!me) return null;
  const { waiting, work } = arrangeShift(shift, now);
  const count = waiting.reduce((sum, { items }) => sum + items.length, 0);
  const hasWork = shift.mine.length + shift.unassigned.length > 0;
  const sections = (groups: readonly ShiftGroup[]) =>
    groups.map((group) => (
      <ShiftSection key={`${group.list} ${group.isLater}`} group={group} isCut={shift[group.list].length >= LIST_MAX} offerOf={offerOf} />
    ));
  if (waiting.length + work.length === 0) return <ShiftEmpty hasTier={me.tiers.length > 0} />;
  return (
    <>
      <p role="status" className={css.summary}>
        {t('shift.waiting', { count })}
      </p>
      <div className={css.columns}>
        <div className={css.column} data-quiet={count === 0}>
          {count === 0 && <p className={css.calm}>{t('shift.calm')}</p>}
          {sections(waiting)}
        </div>
        <div className={css.column}>
          {work.length === 0 && <p className={css.calm}>{t(hasWork ? 'shift.allWaits' : 'shift.noWork')}</p>}
          {sections(work)}
        </div>
      </div>
    </>
  );
}

function ShiftSkeleton() {
  return (
    <div className={css.columns}>
      <ListSkeleton lines={4} />
      <ListSkeleton lines={7} />
    </div>
  );
}
