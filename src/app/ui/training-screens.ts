import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Locale } from '../../platform/http/shapes.ts';
import { withMessages } from '../../platform/ui/i18n.ts';
import type { ResourceSearch } from '../../resource/ui/resource-search.ts';
import type { EffectSearch } from '../../training/ui/effect/effect-search.ts';
import type { GapsSearch } from '../../training/ui/gaps/gaps-search.ts';
import type { SessionsView } from '../../training/ui/sessions/use-sessions.ts';
import { numbersIn } from './frame/numbers-in.ts';
import { inFrame } from './root-screen.ts';

/** In which language a text is read; the reader’s own where it is not said. */
const languageIn = ({ lang }: Record<string, unknown>): { lang?: Locale } => (lang === 'en' || lang === 'es' ? { lang } : {});

const trainingPages = createRoute({
  ...inFrame,
  path: '/training',
  component: lazyRouteComponent(
    withMessages(() => import('./frame/TrainingPages.tsx'), 'staff'),
    'TrainingPages',
  ),
});
const belowTabs = { getParentRoute: () => trainingPages };

const placesOfTraining = trainingPages.addChildren([
  createRoute({
    ...belowTabs,
    path: '/',
    validateSearch: (search): { person?: string } => (typeof search.person === 'string' ? { person: search.person } : {}),
    component: lazyRouteComponent(
      withMessages(() => import('../../training/ui/home/HomeScreen.tsx'), 'training', 'certificate'),
      'HomeScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/sessions',
    // The page reads it: it comes later, and the door must not wait for it.
    validateSearch: (search): SessionsView => search,
    component: lazyRouteComponent(
      withMessages(() => import('../../training/ui/sessions/SessionsScreen.tsx'), 'training'),
      'SessionsScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/sessions/$session',
    component: lazyRouteComponent(
      withMessages(() => import('../../training/ui/sessions/SessionScreen.tsx'), 'training'),
      'SessionScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/quizzes',
    component: lazyRouteComponent(
      withMessages(() => import('../../quiz/ui/QuizzesScreen.tsx'), 'quiz'),
      'QuizzesScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/quizzes/attempts/$attempt',
    component: lazyRouteComponent(
      withMessages(() => import('../../quiz/ui/AttemptScreen.tsx'), 'quiz'),
      'AttemptScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/quizzes/$programme',
    component: lazyRouteComponent(
      withMessages(() => import('../../quiz/ui/KeepScreen.tsx'), 'quiz'),
      'KeepScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/certificates',
    component: lazyRouteComponent(
      withMessages(() => import('../../certificate/ui/CertificatesScreen.tsx'), 'certificate'),
      'CertificatesScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/cascade',
    // A notice leads to the team that it is about.
    validateSearch: (search: Record<string, unknown>): { team?: string } => (typeof search.team === 'string' ? { team: search.team } : {}),
    component: lazyRouteComponent(
      withMessages(() => import('../../training/ui/cascade/CascadeScreen.tsx'), 'training', 'certificate'),
      'CascadeScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/resources',
    // The page reads it: it comes later, and the door must not wait for it.
    validateSearch: (search): ResourceSearch => search,
    component: lazyRouteComponent(
      withMessages(() => import('../../resource/ui/ResourcesScreen.tsx'), 'resource'),
      'ResourcesScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/gaps',
    validateSearch: (search): GapsSearch => search,
    component: lazyRouteComponent(
      withMessages(() => import('../../training/ui/gaps/GapsScreen.tsx'), 'training', 'escalation'),
      'GapsScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/effect',
    validateSearch: (search): EffectSearch => search,
    component: lazyRouteComponent(
      withMessages(() => import('../../training/ui/effect/EffectScreen.tsx'), 'training', 'certificate'),
      'EffectScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/labs',
    component: lazyRouteComponent(
      withMessages(() => import('../../lab/ui/LabsScreen.tsx'), 'lab'),
      'LabsScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/labs/scenarios',
    component: lazyRouteComponent(
      withMessages(() => import('../../lab/ui/write/ScenariosScreen.tsx'), 'lab'),
      'ScenariosScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/labs/write',
    component: lazyRouteComponent(
      withMessages(() => import('../../lab/ui/write/WriteScreen.tsx'), 'lab'),
      'NewScenarioScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/labs/write/$scenario',
    component: lazyRouteComponent(
      withMessages(() => import('../../lab/ui/write/WriteScreen.tsx'), 'lab'),
      'WriteScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/labs/from-ticket/$ticket',
    component: lazyRouteComponent(
      withMessages(() => import('../../lab/ui/write/FromTicketScreen.tsx'), 'lab'),
      'FromTicketScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/labs/results',
    component: lazyRouteComponent(
      withMessages(() => import('../../lab/ui/results/ResultsScreen.tsx'), 'lab'),
      'ResultsScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/programmes/$programme',
    component: lazyRouteComponent(
      withMessages(() => import('../../training/ui/programme/ProgrammeScreen.tsx'), 'training', 'certificate'),
      'ProgrammeScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/programmes/$programme/$module',
    validateSearch: languageIn,
    component: lazyRouteComponent(
      withMessages(() => import('../../training/ui/material/ModuleScreen.tsx'), 'training'),
      'ModuleScreen',
    ),
  }),
  createRoute({
    ...belowTabs,
    path: '/programmes/$programme/$module/write',
    component: lazyRouteComponent(
      withMessages(() => import('../../training/ui/write/WriteScreen.tsx'), 'training'),
      'WriteScreen',
    ),
  }),
]);

const slidesScreen = createRoute({
  ...inFrame,
  path: '/training/programmes/$programme/$module/slides',
  validateSearch: (search): { lang?: Locale; slide?: number } => ({ ...languageIn(search), ...numbersIn('slide')(search) }),
  component: lazyRouteComponent(
    withMessages(() => import('../../training/ui/slides/SlidesScreen.tsx'), 'training'),
    'SlidesScreen',
  ),
});

/** What fills the screen: a practice has a frame of its own, and nothing that would lead out of it unawares. */
const practiceScreen = createRoute({
  ...inFrame,
  path: '/training/labs/$attempt',
  component: lazyRouteComponent(
    withMessages(() => import('../../lab/ui/PracticeScreen.tsx'), 'lab', 'clock', 'escalation', 'knowledge', 'report', 'ticket'),
    'PracticeScreen',
  ),
});

/** A session that runs fills the window of whoever holds it. */
const runScreen = createRoute({
  ...inFrame,
  path: '/training/sessions/$session/run',
  component: lazyRouteComponent(
    withMessages(() => import('../../training/ui/sessions/run/RunScreen.tsx'), 'training'),
    'RunScreen',
  ),
});

/** The pages of training stand below one row of its places; what fills the screen does not. */
export const trainingScreens = [placesOfTraining, slidesScreen, practiceScreen, runScreen] as const;
