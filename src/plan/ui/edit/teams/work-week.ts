import type { Weekday } from '../../../../calendar/words.ts';

/** The days on which most people work. */
export const WORK_WEEK: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
