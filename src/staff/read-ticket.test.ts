import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../test/cast.ts';
import { actorOfPerson } from '../identity/find-actor.ts';
import { inForceAt } from '../plan/versions/store.ts';
import type { Database } from '../platform/database.ts';
import { readTicket } from './read-ticket.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The same database, where something happens between the first answer and whatever is asked next. */
function meanwhile(db: Database, happens: () => Promise<unknown>): Database {
  let once: (() => Promise<unknown>) | null = happens;
  return db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      const first = once;
      once = null;
      await first?.();
      return result;
    },
  });
}

test('a page never says a version whose moves it does not show: what happens while it is read has it fetched again', async () => {
  const { id, version } = await openedTicket(stage);
  const { desk, ids } = stage;
  const at = desk.now();
  const found = await actorOfPerson({ db: desk.db, inForce: inForceAt(at) }, ids.toni);
  if (!found) throw new Error('Toni is missing');
  const db = meanwhile(desk.db, () => stage.as('tina').post(`/tickets/${id}/wait`, { waitingFor: 'requester' }));
  const look = {
    db,
    by: { ...found.actor, tiers: [1] },
    at,
    planVersion: found.planVersion,
    locale: 'en',
    realm: 'real',
    bridge: null,
  } as const;
  const page = await readTicket(look, id, ({ refused }) => refused);
  expect(page).toMatchObject({ version, moves: expect.arrayContaining([expect.objectContaining({ move: 'wait', allowed: true })]) });
  const after = (await stage.as('toni').get(`/tickets/${id}`)).body;
  expect(after).toMatchObject({ version: version + 1, status: 'waiting' });
});
