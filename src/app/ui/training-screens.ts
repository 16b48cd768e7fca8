import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withMessages } from '../../platform/ui/i18n.ts';
import { inFrame } from './root-screen.ts';

/** The pages of training. */
export const trainingScreens = [
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
] as const;
