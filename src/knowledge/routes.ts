import { type Route, reads, writes } from '../identity/route.ts';
import { readChecks, workCheck } from './checks.ts';
import * as contract from './contract.ts';
import { findKnownErrors, isForSupport, knownAnswers } from './find.ts';

export const KNOWLEDGE_ROUTES: readonly Route[] = [
  reads(contract.findKnownErrors, 'knowledge:read', async ({ locale }, query) => ({ items: findKnownErrors(query, locale) })),
  reads(contract.findKnownAnswers, 'ticket:open', async ({ locale }, query) => ({
    items: knownAnswers(query, locale),
    isForSupport: isForSupport(query, locale),
  })),
  reads(contract.readChecks, 'ticket:work', readChecks),
  writes(contract.workCheck, 'ticket:work', workCheck),
];
