import type { PagingCause, PagingChannel } from '../plan/words.ts';
import { type EventOf, recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';
import type { Hooked, OverReason } from './words.ts';

type OfPage = { page: string; about: PagingCause; tier: number };
/** Somebody who was rung, and by what. */
export type Rung = { id: string; name: string; by: readonly PagingChannel[] };

export const PAGING_EVENTS = {
  /** `whom` says whom the step meant where nobody was there to be rung; who was rung by another page for the same thing is not rung again. */
  'page-rung': happens<OfPage & { step: number; round: number; rung: readonly Rung[]; already: readonly string[]; whom: string }>({
    concerns: [],
  }),
  'page-held': happens<OfPage & { until: string }>({ concerns: [] }),
  'page-acknowledged': happens<OfPage>({ concerns: [] }),
  'page-over': happens<OfPage & { because: OverReason }>({ concerns: [] }),
  'page-ran-out': happens<OfPage & { team: string | null }>({ concerns: ['leads'] }),
  /** A push and a call that are to go out: what follows sends them. */
  'push-asked': happens<{ page: string; ring: string; subscription: string }>({ concerns: [], isAboutPeople: true }),
  'webhook-asked': happens<{
    webhook: string;
    delivery: string;
    what: Hooked;
    page: string | null;
    people: readonly string[];
    by: string | null;
  }>({
    concerns: [],
    isAboutPeople: true,
  }),
  'webhook-answered': happens<{ webhook: string; status: number }>({ concerns: [] }),
  'webhook-added': happens<{ name: string; url: string }>({ concerns: [] }),
  'webhook-changed': happens<{ name: string; url: string; isActive: boolean; hasNewSecret?: true }>({ concerns: [] }),
  'webhook-removed': happens<{ name: string; url: string }>({ concerns: [] }),
  'push-device-added': happens<{ device: string }>({ concerns: [], isAboutPeople: true }),
  'push-device-removed': happens<{ device: string; because: 'person' | 'gone' | 'too-many' }>({ concerns: [], isAboutPeople: true }),
};

/** What of it stands on a ticket. */
export type PageEvent = EventOf<typeof PAGING_EVENTS, 'page-rung' | 'page-held' | 'page-acknowledged' | 'page-over' | 'page-ran-out'>;

export const recordPagingEvent = recorder(PAGING_EVENTS);
