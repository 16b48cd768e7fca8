import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Player, type Stage } from '../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const MODULE = '/programmes/tier-1-basics/modules/plan-review/material';
const read = (player: Player, query = '') => stage.as(player).get(MODULE + query);
const write = (player: Player, texts: object) => stage.as(player).send('PUT', MODULE, texts);

test('the programmes of the plan in force, with what there is for each module and who may train by them', async () => {
  const { status, body } = await stage.as('tina').get('/programmes');
  expect(status).toBe(200);
  expect(body.items.map(({ id, tier, minutes, mayTrain }: any) => ({ id, tier, minutes, mayTrain }))).toEqual([
    { id: 'tier-1-basics', tier: 1, minutes: 140, mayTrain: false },
    { id: 'tier-2-investigation', tier: 2, minutes: 170, mayTrain: false },
    { id: 'tier-3-root-cause', tier: 3, minutes: 180, mayTrain: false },
  ]);
  expect(body.items[0].modules[0]).toMatchObject({ id: 'plan-review', name: 'Review of the support plan', languages: ['en', 'es'] });
  expect((await stage.as('theo').get('/programmes/tier-1-basics')).body.mayTrain).toBe(true);
  expect((await stage.as('toni').get('/programmes/tier-1-basics')).body.name).toBe('Nivel 1: primer contacto');
});

test('material comes in the reader’s language, with what it takes from the plan, and notes for trainers alone', async () => {
  const own = (await read('tina')).body;
  expect([own.title, own.version, own.source, own.findings]).toEqual([
    expect.stringContaining('Review of the support plan'),
    null,
    null,
    [],
  ]);
  const ladder = own.slides.flatMap(({ blocks }: any) => blocks).find(({ kind, name }: any) => kind === 'live' && name === 'ladder');
  expect(ladder.blocks[0]).toMatchObject({ kind: 'ladder', rungs: expect.arrayContaining([expect.objectContaining({ station: 3 })]) });
  expect(own.slides.every(({ notes }: any) => notes === null)).toBe(true);
  const trainers = (await read('theo')).body;
  expect(JSON.stringify(trainers.slides[0].notes)).not.toBe('[]');
  expect((await read('toni')).body.title).toContain('Revisión del plan de soporte');
});

test('trainers by the plan write it, what stood there is kept, and an older text comes back as the newest', async () => {
  const first = await write('theo', { en: '# One\n\n## A slide\n\nText.\n' });
  expect([first.status, first.body.items[0].title]).toEqual([200, 'One']);
  await write('lena', { en: '# Two\n\n## A slide\n\nText.\n', es: '# Dos\n\n## Una diapositiva\n\nTexto.\n' });
  const { items } = (await stage.as('theo').get(`${MODULE}/versions?lang=en`)).body;
  expect(items.map(({ writtenBy }: any) => writtenBy.name)).toEqual(['Lena Lead', 'Theo Three']);
  const back = await stage.as('theo').post(`${MODULE}/versions/${items[1].id}/restore`);
  expect([back.status, back.body.title, back.body.writtenBy.name]).toEqual([200, 'One', 'Theo Three']);
  expect((await stage.as('theo').get(`${MODULE}/versions`)).body.items).toHaveLength(4);
  expect((await read('toni')).body.title).toBe('Dos');
});

test('whoever wrote from an older text hears it, and overwrites nothing', async () => {
  const first = (await write('theo', { en: '# One\n\n## A slide\n\nText.\n' })).body.items[0];
  const seen = { en: first.version };
  expect((await write('lena', { en: '# Two\n\n## A slide\n\nText.\n', seen })).status).toBe(200);
  const late = await write('theo', { en: '# Late\n\n## A slide\n\nText.\n', seen });
  expect([late.status, late.body.code, (await read('tina')).body.title]).toEqual([409, 'stale', 'Two']);
  expect((await write('theo', { es: '# Dos\n\n## Una\n\nTexto.\n', seen: { es: first.version } })).body.code).toBe('stale');
});

test('a text is tried without being kept: how it reads, and what lint says by line', async () => {
  const source = '# Tried\n\n## S\n\n{{lab id=t1-enr-device-cap}}\n\n{{leader}}\n\n::: trainer\nNote.\n:::\n';
  const preview = (player: Player) => stage.as(player).post(`${MODULE}/preview`, { source, lang: 'es' });
  const { status, body } = await preview('theo');
  expect([status, body.title, body.findings.map(({ line, code }: any) => [line, code])]).toEqual([200, 'Tried', [[7, 'live-unknown']]]);
  const [lab] = body.slides[0].blocks;
  expect(lab).toMatchObject({ kind: 'live', lab: { id: 't1-enr-device-cap', minutes: expect.any(Number) } });
  expect(lab.blocks[0].text).toContain(lab.lab.title);
  expect((await preview('tina')).body.code).toBe('trainers-only');
  expect((await read('tina')).body.title).not.toBe('Tried');
});

test('a text with errors is refused with each of them, and changes nothing', async () => {
  const { status, body } = await write('theo', { en: '# T\n\n## S\n\n{{leader}}\n\n[x](javascript:x)\n' });
  expect([status, body.code, body.findings.map(({ code }: any) => code)]).toEqual([
    422,
    'material-with-errors',
    ['live-unknown', 'link-refused'],
  ]);
  expect((await read('tina')).body.title).not.toBe('T');
});

test.each(['tina', 'wanda'] as const)('%s, who trains nobody, neither writes nor reads earlier texts', async (player) => {
  expect((await write(player, { en: '# T' })).body.code).toBe('trainers-only');
  expect((await stage.as(player).get(`${MODULE}/versions`)).body.code).toBe('trainers-only');
  expect((await stage.as(player).get('/programmes/tier-1-basics/handout?notes=true')).body.code).toBe('trainers-only');
});

test('the database takes no change of what was written', async () => {
  await write('theo', { en: '# Kept\n\n## S\n\nText.\n' });
  await expect(stage.desk.db.updateTable('material').set({ body: 'x' }).execute()).rejects.toThrow('stays as it was');
});

test('a programme is handed out as a paper, with the notes only where they are asked for', async () => {
  const paper = async (query: string) => {
    const { body, headers } = await stage.as('theo').get(`/programmes/tier-1-basics/handout?format=md${query}`);
    return { text: String(body), name: headers['content-disposition'] };
  };
  await write('theo', { en: '# T\n\n## Who **calls**\n\n- one\n\n{{ladder}}\n\n::: trainer\nSECRET\n:::\n' });
  const plain = await paper('');
  expect(plain.name).toContain('training-tier-1-basics.en.md');
  expect(plain.text).toContain('Review of the support plan');
  expect(plain.text).toContain('Who calls');
  expect(plain.text).not.toContain('SECRET');
  expect((await paper('&notes=true')).text).toContain('SECRET');
});
