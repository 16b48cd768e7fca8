import type { Phase } from '../schema/schema.ts';
import type { APPROACHES } from '../words.ts';

export type Approach = (typeof APPROACHES)[number];

/**
 * Our own estimate of what a rollout brings, tickets of 100 users by how they enrol: no guide gives one. Whoever enrols with somebody
 * beside them asks there instead of at the desk. A plan that knows better says `expectedTickets`.
 */
export const TICKETS_PER_100_USERS: Record<Approach, number> = { 'self-service': 20, assisted: 10, 'tech-fair': 15 };
/** Our own as well, where a tier gives no `minutesPerTicket`. */
export const MINUTES_PER_TICKET = 30;

export type UsersByApproach = Record<Approach, number>;

export function usersOf({ groups = [] }: Pick<Phase, 'groups'>): UsersByApproach {
  const users: UsersByApproach = { 'self-service': 0, assisted: 0, 'tech-fair': 0 };
  for (const group of groups) users[group.approach] += group.users;
  return users;
}

export function expectedTickets({ expectedTickets: known, groups }: Pick<Phase, 'expectedTickets' | 'groups'>): number {
  const users = Object.entries(usersOf({ groups })) as [Approach, number][];
  const hundredfold = users.reduce((sum, [approach, count]) => sum + count * TICKETS_PER_100_USERS[approach], 0);
  return known ?? Math.ceil(hundredfold / 100);
}
