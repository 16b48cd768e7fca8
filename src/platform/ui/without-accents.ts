import type { OptionsFilter } from '@mantine/core';
import { fold } from './fold.ts';

/** Choices are found as tickets are: also by who types no accents. */
export const withoutAccents: OptionsFilter = ({ options, search }) => {
  const fits = ({ label }: { label: string }) => fold(label).includes(fold(search.trim()));
  return options.flatMap<(typeof options)[number]>((one) => {
    if (!('group' in one)) return fits(one) ? [one] : [];
    const items = one.items.filter(fits);
    return items.length > 0 ? [{ ...one, items }] : [];
  });
};
