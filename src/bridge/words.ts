/** A call of a phase’s series, or one that was opened for something. */
export const BRIDGE_KINDS = ['standing', 'ad-hoc'] as const;
export type BridgeKind = (typeof BRIDGE_KINDS)[number];

export const BRIDGE_STATES = ['scheduled', 'live', 'ended', 'missed', 'cancelled'] as const;
export type BridgeState = (typeof BRIDGE_STATES)[number];

/** Why somebody is asked to come; of a tier in which the rota has nobody on duty, everyone is. */
export const INVITED_BECAUSE = ['on-duty', 'of-tier', 'assignee', 'named'] as const;
export type InvitedBecause = (typeof INVITED_BECAUSE)[number];

/** Why something stands on an agenda: what waits for whom, the most telling first; what people put there, last. */
export const AGENDA_SOURCES = [
  'ticket',
  'hand-off',
  'returned',
  'relay-question',
  'promise',
  'bounces',
  'relay',
  'new-code',
  'action',
  'carried',
  'topic',
] as const;
export type AgendaSource = (typeof AGENDA_SOURCES)[number];

/** How an item leaves the agenda. What nobody decided is carried over to the next bridge. */
export const OUTCOMES = ['solved', 'escalated', 'relayed', 'action', 'carried', 'dropped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ACTION_STATES = ['open', 'done'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export const BRIDGE_ROLES = ['lead', 'scribe'] as const;
export type BridgeRole = (typeof BRIDGE_ROLES)[number];
