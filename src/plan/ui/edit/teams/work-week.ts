import type { WEEKDAYS } from '../../../words.ts';

/** The days on which most people work. */
export const WORK_WEEK: readonly (typeof WEEKDAYS)[number][] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
