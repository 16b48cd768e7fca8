import { readFileSync } from 'node:fs';
import { beforeEach } from 'vitest';
import type { Player, Stage } from './cast.ts';

/** The worked plan as its file is written. */
export const WORKED = readFileSync(new URL('../examples/support-plan.yaml', import.meta.url), 'utf8');

/** What people do with the draft of the plan, Lena unless somebody else is named; each test begins without one. */
export function drafting(stage: () => Stage) {
  const lena = () => stage().as('lena');
  const draft = async () => (await lena().get('/plan/draft')).body;
  beforeEach(async () => {
    const { version } = await draft();
    if (version) await lena().delete(`/plan/draft?version=${version}`);
  });
  return {
    lena,
    draft,
    start: async (body: object = { from: 'in-force' }, who: Player = 'lena') => (await stage().as(who).post('/plan/draft', body)).body,
    save: (document: object, version?: number, who: Player = 'lena') =>
      stage()
        .as(who)
        .send('PUT', '/plan/draft', { document, ...(version !== undefined && { version }) }),
    ask: (...players: Player[]) =>
      lena().post('/plan/draft/review', { approvers: players.map((player) => stage().ids[player]), note: 'Please look' }),
    decide: async (who: Player, decision: string, comment?: string) =>
      stage()
        .as(who)
        .post('/plan/draft/decision', { decision, version: (await draft()).version, ...(comment && { comment }) }),
    publish: async (more: object = {}) => lena().post('/plan/publish', { draft: { version: (await draft()).version }, ...more }),
  };
}
