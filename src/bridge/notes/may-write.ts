import type { BridgeState } from '../words.ts';

/** Notes are begun before a bridge and written on it. Once it is over they are as they stand in its minutes. */
export function mayWrite(state: BridgeState): boolean {
  return state === 'scheduled' || state === 'live';
}
