import { useMediaQuery } from '@mantine/hooks';
import { below } from './breakpoints.ts';

/** Where what the rail of the desk holds opens: beside it, or above it on a phone, where the rail lies at the bottom. */
export function useRailPosition(): 'right-end' | 'top-end' {
  return useMediaQuery(below('sm'), false, { getInitialValueInEffect: false }) ? 'top-end' : 'right-end';
}
