import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInScreen } from '../../identity/ui/door/SignInScreen.tsx';
import { isStaffRole, useMe } from '../../identity/ui/use-me.ts';
import { Problem } from '../../platform/ui/api.ts';
import { useLiveEvents } from '../../platform/ui/live-events.ts';
import { ErrorState, Loading } from '../../platform/ui/states.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { DoorFrame } from './DoorFrame.tsx';
import css from './frame.module.css';
import { PortalFrame } from './PortalFrame.tsx';

/** Screens that nobody has to be signed in for. */
const DOORS = ['/sign-in', '/set-up', '/invitation'];

/** The frame around every screen: the portal's, the desk's, or a plain door for who is not signed in. */
export function Frame() {
  const { pathname } = useLocation();
  const isDoor = DOORS.includes(pathname);
  const me = useMe({ isNeeded: !isDoor });
  const isConnected = useLiveEvents(Boolean(me.data) && !isDoor);
  const { t } = useTranslation();
  useFocusOnArrival(pathname);

  if (isDoor) return <DoorFrame />;
  if (me.isPending) return <Loading />;
  if (me.error instanceof Problem && me.error.status === 401) {
    return (
      <DoorFrame>
        <SignInScreen />
      </DoorFrame>
    );
  }
  if (me.error) return <ErrorState isScreen error={me.error} onRetry={() => void me.refetch()} />;
  const FrameOf = isStaffRole(me.data.role) && !pathname.startsWith('/portal') ? DeskFrame : PortalFrame;
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <FrameOf me={me.data}>
        {!isConnected && (
          <div role="status" className={`chip ${css.lost}`} data-tone="warn">
            {t('connectionLost')}
          </div>
        )}
        <Outlet />
      </FrameOf>
    </>
  );
}

/** A new screen is read from its heading, also by those who cannot see that it changed. */
function useFocusOnArrival(pathname: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what arriving means
  useEffect(() => {
    const timer = setTimeout(() => document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true }), 80);
    return () => clearTimeout(timer);
  }, [pathname]);
}
