import { type Route, reads, writes } from '../identity/route.ts';
import * as contract from './contract.ts';
import { readMaterial } from './material/read-module.ts';
import { listMaterialVersions, restoreMaterial, writeMaterial } from './material/write-material.ts';
import { listProgrammes, readProgramme } from './programmes.ts';

export const TRAINING_ROUTES: readonly Route[] = [
  reads(contract.listProgrammes, 'training:read', listProgrammes),
  reads(contract.readProgramme, 'training:read', readProgramme),
  reads(contract.readMaterial, 'training:read', readMaterial),
  // Who trains is for the plan to say, not for a role: the use case asks it.
  reads(contract.listMaterialVersions, 'training:read', listMaterialVersions),
  writes(contract.writeMaterial, 'training:read', writeMaterial),
  writes(contract.restoreMaterial, 'training:read', restoreMaterial),
];
