import { refuse } from '../../platform/outcome.ts';
import type { BridgeState } from '../words.ts';

/** From which states what is done to a bridge may be done. */
const BRIDGE_MOVES = {
  join: ['scheduled', 'live'],
  leave: ['scheduled', 'live', 'ended'],
  start: ['scheduled'],
  end: ['live'],
  cancel: ['scheduled'],
  ring: ['live'],
  'give-roles': ['scheduled', 'live'],
  'change-agenda': ['scheduled', 'live'],
  focus: ['live'],
  settle: ['live'],
  talk: ['live'],
  pin: ['live', 'ended'],
} as const satisfies Record<string, readonly BridgeState[]>;
export type BridgeMove = keyof typeof BRIDGE_MOVES;

/** Why a bridge in this state does not allow it; null when it does. */
export function stateForbids(move: BridgeMove, { state }: { state: BridgeState }) {
  if ((BRIDGE_MOVES[move] as readonly BridgeState[]).includes(state)) return null;
  if (move === 'cancel' && state === 'live') return refuse('bridge-has-begun');
  return refuse(state === 'scheduled' ? 'bridge-not-live' : 'bridge-over');
}

/** So long before its time one may come in. */
export const EARLY_MS = 15 * 60_000;
