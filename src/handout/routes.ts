import { makesSecret, type Route, reads, writes } from '../identity/route.ts';
import * as contract from './contract.ts';
import { makeCalendarFeed, readCalendarFeed, withdrawCalendarFeed } from './dates/calendar-feed.ts';

export const HANDOUT_ROUTES: readonly Route[] = [
  reads(contract.readCalendarFeed, 'plan:read', readCalendarFeed),
  makesSecret(contract.makeCalendarFeed, 'plan:read', (act, _, { publicUrl }) => makeCalendarFeed(act, { publicUrl })),
  writes(contract.withdrawCalendarFeed, 'plan:read', withdrawCalendarFeed),
];
