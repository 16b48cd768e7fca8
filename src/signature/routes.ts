import { type Route, reads, writes } from '../identity/route.ts';
import * as contract from './contract.ts';
import { listSignatures } from './list-signatures.ts';
import { readMyPart } from './read-my-part.ts';
import { signPart } from './sign-part.ts';

export const SIGNATURE_ROUTES: readonly Route[] = [
  reads(contract.readMyPart, 'plan:read', readMyPart),
  writes(contract.signPart, 'plan:read', signPart),
  reads(contract.listSignatures, 'plan:signatures', listSignatures),
];
