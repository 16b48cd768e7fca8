import { makesSecret, type Route, reads, writes } from '../identity/route.ts';
import { acknowledgePage } from './acknowledge-page.ts';
import * as contract from './contract.ts';
import { listPages } from './list-pages.ts';
import { addPushDevice, listPushDevices, readPushKey, removePushDevice } from './push/subscriptions.ts';
import {
  addWebhook,
  changeWebhook,
  listDeliveries,
  listWebhooks,
  removeWebhook,
  renewSecret,
  testWebhook,
} from './webhooks/manage-webhooks.ts';

export const PAGING_ROUTES: readonly Route[] = [
  reads(contract.listPages, 'page:read', listPages),
  writes(contract.acknowledgePage, 'page:acknowledge', acknowledgePage),
  reads(contract.readPushKey, 'push:own', readPushKey),
  reads(contract.listPushDevices, 'push:own', listPushDevices),
  writes(contract.addPushDevice, 'push:own', addPushDevice),
  writes(contract.removePushDevice, 'push:own', removePushDevice),
  reads(contract.listWebhooks, 'webhook:manage', listWebhooks),
  makesSecret(contract.addWebhook, 'webhook:manage', addWebhook),
  writes(contract.changeWebhook, 'webhook:manage', changeWebhook),
  makesSecret(contract.renewSecret, 'webhook:manage', renewSecret),
  writes(contract.removeWebhook, 'webhook:manage', removeWebhook),
  writes(contract.testWebhook, 'webhook:manage', testWebhook),
  reads(contract.listDeliveries, 'webhook:manage', listDeliveries),
];
