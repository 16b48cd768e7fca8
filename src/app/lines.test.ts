import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../test/cast.ts';
import { DOORS } from './http/open-doors.ts';
import { ROUTES } from './routes.ts';

type Shape = { type?: string; format?: string; pattern?: string; enum?: unknown; maxLength?: number };
type Inner = Shape & { properties?: Record<string, Inner>; items?: Inner; anyOf?: Inner[] };

/** Stands in a line with others when it is as short as this. */
const LINE_LENGTH_MAX = 200;
/** Short, but no line that others read: kept as it was typed, or the name of something that the desk knows. */
const NO_LINES = new Set([
  'password',
  'code',
  'path',
  'knownErrorId',
  'packet.platform',
  'packet.deviceName',
  'POST /follow-ups/run-again: name',
]);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

function shortTextsIn({ properties = {}, items, anyOf = [], ...shape }: Inner, field = ''): [string, Shape][] {
  const inner = [
    ...Object.entries(properties).map(([name, value]) => [field ? `${field}.${name}` : name, value] as const),
    ...[items, ...anyOf].flatMap((value) => (value ? [[field, value] as const] : [])),
  ].flatMap(([name, value]) => shortTextsIn(value, name));
  const isFree = shape.type === 'string' && !shape.pattern && !shape.enum && (shape.maxLength ?? 0) <= LINE_LENGTH_MAX;
  return isFree && (shape.format === undefined || shape.format === 'line') ? [[field, shape], ...inner] : inner;
}

test('whatever is written into a line must be seen there, and turn no direction', () => {
  const endpoints = [...ROUTES, ...DOORS].map(({ endpoint }) => endpoint);
  const texts = endpoints.flatMap(({ method, path, body }) =>
    shortTextsIn(body as Inner).map(([field, { format }]) => ({ field, format, at: `${method} ${path}: ${field}` })),
  );
  expect(texts.filter(({ format }) => format === 'line').map(({ field }) => field)).toEqual(
    expect.arrayContaining(['subject', 'name', 'requester.name']),
  );
  expect(
    texts
      .filter(({ format }) => format !== 'line')
      .filter(({ field, at }) => !NO_LINES.has(field) && !NO_LINES.has(at))
      .map(({ at }) => at),
  ).toEqual([]);
});

test.each([
  ['a subject', '/tickets', { subject: '\u200b\u3164', description: 'A' }, 'subject'],
  [
    'a name of a caller',
    '/tickets',
    { subject: 'A', description: 'A', requester: { email: 'a@b.example', name: 'Ana \u202egnimdA' } },
    'requester.name',
  ],
  ['a name of a token', '/tokens', { name: '\u2066A' }, 'name'],
])('%s that cannot be seen or turns the direction is refused, and the field is named', async (_, path, body, field) => {
  const { status, body: problem } = await stage.as('lena').post(path, body, { 'accept-language': 'es' });
  expect(status).toBe(400);
  expect(problem).toMatchObject({ code: 'invalid', errors: [{ field, rule: 'line', message: expect.stringContaining('visible') }] });
});
