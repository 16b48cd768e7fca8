import { createRoute, createRouter, lazyRouteComponent, Navigate, Outlet, useParams } from '@tanstack/react-router';
import { toPeopleSearch } from '../../identity/ui/people/use-people-filters.ts';
import { isStaffRole, useMe } from '../../identity/ui/use-me.ts';
import { withMessages } from '../../platform/ui/i18n.ts';
import type { RotaView } from '../../rota/ui/layout/frames.ts';
import { toFilters, toSearch } from '../../staff/ui/queue/queue-filters.ts';
import { numbersIn } from './frame/numbers-in.ts';
import { planScreens } from './plan-screens.ts';
import { inFrame, root } from './root-screen.ts';

/** The staff come for their shift, everyone else for their own cases. */
function Home() {
  const { data: me } = useMe();
  if (!me) return null;
  return <Navigate to={isStaffRole(me.role) ? '/desk/shift' : '/portal'} replace />;
}

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

const routeTree = root.addChildren([
  createRoute({ ...inFrame, path: '/', component: Home }),
  planScreens,
  createRoute({
    ...inFrame,
    path: '/portal',
    component: lazyRouteComponent(
      withMessages(() => import('../../portal/ui/HomeScreen.tsx'), 'portal'),
      'HomeScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/portal/report',
    validateSearch: numbersIn('step'),
    component: lazyRouteComponent(
      withMessages(() => import('../../portal/ui/ReportScreen.tsx'), 'portal'),
      'ReportScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/portal/cases/$ticket',
    component: lazyRouteComponent(
      withMessages(() => import('../../portal/ui/CaseScreen.tsx'), 'portal'),
      'CaseScreen',
    ),
  }),
  desk,
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
    path: '/me',
    component: lazyRouteComponent(
      withMessages(() => import('../../identity/ui/me/MeScreen.tsx'), 'identity'),
      'MeScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/training/quizzes',
    component: lazyRouteComponent(
      withMessages(() => import('../../quiz/ui/QuizzesScreen.tsx'), 'quiz'),
      'QuizzesScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/training/quizzes/attempts/$attempt',
    component: lazyRouteComponent(
      withMessages(() => import('../../quiz/ui/AttemptScreen.tsx'), 'quiz'),
      'AttemptScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/training/quizzes/$programme',
    component: lazyRouteComponent(
      withMessages(() => import('../../quiz/ui/KeepScreen.tsx'), 'quiz'),
      'KeepScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/training/certificates',
    component: lazyRouteComponent(
      withMessages(() => import('../../certificate/ui/CertificatesScreen.tsx'), 'certificate'),
      'CertificatesScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/training/labs',
    component: lazyRouteComponent(
      withMessages(() => import('../../lab/ui/LabsScreen.tsx'), 'lab'),
      'LabsScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/training/labs/$attempt',
    component: lazyRouteComponent(
      withMessages(() => import('../../lab/ui/PracticeScreen.tsx'), 'lab', 'clock', 'escalation', 'knowledge', 'report', 'ticket'),
      'PracticeScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/verify/$code',
    component: lazyRouteComponent(
      withMessages(() => import('../../certificate/ui/VerifyScreen.tsx'), 'certificate'),
      'VerifyScreen',
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
  createRoute({
    ...inFrame,
    path: '/sign-in',
    component: lazyRouteComponent(
      withMessages(() => import('../../identity/ui/door/SignInScreen.tsx'), 'identity'),
      'SignInScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/set-up',
    component: lazyRouteComponent(
      withMessages(() => import('../../identity/ui/door/SetUpScreen.tsx'), 'identity'),
      'SetUpScreen',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/invitation',
    component: lazyRouteComponent(
      withMessages(() => import('../../identity/ui/door/InvitationScreen.tsx'), 'identity'),
      'InvitationScreen',
    ),
  }),
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });

// What makes every link, address and search of the pages typed.
declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** Whoever comes to search can type at once. */
    isSearch?: boolean;
  }
}
