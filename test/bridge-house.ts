import { type Answer, openStage, type Player } from './cast.ts';

/** A Tuesday, nine in the morning in Madrid. */
export const TUESDAY = new Date('2026-12-01T08:00:00Z');

/** A stage on that Tuesday, with what a test of bridges asks of it. */
export async function openBridges() {
  const stage = await openStage({ now: () => TUESDAY });
  const open = (more: object = {}, by: Player = 'lena'): Promise<Answer> =>
    stage.as(by).post('/bridges', { title: 'Autopilot', minutes: 30, tiers: [1, 2, 3], reason: 'Many at once', ...more });
  return {
    stage,
    /** Opens an ad-hoc bridge as one of the cast. */
    open,
    /** One that is live, with these people in it. */
    live: async (people: readonly Player[] = ['lena'], more: object = {}): Promise<string> => {
      const { body } = await open(more);
      for (const player of people) await stage.as(player).post(`/bridges/${body.id}/join`);
      return body.id;
    },
    room: async (id: string, by: Player = 'lena') => (await stage.as(by).get(`/bridges/${id}`)).body,
  };
}
