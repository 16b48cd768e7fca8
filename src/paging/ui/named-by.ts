import type { Page } from '../contract.ts';

/** What an alarm is about, for those who hear it. */
export function namedBy({ ticket, bridge }: Pick<Page, 'ticket' | 'bridge'>): string {
  return ticket ? `#${ticket.number} ${ticket.subject}` : (bridge?.title ?? '');
}
