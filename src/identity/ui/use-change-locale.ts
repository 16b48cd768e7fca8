import { useQueryClient } from '@tanstack/react-query';
import type { Locale } from '../../platform/http/shapes.ts';
import { call } from '../../platform/ui/api.ts';
import { changeLocale } from '../../platform/ui/i18n.ts';
import { sayRefusal } from '../../platform/ui/use-move.ts';
import { editMe, type Me } from '../contract.ts';

/** Switches the pages at once; for someone signed in the desk remembers it, and mail follows. */
export function useChangeLocale(): (locale: Locale) => void {
  const queries = useQueryClient();
  return (locale) => {
    changeLocale(locale);
    if (!queries.getQueryData<Me>(['me'])) return;
    call(editMe, { body: { locale } }).then((me) => {
      queries.setQueryData(['me'], me);
      // Sentences that the desk made, such as why a move is not allowed, come again in the new language.
      return queries.invalidateQueries();
    }, sayRefusal);
  };
}
