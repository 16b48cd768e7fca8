import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const post = (path: string, payload: string | Buffer, language = 'en') =>
  stage.app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${stage.tokens.ada}`, 'content-type': 'application/json', 'accept-language': language },
    payload,
  });
const body = (source: string) => JSON.stringify({ source });

test.each<[string, string | Buffer, string]>([
  ['UTF-16 that was read as Latin-1', body(Buffer.from('\ufeffteams: []', 'utf16le').toString('latin1')), 'file/encoding'],
  ['bytes that are no UTF-8', Buffer.from(body('teams: [] # año'), 'latin1'), 'file/encoding'],
  ['half a character', '{"source":"a: \\ud800"}', 'file/encoding'],
  ['a NUL by its escape', body('organisation: { name: "\\0" }'), 'file/character'],
  ['half a character by its escape', body('organisation: { name: "\\ud800" }'), 'file/character'],
  ['a hundred thousand brackets', body('['.repeat(100_000)), 'file/too-deep'],
  ['a million commas', body(`[${','.repeat(1_000_000)}`), 'file/too-many-entries'],
  ['the prototype of all objects', body('__proto__: { teams: [] }'), 'file/reserved-key'],
])('a plan file of %s is refused by what it is, in both languages, and is not published', async (_, payload, code) => {
  const [english, spanish] = [await post('/plan/draft/lint', payload), await post('/plan/draft/lint', payload, 'es')];
  for (const answer of [english, spanish]) {
    expect([answer.statusCode, answer.json().publishable]).toEqual([200, false]);
    expect(answer.json().findings[0]).toMatchObject({ severity: 'error', code, fixable: false });
  }
  expect(spanish.json().findings[0].message).not.toBe(english.json().findings[0].message);
  expect((await post('/plan/publish', payload)).statusCode).toBe(422);
});

test('a finding says whether lint knows its fix', async () => {
  const { findings } = (await post('/plan/draft/lint', body('teams: [{ id: a, name: A, tier: 1 }]'))).json();
  const of = (code: string) => findings.find((one: { code: string }) => one.code === code)?.fixable;
  expect([of('team-without-channel'), of('team-without-lead')]).toEqual([true, false]);
});

test.each<[string, string]>([
  ['a hundred thousand levels', `{"document":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
  ['a hundred thousand lists', `{"document":{"teams":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`],
])('a draft of %s is refused, and the desk goes on', async (_, payload) => {
  const answer = await stage.app.inject({
    method: 'PUT',
    url: '/api/v1/plan/draft',
    headers: { authorization: `Bearer ${stage.tokens.ada}`, 'content-type': 'application/json' },
    payload,
  });
  expect([400, 413, 422]).toContain(answer.statusCode);
  expect((await stage.as('ada').get('/plan')).status).toBe(200);
});
