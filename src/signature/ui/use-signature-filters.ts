import { useNavigate, useSearch } from '@tanstack/react-router';
import { SIGNATURE_STATES, type SignatureState } from '../contract.ts';

/** What the page shows. It lives in the address, so that going back and sharing keep it. */
export type SignatureFilters = { team?: string; state?: SignatureState };

export function useSignatureFilters(): [SignatureFilters, (filters: SignatureFilters) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const go = useNavigate();
  const state = SIGNATURE_STATES.find((known) => known === search.state);
  const filters = { ...(typeof search.team === 'string' && { team: search.team }), ...(state && { state }) };
  return [filters, (next) => void go({ to: '/plan/signatures', search: next, replace: true } as never)];
}
