import type { IDENTITY_EVENTS } from '../identity/events.ts';
import { later } from '../identity/reaction.ts';
import type { PLAN_EVENTS } from '../plan/events.ts';
import type { EventOf } from '../platform/event-log.ts';
import { releaseOfDroppedTeams, releaseTickets } from './release-tickets.ts';

export const TICKET_REACTIONS = [
  later<EventOf<typeof IDENTITY_EVENTS, 'person-changed'>>('release-tickets', ['person-changed'], releaseTickets),
  later<EventOf<typeof PLAN_EVENTS, 'plan-in-force'>>('release-of-dropped-teams', ['plan-in-force'], releaseOfDroppedTeams),
];
