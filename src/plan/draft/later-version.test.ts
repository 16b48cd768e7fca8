import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../../../test/cast.ts';
import { drafting } from '../../../test/drafting.ts';
import { later, type Span } from '../../../test/time.ts';
import { inDeskAct } from '../../app/act.ts';
import { TIMERS } from '../../app/schedules.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
const { lena, publish, start } = drafting(() => stage);

describe('a version for a later day', () => {
  const wakes = (version: number) => inDeskAct(stage.desk, 'timer', (act) => TIMERS['plan-in-force'](act, String(version)));
  const told = async (version: number) => {
    const { rows } = await sql<{ before: number }>`select (data->>'before')::int as before from event
      where kind = 'plan-in-force' and (data->>'version')::int = ${version}`.execute(stage.desk.db);
    return rows.map(({ before }) => before);
  };
  const publishAt = async (when: Date) => {
    await start();
    return (await publish({ inForceFrom: when.toISOString() })).body.version as number;
  };
  const publishFor = (span: Span) => publishAt(later(stage.desk.now(), span));

  test('says so when its hour has come, and names the one that it replaces', async () => {
    const before = (await lena().get('/plan')).body.version;
    const version = await publishFor({ days: 1 });
    await wakes(version);
    expect(await told(version)).toEqual([]);
    stage.passUnattended({ days: 3 });
    await wakes(version);
    expect(await told(version)).toEqual([before]);
    expect((await lena().get('/plan')).body.version).toBe(version);
  });
  test('is compared with the one before it, also with one of the very same instant', async () => {
    const when = later(stage.desk.now(), { days: 1 });
    const [first, second] = [await publishAt(when), await publishAt(when)];
    expect((await lena().get(`/plan/versions/${second}/changes`)).body.from).toBe(first);
    await lena().post(`/plan/versions/${first}/withdraw`);
    expect((await lena().get(`/plan/versions/${second}/changes`)).body.from).toBeLessThan(first);
    await lena().post(`/plan/versions/${second}/withdraw`);
  });
  test('says nothing when it was taken back', async () => {
    const version = await publishFor({ days: 1 });
    await lena().post(`/plan/versions/${version}/withdraw`);
    stage.passUnattended({ days: 3 });
    await wakes(version);
    expect(await told(version)).toEqual([]);
  });
  test('tells of itself when the next one came before its timer woke', async () => {
    const before = (await lena().get('/plan')).body.version;
    const [first, second] = [await publishFor({ days: 1 }), await publishFor({ days: 2 })];
    stage.passUnattended({ days: 3 });
    await wakes(first);
    await wakes(second);
    expect([await told(first), await told(second)]).toEqual([[before], [first]]);
  });
  test('that another one was published over for the same instant never was: the one before that is replaced', async () => {
    const before = (await lena().get('/plan')).body.version;
    const when = later(stage.desk.now(), { days: 1 });
    const [first, second] = [await publishAt(when), await publishAt(when)];
    stage.passUnattended({ days: 3 });
    await wakes(first);
    await wakes(second);
    expect([await told(first), await told(second)]).toEqual([[], [before]]);
  });
});
