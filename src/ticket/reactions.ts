import type { IDENTITY_EVENTS } from '../identity/events.ts';
import { later } from '../identity/reaction.ts';
import type { EventOf } from '../platform/event-log.ts';
import { releaseTickets } from './release-tickets.ts';

export const TICKET_REACTIONS = [
  later<EventOf<typeof IDENTITY_EVENTS, 'person-changed'>>('release-tickets', ['person-changed'], releaseTickets),
];
