import { type EventDraft, type Recording, record } from '../platform/event-log.ts';

export const SIGNATURE_EVENTS = ['part-signed'] as const;
export type SignatureEvent = (typeof SIGNATURE_EVENTS)[number];

export function recordSignatureEvent(act: Recording, draft: EventDraft<SignatureEvent>): Promise<string> {
  return record(act, draft);
}
