import { useQueryClient } from '@tanstack/react-query';
import { lazyRouteComponent, Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../identity/contract.ts';
import { isStaffRole, useMe } from '../../../identity/ui/use-me.ts';
import { Problem } from '../../../platform/ui/api.ts';
import { onOtherOwner } from '../../../platform/ui/drafts.ts';
import { withMessages } from '../../../platform/ui/i18n.ts';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { useLiveEvents } from '../../../platform/ui/use-live-events.ts';
import css from './frame.module.css';
import { PortalFrame } from './PortalFrame.tsx';

const StaffFrame = lazyRouteComponent(
  withMessages(() => import('./StaffFrame.tsx'), 'signature', 'staff'),
  'StaffFrame',
);
const DoorFrame = lazyRouteComponent(
  withMessages(() => import('./DoorFrame.tsx')),
  'DoorFrame',
);
const SignInScreen = lazyRouteComponent(
  withMessages(() => import('../../../identity/ui/door/SignInScreen.tsx'), 'identity'),
  'SignInScreen',
);

/** Screens that nobody has to be signed in for. */
const DOORS = /^\/(sign-in|set-up|invitation|verify\/[^/]+)$/;
/** Whoever comes here is staff, most likely. */
const STAFF = /^\/(desk|plan|people|rota|bridges|training)\b/;

/** The frame around every screen: the portal's, the staff's, or a plain door for who is not signed in. */
export function Frame() {
  const { pathname } = useLocation();
  const isDoor = DOORS.test(pathname);
  const me = useMe({ isNeeded: !isDoor });
  // What was known of somebody stays in the cache when their session ends.
  const person = isSignedOut(me.error) ? undefined : me.data;
  const isConnected = useLiveEvents(isDoor ? undefined : person?.id);
  const queries = useQueryClient();
  useEffect(() => onOtherOwner(() => void queries.invalidateQueries({ queryKey: ['me'] })), [queries]);
  useFocusOnArrival(pathname);
  useStaffFrameSoon(STAFF.test(pathname) || (person !== undefined && isStaffRole(person.role)));

  const lost = !isConnected && <ConnectionLost />;
  if (!isDoor && me.isPending) return lost || <Loading />;
  if (!isDoor && me.error && !person && !isSignedOut(me.error))
    return <ErrorState isScreen error={me.error} onRetry={() => void me.refetch()} />;
  return (
    <Suspense fallback={<Loading />}>
      {isDoor || !person ? (
        <DoorFrame>{isDoor ? <Screen /> : <SignInScreen />}</DoorFrame>
      ) : (
        <FrameOfPerson me={person} isPortal={!isStaffRole(person.role) || pathname.startsWith('/portal')} lost={lost} />
      )}
    </Suspense>
  );
}

const isSignedOut = (error: Error | null) => error instanceof Problem && error.status === 401;

function FrameOfPerson({ me, isPortal, lost }: { me: Me; isPortal: boolean; lost: ReactNode }) {
  const { t } = useTranslation();
  const Around = isPortal ? PortalFrame : StaffFrame;
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Around me={me}>
        {lost}
        <Screen />
      </Around>
    </>
  );
}

function ConnectionLost() {
  const { t } = useTranslation();
  return (
    <div role="status" className={`chip ${css.lost}`} data-tone="warn">
      {t('connectionLost')}
    </div>
  );
}

function Screen() {
  return (
    <Suspense fallback={<Loading />}>
      <Outlet />
    </Suspense>
  );
}

/** Fetched while the desk still says who this is, and for whoever goes to the portal and back. */
function useStaffFrameSoon(isLikely: boolean): void {
  useEffect(() => {
    if (isLikely) void StaffFrame.preload?.();
  }, [isLikely]);
}

/** A new screen is read from its heading, also by those who cannot see that it changed. */
function useFocusOnArrival(pathname: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what arriving means
  useEffect(() => {
    const timer = setTimeout(() => document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true }), 80);
    return () => clearTimeout(timer);
  }, [pathname]);
}
