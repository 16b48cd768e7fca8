import type { Door } from '../identity/act.ts';

export const STATUSES = ['new', 'open', 'waiting', 'relaying', 'resolved', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

/** What a waiting ticket waits for. The vendor is waited for through a vendor case, never through a plain wait. */
export const WAITING_FOR = ['requester', 'vendor', 'change', 'date'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

export const KINDS = ['incident', 'request'] as const;
export const PLATFORMS = ['windows', 'ios', 'android', 'macos', 'linux', 'other'] as const;
export type Platform = (typeof PLATFORMS)[number];
export const CONTACT_WAYS = ['phone', 'mail', 'chat', 'in-person', 'portal'] as const;
/** In the portal nobody fails to answer. */
export const ATTEMPT_WAYS = ['phone', 'mail', 'chat', 'in-person'] as const satisfies readonly (typeof CONTACT_WAYS)[number][];
export const CHANNELS = ['portal', 'agent', 'api', 'mail'] as const;
type Channel = (typeof CHANNELS)[number];
/** What a ticket keeps of the door that it came through: reported for oneself, or taken down for a caller. */
export const CHANNEL_OF: Readonly<Record<Door, { own: Channel; forOther: Channel }>> = {
  pages: { own: 'portal', forOther: 'agent' },
  demo: { own: 'portal', forOther: 'agent' },
  token: { own: 'api', forOther: 'api' },
  'command-line': { own: 'api', forOther: 'api' },
};
export const VISIBILITIES = ['public', 'internal'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** One entry of a ticket's path. Tier times, bounces and reports come from these alone. */
export const HOP_KINDS = ['opened', 'escalated', 'accepted', 'returned', 'relayed', 'acknowledged', 'reclaimed'] as const;
export type HopKind = (typeof HOP_KINDS)[number];

/** The lists of tickets that the desk keeps an index for. */
export const VIEWS = ['all-open', 'my-tier', 'unassigned', 'mine', 'handed-up', 'my-requests', 'resolved', 'all'] as const;
export type View = (typeof VIEWS)[number];
/** How lists of tickets run. `due`: what is due first, then what no deadline runs for, by priority. */
export const SORTS = ['due', 'priority', 'updated', 'created'] as const;
export type Sort = (typeof SORTS)[number];
