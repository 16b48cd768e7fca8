import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router';
import { isStaffRole, useMe } from '../identity/ui/use-me.ts';
import { BrokenScreen } from './frame/BrokenScreen.tsx';
import { Frame } from './frame/Frame.tsx';
import { LostScreen } from './frame/LostScreen.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: LostScreen, errorComponent: BrokenScreen });
const at = <P extends string>(path: P, load: Parameters<typeof lazyRouteComponent>[0], name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as never, name as never) });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
/** The staff come for their shift, everyone else for their own cases. */
function Home() {
  const { data: me } = useMe();
  if (!me) return null;
  return <Navigate to={isStaffRole(me.role) ? '/desk/shift' : '/portal'} replace />;
}

const versionIn = (search: Record<string, unknown>): { version?: number } =>
  Number(search.version) > 0 ? { version: Number(search.version) } : {};
const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('../plan/ui/PlanScreen.tsx'), 'PlanScreen'),
  validateSearch: versionIn,
});
const drift = createRoute({
  getParentRoute: () => root,
  path: '/plan/drift',
  component: lazyRouteComponent(() => import('../report/ui/DriftScreen.tsx'), 'DriftScreen'),
  validateSearch: versionIn,
});

const versions = createRoute({
  getParentRoute: () => root,
  path: '/plan/versions',
  component: lazyRouteComponent(() => import('../plan/ui/versions/VersionsScreen.tsx'), 'VersionsScreen'),
  validateSearch: (search: Record<string, unknown>): { from?: number; to?: number } => ({
    ...(Number(search.from) > 0 && { from: Number(search.from) }),
    ...(Number(search.to) > 0 && { to: Number(search.to) }),
  }),
});

const routes = [
  home,
  plan,
  versions,
  at('/plan/review', () => import('../plan/ui/review/ReviewScreen.tsx'), 'ReviewScreen'),
  at('/plan/mine', () => import('../signature/ui/MyPartScreen.tsx'), 'MyPartScreen'),
  at('/plan/signatures', () => import('../signature/ui/SignaturesScreen.tsx'), 'SignaturesScreen'),
  drift,
  at('/portal', () => import('../portal/ui/HomeScreen.tsx'), 'HomeScreen'),
  at('/portal/report', () => import('../portal/ui/ReportScreen.tsx'), 'ReportScreen'),
  at('/portal/cases/$ticket', () => import('../portal/ui/CaseScreen.tsx'), 'CaseScreen'),
  at('/desk/queue', () => import('../desk/ui/QueueScreen.tsx'), 'QueueScreen'),
  at('/desk/shift', () => import('../desk/ui/ShiftScreen.tsx'), 'ShiftScreen'),
  at('/desk/tickets/$ticket', () => import('../desk/ui/TicketScreen.tsx'), 'TicketScreen'),
  at('/people', () => import('../identity/ui/PeopleScreen.tsx'), 'PeopleScreen'),
  at('/me', () => import('../identity/ui/MeScreen.tsx'), 'MeScreen'),
  at('/sign-in', () => import('../identity/ui/SignInScreen.tsx'), 'SignInScreen'),
  at('/set-up', () => import('../identity/ui/SetUpScreen.tsx'), 'SetUpScreen'),
  at('/invitation', () => import('../identity/ui/InvitationScreen.tsx'), 'InvitationScreen'),
];

export const router = createRouter({ routeTree: root.addChildren(routes), defaultPreload: 'intent', scrollRestoration: true });
