import { createRootRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withMessages } from '../../platform/ui/i18n.ts';
import { BrokenScreen } from './frame/BrokenScreen.tsx';
import { Frame } from './frame/Frame.tsx';

const LostScreen = lazyRouteComponent(
  withMessages(() => import('./frame/LostScreen.tsx')),
  'LostScreen',
);
export const root = createRootRoute({ component: Frame, notFoundComponent: LostScreen, errorComponent: BrokenScreen });
export const inFrame = { getParentRoute: () => root };
