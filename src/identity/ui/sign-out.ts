import { request } from '../../platform/ui/api.ts';
import { dropAllDrafts } from '../../platform/ui/drafts.ts';
import { sayRefusal } from '../../platform/ui/use-move.ts';

/** Ends the session and leaves with a fresh page, so that nothing of the person stays in memory. */
export async function signOut(): Promise<void> {
  try {
    await request('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    await stopPushes();
    dropAllDrafts();
    location.assign('/sign-in');
  } catch (error) {
    sayRefusal(error as Error);
  }
}

/** Whoever uses the browser next reads nobody else's alarms; the desk forgets the device once its push service says that it is gone. */
async function stopPushes(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  const subscription = await registration?.pushManager.getSubscription().catch(() => null);
  await subscription?.unsubscribe().catch(() => {});
}
