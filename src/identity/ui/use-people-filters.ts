import { useNavigate, useSearch } from '@tanstack/react-router';
import { ROLES, type Role } from '../roles.ts';

const SHOWN = ['staff', 'users', 'invitations'] as const;
type Shown = (typeof SHOWN)[number];

/** What the page shows. It lives in the address, so that going back and sharing keep it. */
export type PeopleFilters = { show: Shown; team?: string; role?: Role; q?: string };

export function usePeopleFilters(): [PeopleFilters, (filters: PeopleFilters) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const go = useNavigate();
  const role = ROLES.find((known) => known === search.role);
  const filters: PeopleFilters = {
    show: SHOWN.find((known) => known === search.show) ?? 'staff',
    ...(typeof search.team === 'string' && { team: search.team }),
    ...(role && { role }),
    ...((typeof search.q === 'string' || typeof search.q === 'number') && { q: String(search.q) }),
  };
  return [filters, (next) => void go({ to: '/people', search: next, replace: true } as never)];
}
