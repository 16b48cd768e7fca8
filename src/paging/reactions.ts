import type { EscalationEvent } from '../escalation/events.ts';
import { later } from '../identity/reaction.ts';
import type { TicketEvent } from '../ticket/events.ts';
import { keepBridgePages, type OfBridge } from './bridge-pages.ts';
import { keepPages } from './keep-pages.ts';
import { sendPush } from './push/send-push.ts';
import { callWebhook } from './webhooks/call-webhook.ts';

/** What may make a ticket wait for somebody, or end that it does. */
const WAITING_CHANGES: readonly (TicketEvent | EscalationEvent)['kind'][] = [
  ...(['ticket-opened', 'ticket-taken', 'ticket-assigned', 'ticket-released', 'ticket-edited'] as const),
  ...(['ticket-waiting', 'ticket-resumed', 'ticket-resolved', 'ticket-reopened', 'ticket-closed'] as const),
  ...(['ticket-escalated', 'escalation-accepted', 'escalation-returned', 'escalation-withdrawn'] as const),
  ...(['solution-recorded', 'vendor-case-opened', 'vendor-case-answered'] as const),
];

/** Whom a bridge waits for, or that it does not any more. */
const MISSING_CHANGES = [
  'bridge-tier-missing',
  'bridge-tier-rung',
  'bridge-joined',
  'bridge-ended',
  'bridge-missed',
  'bridge-cancelled',
] as const satisfies readonly OfBridge['kind'][];

export const PAGING_REACTIONS = [
  later<TicketEvent | EscalationEvent>('keep-pages', WAITING_CHANGES, keepPages),
  later<OfBridge>('keep-bridge-pages', MISSING_CHANGES, keepBridgePages),
  sendPush,
  callWebhook,
];
