import { regional, useLocale } from '../../platform/ui/format.ts';

/** The person's language as it is written where they are. */
export function useRegion(): string {
  return regional(useLocale());
}
