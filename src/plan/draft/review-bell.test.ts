import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Player, type Stage } from '../../../test/cast.ts';
import { drafting } from '../../../test/drafting.ts';
import { react } from '../../app/worker/worker.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
const { ask, decide, start } = drafting(() => stage);

describe('the bell', () => {
  const rung = async (player: Player) => (await stage.as(player).get('/notices')).body.items.map(({ kind }: { kind: string }) => kind);
  const reactTo = async (kind: string) => {
    const { id } = await stage.desk.db
      .selectFrom('event')
      .select('id')
      .where('kind', '=', kind)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    await react(stage.desk, id);
  };

  test('rings at those who are asked to approve, and at who asked when they have answered', async () => {
    await start();
    await ask('theo');
    await reactTo('plan-review-asked');
    expect([(await rung('theo'))[0], (await rung('tina')).includes('plan-review-asked')]).toEqual(['plan-review-asked', false]);
    await decide('theo', 'approved');
    await reactTo('plan-review-decided');
    expect((await rung('lena'))[0]).toBe('plan-review-decided');
  });
  test('rings at those who asked and were asked when somebody else has ended it', async () => {
    await start();
    await ask('theo');
    await stage.as('ada').delete('/plan/draft/review?reason=It+cannot+wait');
    await reactTo('plan-review-overruled');
    expect([(await rung('theo'))[0], (await rung('lena'))[0]]).toEqual(Array(2).fill('plan-review-overruled'));
    expect(await rung('ada')).not.toContain('plan-review-overruled');
  });
});
