import { useQueryClient } from '@tanstack/react-query';
import type { Locale } from '../../../platform/http/shapes.ts';
import { call } from '../../../platform/ui/api.ts';
import { changeLocale } from '../../../platform/ui/i18n.ts';
import { sayRefusal } from '../../../platform/ui/use-move.ts';
import { editMe, type Me } from '../../contract.ts';
import { keepChosenLocale } from './chosen-locale.ts';

/** Switches the pages at once; for someone signed in the desk remembers it, and mail follows. */
export function useChangeLocale(): (locale: Locale) => void {
  const queries = useQueryClient();
  return (locale) => {
    void changeLocale(locale);
    // Someone whose session has ended stands at the door too, though the page still knows who it was.
    if (queries.getQueryState<Me>(['me'])?.status !== 'success') return keepChosenLocale(locale);
    call(editMe, { body: { locale } }).then((me) => {
      queries.setQueryData(['me'], me);
      // Sentences that the desk made, such as why a move is not allowed, come again in the new language.
      return queries.invalidateQueries();
    }, sayRefusal);
  };
}
