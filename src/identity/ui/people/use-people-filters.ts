import { useNavigate, useSearch } from '@tanstack/react-router';
import { ROLES, type Role } from '../../roles.ts';

const SHOWN = ['staff', 'users', 'invitations'] as const;
type Shown = (typeof SHOWN)[number];

/** What the page shows. It lives in the address, so that going back and sharing keep it. */
export type PeopleFilters = { show: Shown; team?: string; role?: Role; q?: string };
type PeopleSearch = Partial<Omit<PeopleFilters, 'q'> & { q: string | number }>;

/** Reads the address; what it does not know is as if it were not there. */
export function toPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  return {
    show: SHOWN.find((known) => known === search.show),
    team: typeof search.team === 'string' ? search.team : undefined,
    role: ROLES.find((known) => known === search.role),
    q: typeof search.q === 'string' || typeof search.q === 'number' ? search.q : undefined,
  };
}

export function usePeopleFilters(): [PeopleFilters, (filters: PeopleFilters) => void] {
  const { show = 'staff', q, ...rest } = useSearch({ from: '/people' });
  const go = useNavigate();
  const filters = { ...rest, show, ...(q !== undefined && { q: String(q) }) };
  return [filters, (search) => void go({ to: '/people', search, replace: true })];
}
