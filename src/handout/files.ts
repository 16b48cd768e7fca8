import type { Look } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import * as contract from './contract.ts';
import { openCalendarFeed } from './dates/calendar-feed.ts';
import { handOutPlan, type Means } from './hand-out-plan.ts';

/** The plan as a file, for whoever may read it: the version in force, in their language, unless they say another. */
export const planFile = {
  endpoint: contract.exportPlan,
  permission: 'plan:read',
  open: (means: Means, reader: Pick<Look, 'planVersion' | 'locale'>, wish: InputOf<typeof contract.exportPlan>) => {
    const { format = 'yaml', lang = reader.locale, version = reader.planVersion, tier } = wish;
    return handOutPlan(means, { version, format, locale: lang, tier });
  },
} as const;

/** The plan's dates for calendar programs. Nobody is signed in here: the secret in the address opens them. */
export const datesFile = { endpoint: contract.openCalendarFeed, open: openCalendarFeed } as const;
