import { useLocation } from '@tanstack/react-router';

const TOKEN = /^[A-Za-z0-9_-]{20,100}$/;

/** The secret behind the `#` of a one-time link. It never travels with a request for a page, so no log keeps it. */
export function useLinkToken(): string | null {
  const { hash } = useLocation();
  return TOKEN.test(hash) ? hash : null;
}
