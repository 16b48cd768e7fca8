import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router';
import { toPeopleSearch } from '../identity/ui/people/use-people-filters.ts';
import { isStaffRole, useMe } from '../identity/ui/use-me.ts';
import { toSignatureFilters } from '../signature/ui/signatures/use-signature-filters.ts';
import { toFilters, toSearch } from '../staff/ui/queue/queue-filters.ts';
import { BrokenScreen } from './frame/BrokenScreen.tsx';
import { Frame } from './frame/Frame.tsx';
import { LostScreen } from './frame/LostScreen.tsx';
import { numbersIn } from './frame/numbers-in.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: LostScreen, errorComponent: BrokenScreen });
const inFrame = { getParentRoute: () => root };

/** The staff come for their shift, everyone else for their own cases. */
function Home() {
  const { data: me } = useMe();
  if (!me) return null;
  return <Navigate to={isStaffRole(me.role) ? '/desk/shift' : '/portal'} replace />;
}

/** The pages of the plan stand below one row of tabs. */
const planPages = createRoute({
  ...inFrame,
  id: 'plan-pages',
  component: lazyRouteComponent(() => import('../plan/ui/PlanPages.tsx'), 'PlanPages'),
});
const belowTabs = { getParentRoute: () => planPages };

const plan = planPages.addChildren([
  createRoute({
    ...belowTabs,
    path: '/plan',
    validateSearch: numbersIn('version'),
    component: lazyRouteComponent(() => import('../plan/ui/paper/PlanScreen.tsx'), 'PlanScreen'),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/draft',
    component: lazyRouteComponent(() => import('../plan/ui/edit/draft/DraftScreen.tsx'), 'DraftScreen'),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/review',
    component: lazyRouteComponent(() => import('../plan/ui/review/ReviewScreen.tsx'), 'ReviewScreen'),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/versions',
    validateSearch: numbersIn('from', 'to'),
    component: lazyRouteComponent(() => import('../plan/ui/versions/VersionsScreen.tsx'), 'VersionsScreen'),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/signatures',
    validateSearch: toSignatureFilters,
    component: lazyRouteComponent(() => import('../signature/ui/signatures/SignaturesScreen.tsx'), 'SignaturesScreen'),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/mine',
    component: lazyRouteComponent(() => import('../signature/ui/my-part/MyPartScreen.tsx'), 'MyPartScreen'),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/drift',
    validateSearch: numbersIn('version'),
    component: lazyRouteComponent(() => import('../report/ui/DriftScreen.tsx'), 'DriftScreen'),
  }),
]);

const routeTree = root.addChildren([
  createRoute({ ...inFrame, path: '/', component: Home }),
  plan,
  createRoute({
    ...inFrame,
    path: '/portal',
    component: lazyRouteComponent(() => import('../portal/ui/HomeScreen.tsx'), 'HomeScreen'),
  }),
  createRoute({
    ...inFrame,
    path: '/portal/report',
    component: lazyRouteComponent(() => import('../portal/ui/ReportScreen.tsx'), 'ReportScreen'),
  }),
  createRoute({
    ...inFrame,
    path: '/portal/cases/$ticket',
    component: lazyRouteComponent(() => import('../portal/ui/CaseScreen.tsx'), 'CaseScreen'),
  }),
  createRoute({
    ...inFrame,
    path: '/desk/queue',
    validateSearch: (search: Record<string, unknown>) => toSearch(toFilters(search)),
    component: lazyRouteComponent(() => import('../staff/ui/queue/QueueScreen.tsx'), 'QueueScreen'),
  }),
  createRoute({
    ...inFrame,
    path: '/desk/shift',
    component: lazyRouteComponent(() => import('../staff/ui/shift/ShiftScreen.tsx'), 'ShiftScreen'),
  }),
  createRoute({
    ...inFrame,
    path: '/desk/tickets/$ticket',
    component: lazyRouteComponent(() => import('../staff/ui/ticket/TicketScreen.tsx'), 'TicketScreen'),
  }),
  createRoute({
    ...inFrame,
    path: '/people',
    validateSearch: toPeopleSearch,
    component: lazyRouteComponent(() => import('../identity/ui/people/PeopleScreen.tsx'), 'PeopleScreen'),
  }),
  createRoute({ ...inFrame, path: '/me', component: lazyRouteComponent(() => import('../identity/ui/me/MeScreen.tsx'), 'MeScreen') }),
  createRoute({
    ...inFrame,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('../identity/ui/door/SignInScreen.tsx'), 'SignInScreen'),
  }),
  createRoute({
    ...inFrame,
    path: '/set-up',
    component: lazyRouteComponent(() => import('../identity/ui/door/SetUpScreen.tsx'), 'SetUpScreen'),
  }),
  createRoute({
    ...inFrame,
    path: '/invitation',
    component: lazyRouteComponent(() => import('../identity/ui/door/InvitationScreen.tsx'), 'InvitationScreen'),
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
