import { type Route, reads, writes } from '../identity/route.ts';
import * as contract from './contract.ts';
import { endException } from './exceptions/end-exception.ts';
import { grantException } from './exceptions/grant-exception.ts';
import { listExceptions } from './exceptions/list-exceptions.ts';
import { listCertificates } from './list-certificates.ts';
import { readStanding } from './read-standing.ts';
import { revokeCertificate } from './revoke-certificate.ts';

export const CERTIFICATE_ROUTES: readonly Route[] = [
  reads(contract.listCertificates, 'certificate:read', listCertificates),
  reads(contract.readStanding, 'certificate:read', readStanding),
  writes(contract.revokeCertificate, 'certificate:lead', revokeCertificate),
  reads(contract.listExceptions, 'certificate:read', listExceptions),
  writes(contract.grantException, 'certificate:lead', grantException),
  writes(contract.endException, 'certificate:lead', endException),
];
