/** What each role may try at all. Whether a move is right for this ticket now is decided by the ticket's rules. */
export const PERMISSIONS_OF_ROLE = {
  requester: ['ticket:open', 'ticket:read', 'ticket:reply', 'ticket:confirm', 'plan:teams', 'profile:own'],
  agent: [
    'ticket:open',
    'ticket:open-for-others',
    'ticket:read',
    'ticket:read-all',
    'ticket:reply',
    'ticket:confirm',
    'ticket:work',
    'ticket:escalate',
    'ticket:relay',
    'plan:teams',
    'plan:read',
    'people:read',
    'rota:read',
    'rota:own',
    'bridge:read',
    'bridge:join',
    'knowledge:read',
    'profile:own',
    'token:own',
  ],
  lead: [
    'ticket:open',
    'ticket:open-for-others',
    'ticket:read',
    'ticket:read-all',
    'ticket:reply',
    'ticket:confirm',
    'ticket:work',
    'ticket:escalate',
    'ticket:relay',
    'ticket:lead',
    'plan:teams',
    'plan:read',
    'plan:edit',
    'plan:publish',
    'plan:signatures',
    'plan:drift',
    'people:read',
    'people:invite',
    'rota:read',
    'rota:own',
    'bridge:read',
    'bridge:join',
    'rota:edit',
    'bridge:lead',
    'knowledge:read',
    'profile:own',
    'token:own',
  ],
  admin: [
    'ticket:open',
    'ticket:open-for-others',
    'ticket:read',
    'ticket:read-all',
    'ticket:reply',
    'ticket:confirm',
    'ticket:work',
    'ticket:escalate',
    'ticket:relay',
    'ticket:lead',
    'plan:teams',
    'plan:read',
    'plan:edit',
    'plan:publish',
    'plan:signatures',
    'plan:drift',
    'people:read',
    'people:invite',
    'people:manage',
    'plan:overrule',
    'follow-up:manage',
    'rota:read',
    'rota:own',
    'bridge:read',
    'bridge:join',
    'rota:edit',
    'bridge:lead',
    'knowledge:read',
    'profile:own',
    'token:own',
  ],
} as const;

export type Role = keyof typeof PERMISSIONS_OF_ROLE;
export type Permission = (typeof PERMISSIONS_OF_ROLE)[Role][number];
export const ROLES = Object.keys(PERMISSIONS_OF_ROLE) as [Role, ...Role[]];

/** Leads invite agents and requesters; only administrators invite their like. */
export function mayInvite(role: Role, invited: Role): boolean {
  return may(role, invited === 'admin' || invited === 'lead' ? 'people:manage' : 'people:invite');
}

export function may(role: Role, permission: Permission): boolean {
  return (PERMISSIONS_OF_ROLE[role] as readonly Permission[]).includes(permission);
}
