import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Player, type Stage, upload } from '../../test/cast.ts';
import { inDeskAct } from '../app/act.ts';
import { sweep } from '../app/worker/sweep.ts';
import { ISSUE_AREAS } from '../plan/words.ts';
import { isOneLine } from '../platform/one-line.ts';
import type { MemberRampUp, Resource } from './contract.ts';
import { safeAddress } from './rules/content.ts';
import { eachOnce } from './rules/on-shelf.ts';
import { nextReview } from './rules/review.ts';
import { ProductResource, productShelf } from './shelf/product-shelf.ts';
import { tellDueReviews } from './tell-due-reviews.ts';

describe('what comes with the product', () => {
  test('has the shape of its file', () => {
    const ajv = new Ajv2020({ strict: false }).addFormat('line', isOneLine);
    addFormats.default(ajv);
    const isRight = ajv.compile(ProductResource);
    expect(
      productShelf()
        .filter((one) => !isRight(one))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  test('is for every tier and every issue area, each with something of its own', () => {
    const lacking = ISSUE_AREAS.filter((area) => !productShelf().some(({ areas }) => areas?.includes(area)));
    expect([lacking, [1, 2, 3].filter((tier) => productShelf().filter(({ tiers }) => tiers.includes(tier)).length < 5)]).toEqual([[], []]);
  });

  test('leads to Microsoft’s public pages alone, and to none twice', () => {
    const hosts = /^https:\/\/(learn|intune|portal\.manage)\.microsoft\.com(\/|$)/;
    expect(productShelf().filter(({ address }) => !hosts.test(address) || safeAddress(address) === null)).toEqual([]);
    for (const field of ['id', 'address'] as const)
      expect(new Set(productShelf().map((one) => one[field])).size).toBe(productShelf().length);
  });
});

test.each([
  ['http://intranet.example/guide', null],
  ['javascript:alert(1)//https://x', null],
  ['https://microsoft.com@elsewhere.example/', null],
  ['https://name:word@intranet.example/', null],
  ['https://', null],
  ['https://intranet.example/a b', 'https://intranet.example/a%20b'],
  ['https://m\u0456crosoft.com/', 'https://xn--mcrosoft-thh.com/'],
])('of the address %s is kept %s', (address, kept) => {
  expect(safeAddress(address)).toBe(kept);
});

test('of what comes from two places the plan’s counts, and in one place an address may stand twice', () => {
  const one = (id: string, origin: 'plan' | 'desk' | 'product', address: string | null) => ({ id, origin, address });
  const kept = eachOnce([
    one('a', 'plan', 'x'),
    one('b', 'plan', 'x'),
    one('c', 'desk', 'x'),
    one('a', 'product', 'y'),
    one('d', 'product', null),
  ]);
  expect(kept.map(({ id, origin }) => `${id} ${origin}`)).toEqual(['a plan', 'b plan', 'd product']);
});

test.each([
  [{ reviewOn: '2030-01-01', reviewedAt: '2029-01-01' }, 6, '2030-01-01'],
  [{ reviewOn: null, reviewedAt: '2029-08-31' }, 6, '2030-02-28'],
  [{ reviewOn: null, reviewedAt: null }, 12, '2030-05-01'],
  [{ reviewOn: null, reviewedAt: null }, null, null],
])('of %o with a review every %o months the next is on %s', ({ reviewOn, reviewedAt }, reviewEveryMonths, day) => {
  const state = { since: new Date('2029-05-01T09:00:00Z'), reviewOn, reviewedAt: reviewedAt ? new Date(`${reviewedAt}T09:00:00Z`) : null };
  expect(nextReview({ reviewEveryMonths, state }, 'Europe/Madrid')).toBe(day);
});

describe('at the desk', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    for (const [player, team] of [
      ['lena', 'service-desk'],
      ['theo', 'mdm-team'],
    ] as const)
      await stage.as('ada').patch(`/people/${stage.ids[player]}`, { teams: [{ team, isLead: true }] });
  });
  afterAll(() => stage.close());

  let count = 0;
  const own = (more: object = {}) => {
    count += 1;
    return {
      title: { en: `Guide ${count}` },
      kind: 'document',
      address: `https://intranet.example/${count}`,
      tiers: [1],
      owner: 'service-desk',
      ...more,
    };
  };
  const add = (player: Player, more: object = {}) => stage.as(player).post('/resources', own(more));
  const added = async (more: object = {}): Promise<Resource> => (await add('lena', more)).body;
  const change = (player: Player, id: string, more: object) => stage.as(player).patch(`/resources/${id}`, more);
  const list = async (player: Player, query = ''): Promise<Resource[]> =>
    (await stage.as(player).get(`/resources?limit=200${query}`)).body.items;
  const seen = async (player: Player, id: string) => (await list(player)).find((one) => one.id === id);
  const rampUp = async (player: Player) =>
    (await stage.as(player).get('/me/ramp-up')).body as { items: Resource[]; read: number; total: number };
  const notices = async (player: Player, kind: string) =>
    (await stage.as(player).get('/notices?limit=100')).body.items.filter((one: { kind: string }) => one.kind === kind).length;

  test('the plan’s, the desk’s and the product’s stand together, required ones first, in the language of the reader', async () => {
    const { id } = await added({ title: { en: 'How we enrol', es: 'Cómo inscribimos' } });
    const shelf = await list('toni', '&tier=1');
    const origins = Object.groupBy(shelf, ({ origin }) => origin);
    expect(Object.keys(origins).toSorted()).toEqual(['desk', 'plan', 'product']);
    expect(shelf.find((one) => one.id === id)).toMatchObject({ title: 'Cómo inscribimos', owner: 'service-desk', mayKeep: false });
    const required = shelf.map((one) => one.required);
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    // The plan names it as well, and is read.
    expect(shelf.filter((one) => one.id === 'troubleshooting-pane')).toMatchObject([{ origin: 'plan', owner: 'mdm-team' }]);
  });

  test('is narrowed by area, kind, language and words, and read page by page', async () => {
    const { id } = await added({ title: { en: 'Zwei Wörter' }, areas: ['email'], language: 'en', kind: 'video' });
    expect((await list('tina', '&area=email&kind=video&lang=en&q=worter')).map((one) => one.id)).toEqual([id]);
    expect(await list('tina', '&area=email&kind=video&lang=es&q=worter')).toEqual([]);
    const isOfAll = (await list('tina', '&area=email')).map(({ areas }) => areas === null);
    expect(isOfAll).toEqual(isOfAll.toSorted((a, b) => Number(a) - Number(b)));
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await stage.as('tina').get(`/resources?limit=7${cursor && `&cursor=${cursor}`}`);
      pages.push(...body.items.map((one: Resource) => one.id));
      cursor = body.nextCursor;
    }
    expect(pages).toEqual((await list('tina')).map((one) => one.id));
  });

  test('a user sees none of it, and nobody adds for a tier that they neither train nor lead', async () => {
    for (const path of ['/resources', '/me/ramp-up', '/resources/ramp-ups']) expect((await stage.as('una').get(path)).status).toBe(403);
    expect((await add('una')).status).toBe(403);
    expect((await add('tina')).body.code).toBe('resource-keepers-only');
    // The MDM team trains the others.
    expect((await add('theo', { tiers: [1, 2] })).status).toBe(201);
    const { id } = await added();
    expect((await change('wanda', id, { title: { en: 'Mine' } })).body.code).toBe('resource-keepers-only');
  });

  test.each([
    [{ title: {} }, 'resource-without-title'],
    [{ address: undefined }, 'resource-without-content'],
    [{ address: 'https://microsoft.com@elsewhere.example/' }, 'resource-address-unsafe'],
    [{ address: 'https://intune.microsoft.com' }, 'resource-there-already'],
    [{ owner: 'nobody' }, 'resource-owner-unknown'],
    [{ reviewOn: '2020-01-01' }, 'resource-review-past'],
    [{ reviewOn: '2099-02-31' }, 'resource-review-past'],
    [{ attachment: '019ac0de-0000-7000-8000-000000000009' }, 'resource-content-twice'],
    [{ address: undefined, attachment: '019ac0de-0000-7000-8000-000000000009' }, 'attachment-not-yours'],
  ])('%o is refused as %s', async (more, code) => {
    expect((await add('lena', more)).body.code).toBe(code);
  });

  test.each([
    [{ title: { en: 'a\u202eb' } }],
    [{ title: { en: 'x'.repeat(201) } }],
    [{ address: 'javascript:alert(1)' }],
    [{ tiers: [] }],
    [{ odd: 1 }],
  ])('%o is not well formed', async (more) => {
    expect((await add('lena', more)).status).toBe(400);
  });

  test('a file is read by the staff, outlives the sweep, and by no user', async () => {
    const { body: file } = await upload(stage, 'lena', { name: 'guide.txt', content: 'How phones are enrolled' });
    const resource = await added({ kind: 'file', address: undefined, attachment: file.id });
    expect(resource.file).toMatchObject({ id: file.id });
    stage.passUnattended({ days: 2 });
    await sweep(stage.desk);
    expect((await stage.as('tina').get(`/attachments/${file.id}`)).status).toBe(200);
    expect((await stage.as('una').get(`/attachments/${file.id}`)).status).toBe(404);
    expect((await add('lena', { kind: 'file', address: undefined, attachment: file.id })).body.code).toBe('attachment-not-yours');
  });

  test('what the plan names is changed there, and reviewed here', async () => {
    expect((await change('ada', 'user-help', { title: { en: 'Other' } })).body.code).toBe('resource-of-plan');
    expect((await change('ada', 'user-help', { off: true })).body.code).toBe('resource-of-plan');
    const { body } = await change('lena', 'user-help', { reviewed: true });
    expect(body).toMatchObject({ reviewedBy: { name: 'Lena Lead' }, isReviewDue: false });
  });

  test('what comes with the product can be required or not, taken off and put back, and not rewritten', async () => {
    const id = 'planning-guide';
    expect((await change('ada', id, { address: 'https://elsewhere.example' })).body.code).toBe('resource-of-product');
    expect((await change('ada', id, { required: false })).body.required).toBe(false);
    expect((await change('ada', id, { off: true })).body.takenOffAt).not.toBeNull();
    expect(await seen('tina', id)).toBeUndefined();
    expect((await stage.as('tina').post(`/resources/${id}/read`)).body.code).toBe('resource-off-shelf');
    expect((await list('ada', '&off=true')).map((one) => one.id)).toContain(id);
    await change('ada', id, { off: false, required: true });
    expect(await seen('tina', id)).toMatchObject({ required: true });
  });

  test('reading is noted once, and asked for again when another stands there or it was replaced', async () => {
    const { id } = await added({ required: true });
    const read = () => stage.as('tina').post(`/resources/${id}/read`);
    const first = (await read()).body.readAt;
    expect([first, (await read()).body.readAt]).toEqual([first, first]);
    const before = await rampUp('tina');
    await change('lena', id, { title: { en: 'A better title' } });
    expect((await seen('tina', id))?.readAt).toBe(first);
    await change('lena', id, { address: 'https://intranet.example/newer' });
    expect(await seen('tina', id)).toMatchObject({ readAt: null, isReplaced: true });
    expect((await rampUp('tina')).read).toBe(before.read - 1);
    await read();
    await change('lena', id, { reviewed: true, replaced: true });
    expect(await seen('tina', id)).toMatchObject({ readAt: null, isReplaced: true });
    expect((await read()).body).toMatchObject({ isReplaced: false });
  });

  test('whoever is new reads what is required of their tiers, in their language', async () => {
    const { id } = await added({ required: true, language: 'es' });
    const [tina, toni, ada] = [await rampUp('tina'), await rampUp('toni'), await rampUp('ada')];
    expect(tina.items.every((one) => one.required && one.tiers.includes(1))).toBe(true);
    expect([tina, toni].map(({ items }) => items.some((one) => one.id === id))).toEqual([false, true]);
    expect([tina.total > 3, ada.total]).toEqual([true, 0]);
  });

  test('a lead sees how far their members have come, by name, and nobody else does', async () => {
    await stage.as('toni').post('/resources/user-help/read');
    const { body } = await stage.as('lena').get('/resources/ramp-ups?limit=1');
    const { body: rest } = await stage.as('lena').get(`/resources/ramp-ups?cursor=${body.nextCursor}`);
    const members: MemberRampUp[] = [...body.items, ...rest.items];
    expect(members.map(({ person }) => person.name)).toEqual(['Tina One', 'Toni Uno']);
    const toni = await rampUp('toni');
    expect(members[1]).toMatchObject({ read: toni.read, total: toni.total });
    expect(members[1]?.unread.some(({ id }) => id === 'user-help')).toBe(false);
    for (const player of ['ada', 'tina'] as const) expect((await stage.as(player).get('/resources/ramp-ups')).body.items).toEqual([]);
  });

  test('what does not open rings once at whoever leads its team, until it was reviewed', async () => {
    const { id } = await added();
    const report = (player: Player, note?: string) => stage.as(player).post(`/resources/${id}/report`, note ? { note } : {});
    await report('tina', 'Not found');
    await report('tina', 'Still not');
    await report('wanda');
    await stage.pass({ minutes: 1 });
    expect((await seen('lena', id))?.reports).toEqual({ count: 2, note: 'Not found', isOwn: false });
    expect((await list('lena', '&due=true')).map((one) => one.id)).toContain(id);
    expect(await notices('lena', 'resource-reported')).toBe(1);
    await change('lena', id, { reviewed: true });
    expect((await seen('lena', id))?.reports.count).toBe(0);
    await report('tina');
    await stage.pass({ minutes: 1 });
    expect(await notices('lena', 'resource-reported')).toBe(2);
  });

  test('a review that is due is told once for its day, all of a team’s together', async () => {
    const tell = async () => {
      await inDeskAct(stage.desk, 'sweep', tellDueReviews);
      await stage.pass({ minutes: 1 });
      return [await notices('lena', 'resource-reviews-due'), await notices('theo', 'resource-reviews-due')];
    };
    const { id } = await added({ reviewEveryMonths: 1 });
    await added({ reviewEveryMonths: 1 });
    const before = await tell();
    stage.passUnattended({ days: 93 });
    // Of the MDM team the worked plan names some that are reviewed every three months.
    expect(await tell()).toEqual(before.map((one) => one + 1));
    expect(await tell()).toEqual(before.map((one) => one + 1));
    expect(await seen('lena', id)).toMatchObject({ isReviewDue: true });
    await change('lena', id, { reviewed: true });
    expect(await seen('lena', id)).toMatchObject({ isReviewDue: false });
    stage.passUnattended({ days: 40 });
    expect(await tell()).toEqual([(before[0] ?? 0) + 2, (before[1] ?? 0) + 1]);
  });

  test('a text of training shows what was added, and of the product only what is required', async () => {
    const { title } = await added({ title: { en: 'A guide of our own' }, required: true });
    const { body } = await stage.as('tina').get('/programmes/tier-1-basics/modules/tools/material');
    const words = JSON.stringify(body.slides);
    expect([title, 'Help for people with managed devices'].filter((one) => !words.includes(one))).toEqual([]);
    expect(words).not.toContain('Error codes of sign-in');
  });

  test('two who add the same address at once put it there once', async () => {
    const address = 'https://intranet.example/together';
    const both = await Promise.all([add('lena', { address }), add('ada', { address })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});
