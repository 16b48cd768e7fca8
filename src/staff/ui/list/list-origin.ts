import type { QueueSearch } from '../queue/queue-filters.ts';

/** The list that an agent works from, so that a ticket can show its neighbours and lead back. */
export type ListOrigin = { list: 'shift' } | { list: 'queue'; search: QueueSearch };

const LIST = 'relevo.list';
const TICKET = 'relevo.list-ticket';

export function rememberList(origin: ListOrigin): void {
  sessionStorage.setItem(LIST, JSON.stringify(origin));
}

export function rememberedList(): ListOrigin {
  try {
    const stored = JSON.parse(sessionStorage.getItem(LIST) ?? 'null') as ListOrigin | null;
    return stored?.list === 'queue' && typeof stored.search === 'object' ? stored : { list: 'shift' };
  } catch {
    return { list: 'shift' };
  }
}

/** The ticket opened last: where the selection goes on after coming back. */
export function rememberTicket(number: number): void {
  sessionStorage.setItem(TICKET, String(number));
}

export function rememberedTicket(): number | null {
  return Number(sessionStorage.getItem(TICKET)) || null;
}
