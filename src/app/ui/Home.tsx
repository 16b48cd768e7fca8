import { Navigate } from '@tanstack/react-router';
import { isStaffRole, useMe } from '../../identity/ui/use-me.ts';

/** The staff come for their shift, everyone else for their own cases. */
export function Home() {
  const { data: me } = useMe();
  if (!me) return null;
  return <Navigate to={isStaffRole(me.role) ? '/desk/shift' : '/portal'} replace />;
}
