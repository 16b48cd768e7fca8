import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openStage, type Stage } from '../../../test/cast.ts';
import { editPlanFile } from '../file/edit-plan-file.ts';
import { FORMAT, upgradeEdits } from '../schema/format.ts';

const FIRST = readFileSync(new URL('../../../test/plan-files/format-1.yaml', import.meta.url), 'utf8');
const NEWEST = editPlanFile(FIRST, upgradeEdits(parse(FIRST)));

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const lena = () => stage.as('lena');

/** The same plan with the same comments; what another program would misread stands in quotes now. */
function expectSameFile(exported: string, published: string): void {
  const comments = (file: string) => file.split('\n').filter((line) => /^\s*#/.test(line));
  expect([parse(exported), comments(exported)]).toEqual([parse(published), comments(published)]);
}

test('a version that an earlier release has published stays as it was, and every reader reads it', async () => {
  const version = 7_000;
  await sql`insert into plan_version (version, document, source, published_at, in_force_from)
    values (${version}, ${JSON.stringify(parse(FIRST))}, ${FIRST}, '2026-01-01', '2026-01-01')`.execute(stage.desk.db);
  const { status, body } = await lena().get(`/plan/versions/${version}`);
  expect([status, body.document]).toEqual([200, { format: FORMAT, ...parse(FIRST) }]);
  expectSameFile((await lena().get(`/plan/export?format=yaml&version=${version}`)).body, FIRST);
  // The first version here is the worked plan, which says as data when its bridges are held, for what an alarm rings, and what is learnt from.
  const { changes } = (await lena().get(`/plan/versions/${version}/changes?since=1`)).body;
  expect(changes.filter(({ path }: { path: string }) => !/\.bridge$|^(?:paging|maintenance|resources)\b/.test(path))).toEqual([]);
  const draft = await lena().post('/plan/draft', { from: 'version', version });
  expect([draft.status, draft.body.document]).toEqual([201, { format: FORMAT, ...parse(FIRST) }]);
  await lena().delete(`/plan/draft?version=${draft.body.version}`);
  const { rows } = await sql<{ document: object }>`select document from plan_version where version = ${version}`.execute(stage.desk.db);
  expect(rows[0]?.document).toEqual(parse(FIRST));
});

test('a file is published in its old format and then in the newest: nothing changes, and nobody signs again', async () => {
  await stage.publish(FIRST);
  const { digest } = (await stage.as('tina').get('/plan/my-part')).body;
  const version = await stage.publish(NEWEST);
  expect((await lena().get(`/plan/versions/${version}/changes`)).body.changes).toEqual([]);
  expect((await stage.as('tina').get('/plan/my-part')).body.digest).toBe(digest);
  expectSameFile((await lena().get(`/plan/export?format=yaml&version=${version}`)).body, NEWEST);
});

test('a newer format is refused by its name', async () => {
  const { status, body } = await lena().post('/plan/publish', { source: NEWEST.replace(`format: ${FORMAT}`, `format: ${FORMAT + 1}`) });
  expect([status, body.findings.map(({ code }: { code: string }) => code)]).toEqual([422, ['file/format-newer']]);
});
