import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../../../test/cast.ts';
import { drafting, WORKED } from '../../../test/drafting.ts';
import { workedPlan } from '../../../test/worked-plan.ts';

const worked = (): any => workedPlan();

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
const { draft, lena, save, start } = drafting(() => stage);

describe('a draft', () => {
  const begun = { document: worked(), publishable: true, startedBy: { name: 'Lena Lead' }, review: null };
  test.each([
    ['version', { version: 1 }, 1],
    ['worked-plan', {}, null],
    ['file', { source: WORKED }, null],
  ])('begins from %s with all of that', async (from, more, basedOn) => {
    expect(await start({ from, ...more })).toMatchObject({ ...begun, basedOn });
  });
  test('begins from what is in force with all of that, and says which version it is', async () => {
    const basedOn = await stage.publish(WORKED);
    expect(await start({ from: 'in-force' })).toMatchObject({ ...begun, basedOn });
  });
  test('begins empty, and lint says what the questions still miss', async () => {
    const begun = await start({ from: 'empty-plan' });
    expect([begun.document, begun.publishable, begun.findings[0].code]).toEqual([{ format: 2 }, false, 'no-teams']);
  });
  test('is told of where the plan in force is read, with who wrote last', async () => {
    expect((await stage.as('tina').get('/plan')).body.draft).toBe(null);
    await start();
    expect((await stage.as('tina').get('/plan')).body.draft).toMatchObject({ changedBy: { name: 'Lena Lead' } });
  });
  test('that is begun already is not begun over', async () => {
    await start();
    const { status, body } = await stage.as('ada').post('/plan/draft', { from: 'empty-plan' });
    expect([status, body.code]).toEqual([409, 'plan-draft-exists']);
  });
  test.each([
    [{ from: 'version', version: 99 }, 404, 'plan-version-not-found'],
    [{ from: 'version' }, 422, 'plan-source-missing'],
    [{ from: 'file' }, 422, 'plan-source-missing'],
    [{ from: 'file', source: 'tires: []' }, 422, 'plan-file-not-readable'],
  ])('cannot begin from %j', async (body, status, code) => {
    const answer = await lena().post('/plan/draft', body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
  test('is written whole, and counts up', async () => {
    const { version } = await start();
    const teams = [{ id: 'a', name: 'A', tier: 1 }];
    const { status, body } = await save({ teams }, version);
    expect([status, body.version > version]).toEqual([200, true]);
    expect(await draft()).toMatchObject({ version: body.version, document: { format: 2, teams } });
  });
  test('can be begun by its first writing, and not be written over by a second one', async () => {
    expect((await save(worked())).status).toBe(200);
    expect((await save({})).body.code).toBe('plan-draft-exists');
    expect((await draft()).document).toEqual(worked());
  });
  test('that somebody else changed meanwhile is not overwritten, and the second is told by whom', async () => {
    const { version } = await start();
    await save({ teams: [] }, version, 'ada');
    const { status, body } = await save({}, version);
    expect([status, body.code, body.changedBy]).toEqual([409, 'stale', 'Ada Admin']);
    expect((await draft()).document).toEqual({ format: 2, teams: [] });
  });
  test('of two who write at once takes one', async () => {
    const { version } = await start();
    const answers = await Promise.all([save({ rota: [] }, version), save({ phases: [] }, version, 'ada')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200);
    expect(await draft()).toMatchObject({ version: winner?.body.version, document: winner?.body.document });
  });
  test.each([
    ['what is no plan', { tires: [] }, 'schema/unknown-field'],
    [
      'what is nested too deep',
      { organisation: Array.from({ length: 30 }).reduce<object>((inner) => ({ x: inner }), {}) },
      'file/too-deep',
    ],
  ])('does not take %s, and stays as it was', async (_, document, code) => {
    const { version } = await start();
    const { status, body } = await save(document, version);
    expect([status, body.code, body.findings[0].code]).toEqual([422, 'plan-file-not-readable', code]);
    expect((await draft()).version).toBe(version);
  });
  test('is discarded by who saw its newest state, and by nobody else', async () => {
    const { version } = await start();
    const { body } = await save({}, version, 'ada');
    expect((await lena().delete(`/plan/draft?version=${version}`)).body.code).toBe('stale');
    expect((await lena().delete(`/plan/draft?version=${body.version}`)).status).toBe(200);
    expect((await lena().get('/plan/draft')).body.code).toBe('no-plan-draft');
  });
  test('that is begun anew does not fit the edits of the one before', async () => {
    const { version } = await start();
    await lena().delete(`/plan/draft?version=${version}`);
    await start();
    expect((await save({}, version)).body.code).toBe('stale');
  });
  test('is read by agents, who may be asked to approve it, and written by leads only', async () => {
    const { version } = await start();
    expect((await stage.as('tina').get('/plan/draft')).status).toBe(200);
    expect((await save({}, version, 'tina')).status).toBe(403);
    expect(await draft()).toMatchObject({ version, document: worked() });
  });
});
