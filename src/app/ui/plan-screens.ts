import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withMessages } from '../../platform/ui/i18n.ts';
import { toSignatureFilters } from '../../signature/ui/signatures/use-signature-filters.ts';
import { numbersIn } from './frame/numbers-in.ts';
import { inFrame } from './root-screen.ts';

/** The pages of the plan stand below one row of tabs. */
const planPages = createRoute({
  ...inFrame,
  id: 'plan-pages',
  component: lazyRouteComponent(
    withMessages(() => import('../../plan/ui/PlanPages.tsx'), 'plan'),
    'PlanPages',
  ),
});
const belowTabs = { getParentRoute: () => planPages };

export const planScreens = planPages.addChildren([
  createRoute({
    ...belowTabs,
    path: '/plan',
    validateSearch: numbersIn('version'),
    component: lazyRouteComponent(
      withMessages(() => import('./PlanToRead.tsx'), 'plan', 'handout'),
      'PlanToRead',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/draft',
    component: lazyRouteComponent(
      withMessages(() => import('../../plan/ui/edit/draft/DraftScreen.tsx'), 'plan'),
      'DraftScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/review',
    component: lazyRouteComponent(
      withMessages(() => import('../../plan/ui/review/ReviewScreen.tsx'), 'plan'),
      'ReviewScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/versions',
    validateSearch: numbersIn('from', 'to'),
    component: lazyRouteComponent(
      withMessages(() => import('../../plan/ui/versions/VersionsScreen.tsx'), 'plan'),
      'VersionsScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/signatures',
    validateSearch: toSignatureFilters,
    component: lazyRouteComponent(
      withMessages(() => import('../../signature/ui/signatures/SignaturesScreen.tsx'), 'identity', 'signature'),
      'SignaturesScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/mine',
    component: lazyRouteComponent(
      withMessages(() => import('../../signature/ui/my-part/MyPartScreen.tsx'), 'plan', 'signature'),
      'MyPartScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/drift',
    validateSearch: numbersIn('version'),
    component: lazyRouteComponent(
      withMessages(() => import('../../report/ui/DriftScreen.tsx'), 'report'),
      'DriftScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/plan/bridge-effect',
    component: lazyRouteComponent(
      withMessages(() => import('../../report/ui/effect/EffectScreen.tsx'), 'report'),
      'EffectScreen',
    ),
  }),
]);
