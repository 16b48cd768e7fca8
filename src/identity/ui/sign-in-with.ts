import type { QueryClient } from '@tanstack/react-query';
import { call, Problem, request } from '../../platform/ui/api.ts';
import { readMe } from '../contract.ts';

/** Opens a session; everything that the page knew as somebody else, or as nobody, is forgotten and asked again. */
export async function signInWith(queries: QueryClient, { email, password }: { email: string; password: string }): Promise<void> {
  await request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: email.trim(), password }),
  });
  // The right password of someone whose access was ended opens a session that opens nothing.
  await call(readMe);
  await queries.resetQueries();
}

/** Which sentence of the page tells why it did not work; null when the error has its own. */
export function whySignInFailed(error: Error): 'wrong' | 'noAccess' | 'tooMany' | null {
  if (!(error instanceof Problem)) return null;
  if (error.status === 429) return 'tooMany';
  if (error.code === 'signed-out') return 'noAccess';
  return error.status === 401 || error.status === 400 ? 'wrong' : null;
}
