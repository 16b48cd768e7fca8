import type { Actor } from '../identity/act.ts';
import { verifyAddress } from './rules/code.ts';
import type { CertificateRow } from './store.ts';

export type Seen = CertificateRow & { isLed: boolean };

/** A certificate as its reader sees it. */
export function shown({ isLed, timeZone: _, ...row }: Seen, publicUrl: string, by: Pick<Actor, 'id'>) {
  return {
    ...row,
    address: verifyAddress(publicUrl, row.code),
    mayRevoke: isLed && row.person.id !== by.id && row.revokedAt === null && row.renewedBy === null,
  };
}
