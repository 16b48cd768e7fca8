import { type Route, reads } from '../identity/route.ts';
import * as contract from './contract.ts';
import { explainClock } from './explain-clock.ts';

export const CLOCK_ROUTES: readonly Route[] = [reads(contract.explainClock, 'ticket:read', explainClock)];
