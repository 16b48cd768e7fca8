import { useQuery } from '@tanstack/react-query';
import { call } from '../../platform/ui/api.ts';
import { changeLocale } from '../../platform/ui/i18n.ts';
import { readMe } from '../contract.ts';
import type { Role } from '../roles.ts';

/** Whose language the pages already speak: a later answer must not undo a choice made since. */
let greeted: string | null = null;

/** Who is signed in. The first answer switches the pages to that person's language. */
export function useMe({ isNeeded = true }: { isNeeded?: boolean } = {}) {
  return useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      const me = await call(readMe);
      if (greeted !== me.id) await changeLocale(me.locale);
      greeted = me.id;
      return me;
    },
    enabled: isNeeded,
  });
}

export function isStaffRole(role: Role): boolean {
  return role !== 'requester';
}
