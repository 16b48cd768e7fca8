import type { QueryClient } from '@tanstack/react-query';
import { call, Problem, request } from '../../../platform/ui/api.ts';
import { editMe, readMe } from '../../contract.ts';
import { takeChosenLocale } from '../language/chosen-locale.ts';

/** What a door knows of its link stays: asked again, a link that has just been used would be told invalid on the way in. */
const DOORS = ['setup', 'invitation'];

/** Opens a session; everything that the page knew as somebody else, or as nobody, is forgotten and asked again. */
export async function signInWith(queries: QueryClient, { email, password }: { email: string; password: string }): Promise<void> {
  await request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: email.trim(), password }),
  });
  const me = await call(readMe);
  // Chosen at the door, so meant to stay.
  const locale = takeChosenLocale();
  if (locale && locale !== me.locale) await call(editMe, { body: { locale } });
  await queries.resetQueries({ predicate: ({ queryKey: [kind] }) => !DOORS.includes(String(kind)) });
}

/** Which sentence of the page tells why it did not work; null when the error has its own. */
export function whySignInFailed(error: Error): 'wrong' | 'notKept' | null {
  if (!(error instanceof Problem)) return null;
  // Whoever has no access has heard so with the password: who they are is asked with the cookie alone.
  if (error.code === 'signed-out') return 'notKept';
  return error.status === 401 || error.status === 400 ? 'wrong' : null;
}
