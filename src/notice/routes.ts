import { type Route, reads, writes } from '../identity/route.ts';
import * as contract from './contract.ts';
import { listNotices, readNotices } from './notices.ts';

export const NOTICE_ROUTES: readonly Route[] = [
  reads(contract.listNotices, 'profile:own', listNotices),
  writes(contract.readNotices, 'profile:own', readNotices),
];
