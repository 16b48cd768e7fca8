import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Player, type Stage } from '../../../test/cast.ts';
import { isOfPractice } from '../../platform/practice-id.ts';
import { labsPassed } from '../list-labs.ts';
import { shippedSources } from '../scenario/shipped.ts';

const SHIPPED = 't1-enr-device-cap';
const SOURCE = shippedSources().get(SHIPPED) ?? '';
/** A scenario of their own, which is the shipped one by another name. */
const own = (id: string, title = 'Our own limit') =>
  SOURCE.replace(`id: ${SHIPPED}`, `id: ${id}`).replace(
    /title:[\s\S]*?(?=\ntier)/,
    `title: { en: "${title}", es: "${title}, en español" }`,
  );

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const put = (player: Player, id: string, source: string, version = 0) =>
  stage.as(player).send('PUT', `/labs/${id}/scenario`, { source, version });
const read = async (id: string, query = '') => (await stage.as('lena').get(`/labs/${id}/scenario${query}`)).body;
const titles = async (player: Player) =>
  (await stage.as(player).get('/labs?tier=1')).body.items.map(({ title }: { title: string }) => title);

describe('a scenario of one’s own', () => {
  test('is kept by who leads its tier, offered to everybody, and practised', async () => {
    const { status, body } = await put('lena', 'own-limit', own('own-limit'));
    expect([status, body.version, body.state, body.isShipped]).toEqual([200, 1, 'written', false]);
    expect(await titles('tina')).toContain('Our own limit');
    const begun = await stage.as('tina').post('/labs/own-limit/attempts', {});
    expect((await stage.as('tina').get(`/tickets/${begun.body.ticket}`)).body.subject).toBe('Company Portal will not let me in');
  });

  test('is written by who trains its tier by the plan as well, and by nobody who does not', async () => {
    expect((await put('theo', 'own-by-theo', own('own-by-theo'))).status).toBe(200);
    const refused = await put('wanda', 'own-by-wanda', own('own-by-wanda'));
    expect([refused.status, refused.body.code]).toEqual([403, 'scenario-writers-only']);
    expect((await stage.as('tina').get('/labs/own-limit/scenario')).body.code).toBe('scenario-writers-only');
    expect((await stage.as('tina').get('/lab-scenarios')).body.code).toBe('scenario-writers-only');
    expect((await stage.as('tina').post('/lab-scenarios/trials', { source: SOURCE })).body.code).toBe('scenario-writers-only');
  });

  test('stands in the place of the one that came with the desk, until that is wanted again', async () => {
    expect(await put('lena', SHIPPED, own(SHIPPED, 'Ours instead'))).toMatchObject({ status: 200 });
    expect((await titles('tina')).filter((title: string) => title === 'Ours instead')).toHaveLength(1);
    expect(await titles('tina')).not.toContain('A new phone that may not be enrolled');
    const back = await stage.as('lena').post(`/labs/${SHIPPED}/bring-back`, { version: 1, text: 'shipped' });
    expect([back.status, back.body.state, back.body.source]).toEqual([200, 'as-shipped', SOURCE]);
    expect(await titles('tina')).not.toContain('Ours instead');
    expect((await read(SHIPPED, '?version=1')).source).toContain('Ours instead');
  });

  test('is appended to and never overwritten: a practice stays with the version it began with', async () => {
    await put('lena', 'own-versions', own('own-versions', 'The first'));
    const { id } = (await stage.as('toni').post('/labs/own-versions/attempts', {})).body;
    expect((await put('lena', 'own-versions', own('own-versions', 'The second'), 1)).body.version).toBe(2);
    expect((await stage.as('toni').get(`/lab-attempts/${id}`)).body.lab.title).toContain('The first');
    expect((await read('own-versions', '?version=1')).source).toContain('The first');
    const { items } = (await stage.as('lena').get('/labs/own-versions/versions')).body;
    expect(items.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    await expect(stage.desk.db.deleteFrom('labScenario').execute()).rejects.toThrow('stays as it was');
  });

  test('of a colleague, written meanwhile, is not overwritten', async () => {
    await put('lena', 'own-stale', own('own-stale'));
    const answers = await Promise.all([
      put('lena', 'own-stale', own('own-stale', 'One'), 1),
      put('theo', 'own-stale', own('own-stale', 'Two'), 1),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('that is retired is begun by nobody, goes on for who has begun, and can be brought back', async () => {
    await put('lena', 'own-retired', own('own-retired', 'To be retired'));
    const { id } = (await stage.as('tina').post('/labs/own-retired/attempts', {})).body;
    const retired = await stage.as('lena').post('/labs/own-retired/retire', { version: 1 });
    expect([retired.status, retired.body.state]).toEqual([200, 'retired']);
    expect(await titles('tina')).not.toContain('To be retired');
    expect((await stage.as('toni').post('/labs/own-retired/attempts', {})).body.code).toBe('lab-not-found');
    expect((await stage.as('tina').post(`/lab-attempts/${id}/say`, { body: 'What is the exact message?' })).status).toBe(201);
    const back = await stage.as('lena').post('/labs/own-retired/bring-back', { version: 2, text: 'own' });
    expect([back.body.version, back.body.state]).toEqual([3, 'written']);
    expect(await titles('tina')).toContain('To be retired');
  });
});

describe('a file is refused with what is wrong and where', () => {
  test.each<[string, string, string, boolean]>([
    ['five megabytes', `${own('own-wrong')}\n# ${'x'.repeat(5_000_000)}`, 'file/too-large', false],
    ['a loop in its script', own('own-wrong').replace('after: [count]', 'after: [unused]'), 'script-loop', true],
    ['a field that nobody knows', `${own('own-wrong')}\nseconds: 5`, 'shape/unknown-field', true],
    ['a wrong type', own('own-wrong').replace('minutes: 15', 'minutes: [15]'), 'shape/wrong-type', true],
    ['an id that stands twice', own('own-wrong').replace('- id: licence', '- id: reinstall'), 'id-twice', true],
    ['a key that stands twice', `${own('own-wrong')}\ntier: 2`, 'file/duplicate-key', true],
    ['scripts that do not score as meant', own('own-wrong').replace('score: 45', 'score: 44'), 'other-score', true],
    ['a perfect run that is not', own('own-wrong').replace('      - check: count-devices\n', ''), 'perfect-not-100', true],
  ])('%s', async (_, source, code, hasLine) => {
    for (const language of ['en', 'es']) {
      const { status, body } = await stage
        .as('lena')
        .send('PUT', '/labs/own-wrong/scenario', { source, version: 0 }, { 'accept-language': language });
      expect([status, body.code]).toEqual([422, 'scenario-with-errors']);
      const found = body.findings.find((finding: { code: string }) => finding.code === code);
      expect([code, found?.message.length > 5, typeof found?.line === 'number']).toEqual([code, true, hasLine]);
    }
    expect((await stage.as('tina').post('/labs/own-wrong/attempts', {})).body.code).toBe('lab-not-found');
  });

  test('and so is one of another id than its address has', async () => {
    expect((await put('lena', 'own-here', own('own-there'))).body.code).toBe('scenario-other-id');
  });
});

describe('a trial', () => {
  test('is practised like any other, by its writer, and counts for nothing', async () => {
    const since = new Date(0);
    const { status, body } = await stage.as('lena').post('/lab-scenarios/trials', { source: own('own-trial', 'Only tried') });
    expect([status, isOfPractice(body.ticket)]).toEqual([201, true]);
    expect(
      (await stage.as('lena').post(`/lab-attempts/${body.id}/say`, { body: 'What is the exact message?' })).body.answers,
    ).toMatchObject([{ kind: 'answer' }]);
    expect((await stage.as('lena').post(`/lab-attempts/${body.id}/finish`, {})).status).toBe(200);
    expect(await titles('lena')).not.toContain('Only tried');
    expect(await labsPassed(stage.desk, { person: stage.ids.lena, tier: 1, since })).toEqual([]);
    expect(await stage.desk.db.selectFrom('event').select('kind').where('subjectId', '=', body.id).execute()).toEqual([]);
  });

  test('of a file that says otherwise by now is another one', async () => {
    const begin = async (title: string) =>
      (await stage.as('lena').post('/lab-scenarios/trials', { source: own('own-trial', title) })).body.id;
    const first = await begin('As it was');
    expect(await begin('As it was')).toBe(first);
    expect(await begin('As it is')).not.toBe(first);
  });
});

test('lint says what is wrong while it is written, and keeps nothing', async () => {
  const { body } = await stage.as('lena').post('/lab-scenarios/lint', { source: own('own-linted').replace('score: 45', 'score: 44') });
  expect(body.about).toMatchObject({ id: 'own-linted', tier: 1 });
  expect(body.findings.map(({ code }: { code: string }) => code)).toContain('other-score');
  expect((await stage.as('lena').get('/labs/own-linted/scenario')).body.code).toBe('lab-not-found');
});
