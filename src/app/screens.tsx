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

/** The pages of the plan stand below one row of tabs. */
const planPages = createRoute({
  getParentRoute: () => root,
  id: 'plan-pages',
  component: lazyRouteComponent(() => import('../plan/ui/PlanPages.tsx'), 'PlanPages'),
});
const ofPlan = <P extends string>(path: P, load: Parameters<typeof lazyRouteComponent>[0], name: string, numbers?: readonly string[]) =>
  createRoute({
    getParentRoute: () => planPages,
    path,
    component: lazyRouteComponent(load as never, name as never),
    ...(numbers && {
      validateSearch: (search: Record<string, unknown>): Record<string, number> =>
        Object.fromEntries(numbers.flatMap((each) => (Number(search[each]) > 0 ? [[each, Number(search[each])]] : []))),
    }),
  });
const plan = planPages.addChildren([
  ofPlan('/plan', () => import('../plan/ui/paper/PlanScreen.tsx'), 'PlanScreen', ['version']),
  ofPlan('/plan/draft', () => import('../plan/ui/edit/draft/DraftScreen.tsx'), 'DraftScreen'),
  ofPlan('/plan/review', () => import('../plan/ui/review/ReviewScreen.tsx'), 'ReviewScreen'),
  ofPlan('/plan/versions', () => import('../plan/ui/versions/VersionsScreen.tsx'), 'VersionsScreen', ['from', 'to']),
  ofPlan('/plan/signatures', () => import('../signature/ui/SignaturesScreen.tsx'), 'SignaturesScreen'),
  ofPlan('/plan/mine', () => import('../signature/ui/MyPartScreen.tsx'), 'MyPartScreen'),
  ofPlan('/plan/drift', () => import('../report/ui/DriftScreen.tsx'), 'DriftScreen', ['version']),
]);

const routes = [
  home,
  plan,
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
