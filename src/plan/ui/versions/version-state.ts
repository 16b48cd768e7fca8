import type { PlanVersion } from '../../contract.ts';

export type VersionState = 'inForce' | 'coming' | 'superseded' | 'withdrawn';

export function versionState({ isInForce, withdrawnAt, inForceFrom }: PlanVersion, now: Date): VersionState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (isInForce) return 'inForce';
  return new Date(inForceFrom) > now ? 'coming' : 'superseded';
}
