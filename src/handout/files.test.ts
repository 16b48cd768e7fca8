import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openStage, type Player, type Stage, signedIn } from '../../test/cast.ts';
import { readDocx, readPdf } from '../../test/open-documents.ts';

const WORKED = readFileSync(new URL('../../examples/support-plan.yaml', import.meta.url), 'utf8');
const MINIMAL = readFileSync(new URL('../../examples/minimal-plan.yaml', import.meta.url), 'utf8');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A file as it came over the wire. */
async function fetched(player: Player | null, url: string, headers: Record<string, string> = {}) {
  const {
    statusCode,
    headers: given,
    rawPayload,
  } = await stage.app.inject({
    method: 'GET',
    url: url.startsWith('/api') ? url : `/api/v1${url}`,
    headers: { ...(player && { authorization: `Bearer ${stage.tokens[player]}` }), ...headers },
  });
  return { status: statusCode, headers: given, bytes: rawPayload, text: rawPayload.toString('utf8') };
}

describe('the plan as a file', () => {
  test('is the file that was published, when nothing else is asked for', async () => {
    const { status, headers, text } = await fetched('tina', '/plan/export');
    expect([status, headers['content-type'], headers['content-disposition'], headers['cache-control']]).toEqual([
      200,
      'application/yaml; charset=utf-8',
      'attachment; filename="support-plan-v1.en.yaml"',
      'private, no-cache',
    ]);
    expect(text).toBe(WORKED);
  });

  test('is JSON that says the same', async () => {
    const { text } = await fetched('tina', '/plan/export?format=json');
    expect(JSON.parse(text)).toEqual(parse(WORKED));
  });

  test.each([
    ['pdf', 'application/pdf', async (bytes: Buffer) => (await readPdf(bytes)).text],
    [
      'docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      async (bytes: Buffer) => (await readDocx(bytes)).text,
    ],
    ['md', 'text/markdown; charset=utf-8', async (bytes: Buffer) => bytes.toString('utf8')],
    ['ics', 'text/calendar; charset=utf-8', async (bytes: Buffer) => bytes.toString('utf8').replaceAll('\r\n ', '')],
  ])('comes as %s, in the language of who asks or the one that is asked for', async (format, type, read) => {
    const own = await fetched('toni', `/plan/export?format=${format}`);
    expect([own.status, own.headers['content-type'], own.headers['content-disposition']]).toEqual([
      200,
      type,
      `attachment; filename="support-plan-v1.es.${format}"`,
    ]);
    expect(await read(own.bytes)).toContain('Grupo Vela Norte');
    const asked = await fetched('toni', `/plan/export?format=${format}&lang=en`);
    expect(await read(asked.bytes)).toContain('Vela Norte Group');
  });

  test('as a tier’s card is one page', async () => {
    const { bytes, headers } = await fetched('tina', '/plan/export?format=pdf&tier=2&lang=es');
    expect(headers['content-disposition']).toBe('attachment; filename="support-plan-v1-tier-2.es.pdf"');
    const { pages, text } = await readPdf(bytes);
    expect([pages, text]).toEqual([1, expect.stringContaining('Nivel 2: Soporte de dispositivos')]);
  });

  test('need not be sent again to whoever has it', async () => {
    const first = await fetched('tina', '/plan/export?format=md');
    const tag = String(first.headers.etag);
    expect(await fetched('tina', '/plan/export?format=md', { 'if-none-match': tag })).toMatchObject({ status: 304, text: '' });
    expect(await fetched('tina', '/plan/export?format=md&lang=es', { 'if-none-match': tag })).toMatchObject({ status: 200 });
    expect(await fetched('tina', '/plan/export?format=md&tier=1', { 'if-none-match': tag })).toMatchObject({ status: 200 });
  });

  test.each([
    ['/plan/export?version=77', 404, 'plan-version-not-found'],
    ['/plan/export?format=yaml&tier=1', 422, 'format-not-for-tier'],
    ['/plan/export?format=ics&tier=1', 422, 'format-not-for-tier'],
    ['/plan/export?format=exe', 400, 'invalid'],
    ['/plan/export?format=pdf&tier=4', 400, 'invalid'],
    ['/plan/export?pages=2', 400, 'invalid'],
  ])('%s is refused', async (path, status, code) => {
    const { headers, text, ...answer } = await fetched('tina', path);
    expect([answer.status, JSON.parse(text).code, headers['content-disposition'], headers['cache-control']]).toEqual([
      status,
      code,
      undefined,
      'no-store',
    ]);
  });

  test('is not for those whom support is for', async () => {
    expect(await fetched('una', '/plan/export?format=pdf')).toMatchObject({ status: 403 });
  });

  test('the desk goes on while documents are made, and refuses more than it can make', async () => {
    const wishes = Array.from({ length: 14 }, (_, index) => fetched('tina', `/plan/export?format=pdf&tier=${(index % 3) + 1}`));
    const health = await stage.as(null).get('/healthz');
    expect(health.status).toBe(200);
    const answers = await Promise.all(wishes);
    const made = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 503);
    expect([made.length + refused.length, made.length >= 8]).toEqual([14, true]);
    expect(refused.length).toBeGreaterThan(0);
    for (const { bytes } of made) expect((await readPdf(bytes)).pages).toBe(1);
  });
});

describe('an address for a calendar', () => {
  const made = async (player: Player): Promise<string> => {
    const { status, body } = await stage.as(null).post('/plan/calendar-feed', {}, await signedIn(stage, player));
    expect(status).toBe(201);
    return new URL(body.url).pathname;
  };
  const daysIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').length;

  test('opens for whoever has it, without being signed in, and says the plan in force', async () => {
    const path = await made('toni');
    const { status, headers, text } = await fetched(null, path);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(daysIn(text)).toBeGreaterThan(20);
    expect(text).toContain('Piloto limitado');
    expect((await fetched(null, `${path}?lang=en`)).text).toContain('Limited pilot');
    const kept = await stage.desk.db.selectFrom('planFeed').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(path.split('/').at(-1)?.replace('.ics', ''));
  });

  test('opens whatever a calendar program puts behind it', async () => {
    const path = await made('toni');
    for (const query of ['nocache=1764460800&v=2', 'secret=another', 'secret=a&secret=b'])
      expect((await fetched(null, `${path}?${query}`)).status).toBe(200);
  });

  test('is followed by another that ends it, and by none when it is withdrawn', async () => {
    const first = await made('tina');
    const second = await made('tina');
    expect((await fetched(null, first)).status).toBe(404);
    expect((await fetched(null, second)).status).toBe(200);
    expect((await stage.as('tina').get('/plan/calendar-feed')).body.createdAt).toEqual(expect.any(String));
    expect((await stage.as('tina').delete('/plan/calendar-feed')).status).toBe(200);
    expect((await fetched(null, second)).status).toBe(404);
    expect((await stage.as('tina').get('/plan/calendar-feed')).body.createdAt).toBeNull();
    expect((await stage.as('tina').delete('/plan/calendar-feed')).body.code).toBe('calendar-feed-not-found');
    const kept = await stage.desk.db.selectFrom('event').select('kind').where('subjectId', '=', stage.ids.tina).orderBy('seq').execute();
    expect(
      kept
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('calendar-'))
        .slice(-2),
    ).toEqual(['calendar-feed-made', 'calendar-feed-withdrawn']);
  });

  test('ends with the access of its person', async () => {
    const path = await made('moe');
    expect((await stage.as('ada').patch(`/people/${stage.ids.moe}`, { role: 'requester', teams: [] })).status).toBe(200);
    expect((await fetched(null, path)).status).toBe(404);
  });

  test('that nobody made is not found, and guessing is slowed', async () => {
    const guess = () => fetched(null, `/plan/calendar/${'a'.repeat(43)}.ics`);
    const { status, text } = await guess();
    expect([status, JSON.parse(text).code]).toEqual([404, 'calendar-feed-not-found']);
    expect((await fetched(null, '/plan/calendar/short.ics')).status).toBe(400);
    const answers = await Promise.all(Array.from({ length: 40 }, guess));
    expect(answers.some((answer) => answer.status === 429)).toBe(true);
  });
});

test('every version stays to be had, with what it says of itself', async () => {
  await stage.publish(MINIMAL);
  const older = await readPdf((await fetched('tina', '/plan/export?format=pdf&version=1')).bytes);
  expect(older.text).toContain('Version 1, not in force when this was made');
  expect((await fetched('tina', '/plan/export')).text).toBe(MINIMAL);
  expect((await fetched('tina', '/plan/export?version=1')).text).toBe(WORKED);
});
