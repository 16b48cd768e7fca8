import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../../test/cast.ts';
import { drafting, WORKED } from '../../../test/drafting.ts';
import { later } from '../../../test/time.ts';
import { workedPlan } from '../../../test/worked-plan.ts';
import { inDeskAct } from '../../app/act.ts';
import { findingsIn } from '../spoken/findings-in.ts';
import { publishPlan } from '../versions/publish-plan.ts';

const worked = (): any => workedPlan();

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
const { lena, publish, save, start } = drafting(() => stage);

describe('publishing', () => {
  const tomorrow = () => later(stage.desk.now(), { days: 1 }).toISOString();

  test('a draft with an error is refused with what is wrong, and it stays', async () => {
    await start({ from: 'empty-plan' });
    const { status, body } = await publish();
    expect([status, body.code, body.findings[0].code]).toEqual([422, 'plan-not-publishable', 'no-teams']);
    expect((await lena().get('/plan/draft')).status).toBe(200);
  });
  test('a draft that somebody changed meanwhile is refused', async () => {
    const { version } = await start();
    await save({}, version, 'ada');
    expect((await lena().post('/plan/publish', { draft: { version } })).body.code).toBe('stale');
  });
  test('the next ticket goes by the new version, and an open one keeps its own', async () => {
    const before = await openedTicket(stage);
    const { version } = await start();
    await save({ ...worked(), promises: {} }, version);
    const { body } = await publish();
    const after = await openedTicket(stage);
    const versionOf = async (number: number) => (await lena().get(`/tickets/${number}`)).body.planVersion;
    expect([await versionOf(after.number), (await versionOf(before.number)) < body.version]).toEqual([body.version, true]);
  });
  test('from a day on waits for it, and can be taken back until then', async () => {
    const inForce = (await lena().get('/plan')).body.version;
    await start();
    const { body } = await publish({ inForceFrom: tomorrow() });
    expect((await lena().get('/plan')).body.version).toBe(inForce);
    expect((await lena().post(`/plan/versions/${body.version}/withdraw`)).body.withdrawnAt).not.toBe(null);
    expect((await lena().post(`/plan/versions/${body.version}/withdraw`)).body.code).toBe('plan-version-was-in-force');
  });
  test('of a draft and a file at once is refused', async () => {
    const { version } = await start();
    expect((await lena().post('/plan/publish', { source: WORKED, draft: { version } })).body.code).toBe('plan-source-ambiguous');
    expect((await lena().send('PUT', '/plan/draft', { source: WORKED, document: {}, version })).body.code).toBe('plan-source-ambiguous');
  });
  test('from a day that has passed is refused', async () => {
    await start();
    expect((await publish({ inForceFrom: '2020-01-01T00:00:00Z' })).body.code).toBe('in-force-from-past');
  });
  test('a version that is in force is not taken back', async () => {
    expect((await lena().post('/plan/versions/1/withdraw')).body.code).toBe('plan-version-was-in-force');
  });
  test('without naming what, is of the draft as it is; where there is none, it is refused', async () => {
    expect((await lena().post('/plan/publish', {})).body.code).toBe('no-plan-draft');
    const { version: drafted } = await start();
    const document = { ...worked(), rota: [] };
    await save(document, drafted);
    const { status, body } = await lena().post('/plan/publish', {});
    expect(status).toBe(201);
    expect((await lena().get(`/plan/versions/${body.version}`)).body.document).toEqual(document);
  });
  describe('of two at once', () => {
    /** Holds an instant from before another one publishes, and goes on when that is done. */
    const publishSlowly = (meanwhile: () => Promise<unknown>, at = stage.desk.now()) =>
      inDeskAct(
        stage.desk,
        'timer',
        async (act) => {
          await meanwhile();
          return publishPlan(act, { source: WORKED }, findingsIn(stage.desk.sentences, 'en'));
        },
        at,
      );
    const replaced = async () => {
      const { rows } = await sql<{ data: unknown }>`select data from event where kind = 'plan-in-force' order by seq desc limit 1`.execute(
        stage.desk.db,
      );
      return rows[0]?.data;
    };

    test('leaves the later number in force, whoever began first; it replaces the other', async () => {
      const slow = await publishSlowly(async () => {
        stage.passUnattended({ seconds: 20 });
        await stage.publish(WORKED);
      });
      const { version } = (await lena().get('/plan')).body;
      expect(slow).toMatchObject({ version });
      expect(await replaced()).toEqual({ version, before: version - 1 });
    });
    test('one for a later day does not hurry the other, nor is it hurried', async () => {
      const inTenSeconds = new Date(stage.desk.now().getTime() + 10_000);
      const slow = await publishSlowly(async () => {
        await start();
        await publish({ inForceFrom: inTenSeconds.toISOString() });
      });
      expect(slow).toMatchObject({ version: (await lena().get('/plan')).body.version });
      stage.passUnattended({ minutes: 1 });
      expect((await lena().get('/plan')).body.inForceFrom).toBe(inTenSeconds.toISOString());
    });
    test('as of long ago changes nothing of what came since', async () => {
      const { version } = (await lena().get('/plan')).body;
      await publishSlowly(async () => {}, later(stage.desk.now(), { days: -40 }));
      expect((await lena().get('/plan')).body.version).toBe(version);
    });
  });
  test('an earlier version again restores it', async () => {
    const { version } = await start({ from: 'version', version: 1 });
    expect(version).toBeGreaterThan(0);
    const { body } = await publish();
    expect((await lena().get(`/plan/versions/${body.version}/changes?since=1`)).body.changes).toEqual([]);
  });
});
