import { useNavigate, useSearch } from '@tanstack/react-router';
import { SIGNATURE_STATES, type SignatureState } from '../../contract.ts';

/** What the page shows. It lives in the address, so that going back and sharing keep it. */
export type SignatureFilters = { team?: string; state?: SignatureState };

/** Reads the address; what it does not know is as if it were not there. */
export function toSignatureFilters(search: Record<string, unknown>): SignatureFilters {
  return {
    team: typeof search.team === 'string' ? search.team : undefined,
    state: SIGNATURE_STATES.find((known) => known === search.state),
  };
}

export function useSignatureFilters(): [SignatureFilters, (filters: SignatureFilters) => void] {
  const go = useNavigate();
  return [useSearch({ from: '/plan-pages/plan/signatures' }), (search) => void go({ to: '/plan/signatures', search, replace: true })];
}
