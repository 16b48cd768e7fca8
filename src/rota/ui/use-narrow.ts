import { useMediaQuery } from '@mantine/hooks';
import { below } from '../../platform/ui/breakpoints.ts';

/** A phone shows lists in the place of the grid. */
export function useNarrow(): boolean {
  return useMediaQuery(below('sm'), false, { getInitialValueInEffect: false });
}
