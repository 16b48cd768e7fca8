import type { DeskAct } from '../identity/act.ts';
import type { PagingChannel } from '../plan/words.ts';
import { newId } from '../platform/ids.ts';
import { askToPush } from './push/ask-to-push.ts';
import type { PageRow } from './store.ts';
import { callActiveHooks } from './webhooks/ask-hooks.ts';
import type { Person } from './whom.ts';
import type { RingOutcome } from './words.ts';

export type Ringing = { page: PageRow; people: readonly Person[] };
export type Ring = { id: string; person: string; channel: PagingChannel; outcome: RingOutcome };

/** Rings some people by a channel, or asks for it to be done after the commit; says of each how. */
type RingBy = (act: DeskAct, ringing: Ringing) => Promise<Ring[]>;

/**
 * By what a page reaches people: one row a channel. One that this release has not is null, and a step of such alone rings in the
 * desk's pages. Another channel is one more row here, and a word of `PAGING_CHANNELS`.
 */
export const CHANNELS: Record<PagingChannel, RingBy | null> = {
  /** Whoever has the desk open sees and hears it: its pages fetch what rings for them. */
  'in-app': async ({ at }, { people }) => people.map(({ id }) => ({ id: newId(at), person: id, channel: 'in-app', outcome: 'rung' })),
  push: askToPush,
  webhook: async (act, { page, people }) => {
    const called = await callActiveHooks(act, page, people);
    return people.map(({ id }) => ({ id: newId(act.at), person: id, channel: 'webhook', outcome: called > 0 ? 'rung' : 'no-device' }));
  },
  mail: null,
};
