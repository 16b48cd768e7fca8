import { createRoute, lazyRouteComponent, Navigate, Outlet, useParams } from '@tanstack/react-router';
import { toPeopleSearch } from '../../identity/ui/people/use-people-filters.ts';
import { isStaffRole, useMe } from '../../identity/ui/use-me.ts';
import { withMessages } from '../../platform/ui/i18n.ts';
import type { RotaView } from '../../rota/ui/layout/frames.ts';
import { toFilters, toSearch } from '../../staff/ui/queue/queue-filters.ts';
import { Home } from './Home.tsx';
import { planScreens } from './plan-screens.ts';
import { inFrame } from './root-screen.ts';
import { trainingScreens } from './training-screens.ts';

/** The staff's own pages. A link that one of them gave to a user leads to the user's own page of the same case. */
function DeskPages() {
  const { data: me } = useMe();
  const { ticket } = useParams({ strict: false });
  if (!me) return null;
  if (isStaffRole(me.role)) return <Outlet />;
  return ticket ? <Navigate to="/portal/cases/$ticket" params={{ ticket }} replace /> : <Navigate to="/portal" replace />;
}

const deskPages = createRoute({ ...inFrame, path: '/desk', component: DeskPages });
const ofDesk = { getParentRoute: () => deskPages };

const desk = deskPages.addChildren([
  createRoute({ ...ofDesk, path: '/', component: Home }),
  createRoute({
    ...ofDesk,
    path: '/queue',
    validateSearch: (search: Record<string, unknown>) => toSearch(toFilters(search)),
    component: lazyRouteComponent(
      withMessages(() => import('../../staff/ui/queue/QueueScreen.tsx'), 'staff', 'report'),
      'QueueScreen',
    ),
  }),
  createRoute({
    ...ofDesk,
    path: '/shift',
    component: lazyRouteComponent(
      withMessages(() => import('../../staff/ui/shift/ShiftScreen.tsx'), 'staff'),
      'ShiftScreen',
    ),
  }),
  createRoute({
    ...ofDesk,
    path: '/tickets/$ticket',
    component: lazyRouteComponent(
      withMessages(() => import('../../staff/ui/ticket/TicketScreen.tsx'), 'staff', 'clock', 'escalation', 'knowledge', 'report', 'ticket'),
      'TicketScreen',
    ),
  }),
]);

/** The pages of those who work at the desk. */
export const staffScreens = [
  planScreens,
  desk,
  ...trainingScreens,
  createRoute({
    ...inFrame,
    path: '/rota',
    // The page reads it: it comes later, and the door must not wait for it.
    validateSearch: (search): RotaView => search,
    component: lazyRouteComponent(
      withMessages(() => import('../../rota/ui/RotaScreen.tsx'), 'rota'),
      'RotaScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/bridges',
    component: lazyRouteComponent(
      withMessages(() => import('../../bridge/ui/BridgesScreen.tsx'), 'bridge'),
      'BridgesScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/bridges/$bridge',
    component: lazyRouteComponent(
      withMessages(() => import('../../bridge/ui/BridgeScreen.tsx'), 'bridge', 'staff', 'clock', 'escalation', 'knowledge', 'ticket'),
      'BridgeScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/people',
    validateSearch: toPeopleSearch,
    component: lazyRouteComponent(
      withMessages(() => import('../../identity/ui/people/PeopleScreen.tsx'), 'identity'),
      'PeopleScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/alarms',
    component: lazyRouteComponent(
      withMessages(() => import('../../paging/ui/AlarmsScreen.tsx'), 'paging'),
      'AlarmsScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/follow-ups',
    component: lazyRouteComponent(
      withMessages(() => import('../../followup/ui/FollowUpsScreen.tsx'), 'followup'),
      'FollowUpsScreen',
    ),
  }),
] as const;
