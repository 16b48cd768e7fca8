import { type Route, reads } from '../identity/route.ts';
import * as contract from './contract.ts';
import * as effect from './effect/contract.ts';
import { readBridgeEffect } from './effect/read-bridge-effect.ts';
import { readDeviations } from './read-deviations.ts';
import { readDrift } from './read-drift.ts';

export const REPORT_ROUTES: readonly Route[] = [
  reads(contract.readDrift, 'plan:drift', readDrift),
  reads(effect.readBridgeEffect, 'plan:drift', readBridgeEffect),
  reads(contract.readDeviations, 'ticket:read-all', readDeviations),
];
