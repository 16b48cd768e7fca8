import type { TicketPage } from '../../staff/contract.ts';

/** How it is said that all teams look at a case together: now, today, or on another day. What has not begun at its time is not said to be now. */
export function togetherAt({ state, startsAt }: NonNullable<TicketPage['bridge']>, now: Date): 'now' | 'soon' | 'today' | 'later' {
  if (state === 'live') return 'now';
  const at = new Date(startsAt);
  if (at <= now) return 'soon';
  return at.toDateString() === now.toDateString() ? 'today' : 'later';
}
