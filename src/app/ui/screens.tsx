import { createRoute, createRouter, lazyRouteComponent, type Router, redirect } from '@tanstack/react-router';
import { withMessages } from '../../platform/ui/i18n.ts';
import { numbersIn } from './frame/numbers-in.ts';
import { Home } from './Home.tsx';
import { inFrame, root } from './root-screen.ts';

/** The pages of whoever has a problem, and the doors: they are few, and come without those of the staff. */
const firstScreens = [
  createRoute({ ...inFrame, path: '/', component: Home }),
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
  createRoute({
    ...inFrame,
    path: '/me',
    component: lazyRouteComponent(
      withMessages(() => import('../../identity/ui/me/MeScreen.tsx'), 'identity'),
      'MeScreen',
    ),
  }),
] as const;

type StaffScreens = typeof import('./staff-screens.tsx').staffScreens;
const wholeTree = (staffScreens: StaffScreens) => root.addChildren([...firstScreens, ...staffScreens]);

/** An address of none of the first pages: the pages of the staff are fetched, and it is looked up again. */
const elsewhere = createRoute({
  ...inFrame,
  path: '$',
  beforeLoad: async ({ location: { href } }) => {
    await bringStaffScreens();
    throw redirect({ href, replace: true });
  },
});
export const router = createRouter({
  routeTree: root.addChildren([...firstScreens, elsewhere]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

let brought: Promise<void> | undefined;
/** Adds the pages of the staff, once; what could not be fetched is fetched anew the next time. */
export function bringStaffScreens(): Promise<void> {
  brought ??= import('./staff-screens.tsx')
    .then(({ staffScreens }) => {
      wholeTree(staffScreens);
      router.setRoutes(router.buildRouteTree());
    })
    .catch((error: unknown) => {
      brought = undefined;
      throw error;
    });
  return brought;
}

/** Whether an address is one of the first pages. */
export const isFirstScreen = (pathname: string) => router.getMatchedRoutes(pathname)[2] !== elsewhere;

// What makes every link, address and search of the pages typed, also of those that come later.
declare module '@tanstack/react-router' {
  interface Register {
    router: Router<ReturnType<typeof wholeTree>>;
  }
  interface HistoryState {
    /** Whoever comes to search can type at once. */
    isSearch?: boolean;
  }
}
