import { type Route, reads, writes } from '../identity/route.ts';
import * as contract from './contract.ts';
import { letGo } from './let-go.ts';
import { listFailed } from './list-failed.ts';
import { runAgain, runAllAgain } from './run-again.ts';

export const FOLLOWUP_ROUTES: readonly Route[] = [
  reads(contract.listFailed, 'follow-up:manage', listFailed),
  writes(contract.runAgain, 'follow-up:manage', runAgain),
  writes(contract.runAllAgain, 'follow-up:manage', runAllAgain),
  writes(contract.letGo, 'follow-up:manage', letGo),
];
