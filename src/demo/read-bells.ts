import { readNotices } from '../notice/notices.ts';
import type { Tx } from '../platform/database.ts';
import type { Stage } from './tell-stories.ts';

/** Nobody works past a full bell: what came before a person's own last move, or long ago, has been read. */
export async function readBells(
  tx: Tx,
  { past, actors, versions }: Pick<Stage, 'past' | 'actors' | 'versions'>,
  longAgo: Date,
): Promise<void> {
  const moves = await tx
    .selectFrom('event')
    .select(['actorId', ({ fn }) => fn.max('at').as('lastAt')])
    .groupBy('actorId')
    .execute();
  for (const by of actors.values()) {
    const lastAt = moves.find(({ actorId }) => actorId === by.id)?.lastAt ?? longAgo;
    const at = lastAt > longAgo ? lastAt : longAgo;
    const old = await tx.selectFrom('notice').select('id').where('personId', '=', by.id).where('at', '<', at).execute();
    const ids = old.map(({ id }) => id);
    await past.act(at, (recording) =>
      readNotices({ ...recording, by, planVersion: versions.inForce, door: 'demo', locale: by.locale, realm: 'real' }, { ids }),
    );
  }
}
