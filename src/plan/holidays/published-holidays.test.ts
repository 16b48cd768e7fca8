import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openedTicket, openStage, type Stage } from '../../../test/cast.ts';
import { workedPlan } from '../../../test/worked-plan.ts';

/** The Friday before a long weekend in Madrid: Constitution Day falls on a Sunday and is made up for on Monday, Tuesday is one by itself. */
const FRIDAY = new Date('2026-12-04T10:30:00Z');

let stage: Stage;
let version: number;
beforeAll(async () => {
  stage = await openStage({ now: () => FRIDAY });
  version = await stage.publish(madrid({}));
});
afterAll(() => stage.close());

function madrid(more: object): string {
  const plan: any = workedPlan();
  Object.assign(plan.calendars[0], { holidays: ['2026-12-10'], holidaysOf: ['ES-MD'], ...more });
  return JSON.stringify(plan);
}
const lena = () => stage.as('lena');
const page = async (path = '/plan') => (await lena().get(path)).body;

/** The days on which a promise counts that is made now. */
async function daysThatCount(): Promise<string[]> {
  const { id } = await openedTicket(stage);
  const { clocks } = (await stage.as('tina').get(`/tickets/${id}`)).body;
  const { body } = await stage.as('tina').get(`/clocks/${clocks.find(({ kind }: { kind: string }) => kind === 'resolution').id}/why`);
  return body.stretches.map(({ from }: { from: string }) => from.slice(0, 10));
}

/** The same plan published again after the library has learned that Tuesday was none, but Wednesday. */
async function republishedAsCorrected(): Promise<number> {
  const again = await stage.publish(madrid({}));
  await sql`update plan_version set holidays = replace(holidays::text, '2026-12-08', '2026-12-09')::jsonb where version = ${again}`.execute(
    stage.desk.db,
  );
  return again;
}

test('a clock does not run on a holiday of the region, nor on one of the calendar’s own', async () => {
  expect((await daysThatCount()).slice(0, 4)).toEqual(['2026-12-04', '2026-12-09', '2026-12-11', '2026-12-14']);
});

test('a version shows the days of its regions by name, in the reader’s language, and keeps its document as it was written', async () => {
  const { document, holidays, findings } = await page();
  expect(document.calendars[0]).toMatchObject({ holidaysOf: ['ES-MD'], holidays: ['2026-12-10'] });
  expect(holidays).toMatchObject([{ code: 'ES-MD', name: 'Comunidad de Madrid, Spain', from: 2025, to: 2036 }]);
  expect(holidays[0].days).toContainEqual({ day: '2026-12-08', name: 'Immaculate Conception', isHalf: false });
  expect(findings).toEqual([]);
  const spanish = (await stage.as('tina').get('/plan', { 'accept-language': 'es' })).body.holidays[0];
  expect(spanish.name).toMatch(/Spain|España/);
});

test('a file that is exported names the region, and none of its days', async () => {
  const yaml = parse((await lena().get(`/plan/export?format=yaml&version=${version}`)).body);
  expect(yaml.calendars[0]).toMatchObject({ holidaysOf: ['ES-MD'], holidays: ['2026-12-10'] });
  expect(await page(`/plan/versions/${await stage.publish(JSON.stringify(yaml))}/changes`)).toMatchObject({ changes: [] });
});

test.each([
  [
    'en',
    [
      'Public holidays of',
      'Comunidad de Madrid, Spain',
      '8 December 2026: Immaculate Conception',
      '10 December 2026',
      'Wikipedia, CC BY-SA 3.0',
    ],
  ],
  ['es', ['Festivos de', 'Comunidad de Madrid, España', '8 de diciembre de 2026: La inmaculada concepción', 'Wikipedia, CC BY-SA 3.0']],
])('hand-outs list the days of this year and the next in %s, and none of ten years', async (lang, lines) => {
  const { body } = await lena().get(`/plan/export?format=md&version=${version}&lang=${lang}`);
  expect(lines.filter((line) => !body.includes(line))).toEqual([]);
  expect(body).not.toContain('2029');
  const ics = (await lena().get(`/plan/export?format=ics&version=${version}&lang=${lang}`)).body;
  expect(ics).toContain('UID:holiday.office.2026-12-08@127.0.0.1');
});

describe('what the library learns later', () => {
  test('is a change of the next version, told day by day, and asks nobody to sign again', async () => {
    const { digest } = (await stage.as('tina').get('/plan/my-part')).body;
    const again = await republishedAsCorrected();
    const { changes } = await page(`/plan/versions/${again}/changes?since=${version}`);
    expect(changes).toMatchObject([
      { path: 'calendars[office].holidaysOf', kind: 'changed', before: 'December 8, 2026', after: 'December 9, 2026' },
    ]);
    const part = (await stage.as('tina').get('/plan/my-part')).body;
    expect([part.digest, part.holidays[0].code]).toEqual([digest, 'ES-MD']);
  });
  test('moves nothing in a version that is published', async () => {
    await republishedAsCorrected();
    const { rows } = await sql<{ days: string }>`select holidays::text as days from plan_version where version = ${version}`.execute(
      stage.desk.db,
    );
    expect(rows[0]?.days).toContain('2026-12-08');
    expect((await page(`/plan/versions/${version}`)).holidays[0].days).toContainEqual(expect.objectContaining({ day: '2026-12-08' }));
  });
});

test('a day that is worked all the same counts', async () => {
  const before = version;
  const worked = await stage.publish(madrid({ workingDays: ['2026-12-07'] }));
  expect((await daysThatCount()).slice(0, 3)).toEqual(['2026-12-04', '2026-12-07', '2026-12-09']);
  const { changes } = await page(`/plan/versions/${worked}/changes?since=${before}`);
  expect(changes).toMatchObject([{ kind: 'added', path: 'calendars[office].workingDays', after: 'December 7, 2026' }]);
});

test('a region that there is not is refused, with the one that was perhaps meant', async () => {
  const { status, body } = await lena().post('/plan/publish', { source: madrid({ holidaysOf: ['ES-MDD'] }) });
  const [finding] = body.findings;
  expect([status, finding.code, finding.path]).toEqual([422, 'unknown-holiday-region', 'calendars[0].holidaysOf[0]']);
  expect(finding.message).toBe('The library of holidays knows no country or region “ES-MDD”; perhaps “ES-MD” is meant.');
});

test('a draft shows the days of its regions as one writes, from a list to choose from', async () => {
  const { body } = await lena().post('/plan/draft', { from: 'file', source: madrid({ holidaysOf: ['DE-BY'] }) });
  expect(body.holidays).toMatchObject([{ code: 'DE-BY', name: 'Bayern, Germany' }]);
  const { changes } = await page('/plan/draft/changes');
  expect(changes).toContainEqual(expect.objectContaining({ path: 'calendars[office].holidaysOf', after: 'Germany (DE-BY)' }));
  const { items } = await page('/plan/holiday-regions');
  expect(items.find(({ code }: { code: string }) => code === 'DE').regions).toContainEqual({ code: 'DE-BY', name: 'Bayern' });
});
