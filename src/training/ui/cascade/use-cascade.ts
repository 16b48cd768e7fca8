import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { spokenDay, spokenList } from '../../../plan/spoken/spoken.ts';
import { call } from '../../../platform/ui/api.ts';
import { dateTime, regional, useLocale } from '../../../platform/ui/format.ts';
import { readCascade } from '../../cascade/contract.ts';

export function useCascade() {
  return useQuery({ queryKey: ['training', 'cascade'], queryFn: () => call(readCascade) });
}

const NAMES_MAX = 4;

/** How the page says times, days, and whom something is about, of whom it may know only how many. */
export function useSaying() {
  const { t } = useTranslation('training');
  const locale = useLocale();
  const region = regional(locale);
  return {
    locale,
    day: (day: string) => spokenDay(day, region),
    time: (at: string) => dateTime(new Date(at), locale),
    whom: ({ people, count }: { people: readonly { name: string }[]; count: number }) => {
      const named = people.slice(0, NAMES_MAX).map(({ name }) => name);
      const more = count - named.length;
      if (named.length === 0) return t('cascade.people', { count });
      return spokenList(more > 0 ? [...named, t('cascade.more', { count: more })] : named, region);
    },
  };
}
