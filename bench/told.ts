import type { FastifyInstance } from 'fastify';
import type { OpenDesk } from '../src/app/open-desk.ts';
import { react } from '../src/app/worker/worker.ts';
import type { People } from './people.ts';
import type { Story, Tell } from './stories.ts';

const STEP_MS = 20 * 60_000;

/** A desk whose clock is set by hand, so that a life of days is told in a moment. */
export type Stage = { desk: OpenDesk; app: FastifyInstance; people: People; clock: { now: Date } };

/** Tells a story through the desk's own API, with all that follows from it, and gives back its ticket. */
export async function toldOnce({ desk, app, people, clock }: Stage, story: Story): Promise<string> {
  const tell: Tell = async (who, path, body = {}) => {
    const caller = who === 'requester' ? people.requesters[0] : people.agents[Number(who.at(-1)) as 1 | 2 | 3][0];
    clock.now = new Date(clock.now.getTime() + STEP_MS);
    const answer = await app.inject({
      method: 'POST',
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${caller?.token}` },
      payload: body,
    });
    if (answer.statusCode >= 300) throw new Error(`${story.name}: ${path}: ${answer.body}`);
    return answer.json();
  };
  const ticketId = await story.tell(tell);
  const events = await desk.db.selectFrom('event').select('id').where('ticketId', '=', ticketId).orderBy('seq').execute();
  for (const { id } of events) await react(desk, id);
  return ticketId;
}
