import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBridges } from '../../test/bridge-house.ts';
import { openedTicket, type Player, type Stage } from '../../test/cast.ts';
import { readDocx, readPdf } from '../../test/open-documents.ts';

let stage: Stage;
let { open, live, room } = {} as Awaited<ReturnType<typeof openBridges>>;
beforeAll(async () => {
  ({ stage, open, live, room } = await openBridges());
});
afterAll(() => stage.close());

async function fetched(path: string, player: Player = 'lena', headers: Record<string, string> = {}) {
  const answer = await stage.app.inject({
    method: 'GET',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${stage.tokens[player]}`, ...headers },
  });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload, text: answer.rawPayload.toString('utf8') };
}
const minutesOf = async (id: string, query = '') => (await stage.as('lena').get(`/bridges/${id}/minutes${query}`)).body;

/** A call that was held: two tiers of three, one item solved with a note, a decision, an action and a pin, another item carried over. */
async function held() {
  const [solved, left] = [await openedTicket(stage), await openedTicket(stage)];
  const id = await live(['lena', 'wanda'], { tickets: [solved.id, left.id] });
  const [item] = (await room(id)).agenda;
  const at = (path: string, body: object) => stage.as('lena').post(`/bridges/${id}${path}`, body);
  await at('/focus', { item: item.id });
  for (let minute = 0; minute < 4; minute++) {
    stage.passUnattended({ minutes: 1 });
    for (const player of ['lena', 'wanda'] as const) await stage.as(player).post(`/bridges/${id}/join`);
  }
  await stage.as('lena').patch(`/bridges/${id}/agenda/${item.id}`, { outcome: 'solved', note: 'The token had expired' });
  await at('/decisions', { text: 'Renew tokens a month ahead', item: item.id });
  await at('/actions', { text: 'Put it into the calendar', owner: stage.ids.theo, dueOn: '2026-12-04', item: item.id });
  const { items } = (await stage.as('lena').get(`/bridges/${id}/timeline`)).body;
  const decided = items.find(({ kind }: any) => kind === 'bridge-decision-made');
  await at('/pins', { entry: decided.id, title: 'Found the cause', at: '2026-12-01T07:55:00Z' });
  await at('/end', {});
  return { id, solved, left, item };
}

describe('the minutes of a call that was held', () => {
  test('say who was there, what came of each item, what is settled and what is carried over', async () => {
    const { id, solved, left, item } = await held();
    const minutes = await minutesOf(id);
    expect(minutes).toMatchObject({
      bridge: id,
      title: 'Autopilot',
      state: 'ended',
      language: 'en',
      timeZone: 'Europe/Madrid',
      lead: { name: 'Lena Lead' },
      missingTiers: [3],
      story: [{ text: 'Found the cause', at: '2026-12-01T07:55:00.000Z' }],
      agenda: [
        { ticket: { number: solved.number }, outcome: 'solved', note: 'The token had expired' },
        { ticket: { number: left.number }, outcome: 'carried' },
      ],
      decisions: [{ text: 'Renew tokens a month ahead', item: item.id }],
      actions: [{ text: 'Put it into the calendar', owner: { name: 'Theo Three' }, dueOn: '2026-12-04', state: 'open' }],
    });
    expect(
      minutes.tiers.map(({ tier, people }: any) => [tier, people.map(({ person, minutes: spent }: any) => `${person.name} ${spent}`)]),
    ).toEqual([
      [1, ['Lena Lead 4']],
      [2, ['Wanda Two 4']],
      [3, []],
    ]);
    expect(minutes.agenda[0].focusedSeconds).toBe(240);
    expect(minutes.carried).toEqual([minutes.agenda[1].id]);
  });

  test.each([
    ['pdf', 'application/pdf', async (bytes: Buffer) => (await readPdf(bytes)).text],
    [
      'docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      async (bytes: Buffer) => (await readDocx(bytes)).text,
    ],
    ['md', 'text/markdown; charset=utf-8', async (bytes: Buffer) => bytes.toString('utf8').replaceAll('\\', '')],
  ])('come as %s, in the language of who asks or the one that is asked for', async (format, type, read) => {
    const { id, solved } = await held();
    const own = await fetched(`/bridges/${id}/minutes?format=${format}`, 'toni');
    expect([own.status, own.headers['content-type'], own.headers['content-disposition']]).toEqual([
      200,
      type,
      `attachment; filename="minutes-autopilot-2026-12-01.es.${format}"`,
    ]);
    const spanish = await read(own.bytes);
    for (const said of [
      'Acta: Autopilot',
      'martes, 1 de diciembre de 2026',
      'No acudió nadie',
      `#${solved.number}`,
      'Resuelto aquí',
      '4 minutos',
    ])
      expect(spanish).toContain(said);
    const english = await read((await fetched(`/bridges/${id}/minutes?format=${format}&lang=en`, 'toni')).bytes);
    for (const said of ['Minutes: Autopilot', 'Tuesday, 1 December 2026', 'Nobody came', 'The token had expired', 'by 4 December 2026'])
      expect(english).toContain(said);
  });

  test('need not be sent again to whoever has them, until something changes', async () => {
    const id = await live(['lena']);
    const first = await fetched(`/bridges/${id}/minutes?format=md`);
    const again = () => fetched(`/bridges/${id}/minutes?format=md`, 'lena', { 'if-none-match': String(first.headers.etag) });
    expect((await again()).status).toBe(304);
    await stage.as('lena').post(`/bridges/${id}/decisions`, { text: 'Weekly from now on' });
    expect((await again()).text).toContain('Weekly from now on');
  });
});

test('there are none before a call begins, and never of one that is cancelled', async () => {
  const { id } = (await open({ startsAt: '2026-12-02T08:00:00Z' })).body;
  expect((await stage.as('lena').get(`/bridges/${id}/minutes`)).body.code).toBe('no-minutes');
  await stage.as('lena').post(`/bridges/${id}/cancel`);
  expect((await stage.as('lena').get(`/bridges/${id}/minutes?format=pdf`)).body.code).toBe('no-minutes');
});

test.each([
  ['/bridges/00000000-0000-4000-8000-000000000000/minutes', 404, 'bridge-not-found'],
  ['/bridges/none/minutes', 400, 'invalid'],
  ['/bridges/00000000-0000-4000-8000-000000000000/minutes?format=exe', 400, 'invalid'],
])('%s is refused', async (path, status, code) => {
  const { body, ...answer } = await stage.as('lena').get(path);
  expect([answer.status, body.code]).toEqual([status, code]);
});

test('they are no matter of the people with a problem', async () => {
  expect((await stage.as('una').get(`/bridges/${await live()}/minutes`)).status).toBe(403);
});
