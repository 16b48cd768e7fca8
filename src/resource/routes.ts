import { type Route, reads, writes } from '../identity/route.ts';
import { addResource } from './add-resource.ts';
import { changeResource } from './change-resource.ts';
import * as contract from './contract.ts';
import { listResources } from './list-resources.ts';
import { markResourceRead } from './mark-resource-read.ts';
import { listRampUps } from './ramp-up/list-ramp-ups.ts';
import { readRampUp } from './ramp-up/read-ramp-up.ts';
import { reportResource } from './report-resource.ts';

export const RESOURCE_ROUTES: readonly Route[] = [
  reads(contract.listResources, 'training:read', listResources),
  // Who keeps what on the shelf is for the plan to say, not for a role: the use case asks it.
  writes(contract.addResource, 'training:read', addResource),
  writes(contract.changeResource, 'training:read', changeResource),
  writes(contract.markResourceRead, 'training:read', markResourceRead),
  writes(contract.reportResource, 'training:read', reportResource),
  reads(contract.readRampUp, 'training:read', readRampUp),
  // Of the teams that one leads; of nobody else, whatever one’s role.
  reads(contract.listRampUps, 'training:read', listRampUps),
];
