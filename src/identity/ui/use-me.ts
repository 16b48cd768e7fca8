import { useQuery } from '@tanstack/react-query';
import { call } from '../../platform/ui/api.ts';
import { areDraftsKeptOf, keepDraftsOf } from '../../platform/ui/drafts.ts';
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
      keepDraftsOf(me.id);
      if (greeted !== null && greeted !== me.id) return startAnew();
      if (greeted !== me.id) await changeLocale(me.locale);
      greeted = me.id;
      return me;
    },
    enabled: isNeeded,
  });
}

/** Somebody else has come in, here or on another tab: with a fresh page, nothing of whom it was made for stays in memory. */
function startAnew(): Promise<never> {
  location.reload();
  return new Promise(() => {});
}

/** Somebody was signed in on this page, and is not any more without having said so, here or on another tab. */
export const hasSessionEnded = () => greeted !== null && areDraftsKeptOf(greeted);

export function isStaffRole(role: Role): boolean {
  return role !== 'requester';
}
