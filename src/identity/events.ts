import { type EventDraft, type Recording, record } from '../platform/event-log.ts';

export const IDENTITY_EVENTS = [
  'person-invited',
  'person-joined',
  'person-changed',
  'password-link-made',
  'token-created',
  'token-revoked',
  'desk-set-up',
] as const;
export type IdentityEvent = (typeof IDENTITY_EVENTS)[number];

export function recordIdentityEvent(act: Recording, draft: EventDraft<IdentityEvent>): Promise<string> {
  return record(act, draft);
}
