import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Method, openedTicket, openStage, type Player, SOLUTION, type Stage, upload } from '../../test/cast.ts';
import { NO_ONE, sampleOf } from '../../test/sample.ts';
import { may, type Permission, type Role } from '../identity/roles.ts';
import { DOORS } from './http/open-doors.ts';
import { FILES_OF_READERS, OPEN_FILES } from './http/serve-files.ts';
import { readMessages } from './messages.ts';
import { REFUSALS } from './refusals.ts';
import { ROUTES } from './routes.ts';

type Called = { name: string; method: Method; path: string; permission: Permission };
const nameOf = ({ method, path }: { method: Method; path: string }) => `${method} ${path}`;
/** Written where there was none before. */
const MAKES_WHAT_IS_MISSING = new Set(['PUT /labs/:id/scenario']);
const LISTED: readonly Called[] = ROUTES.map(({ endpoint, permission }) => ({
  name: nameOf(endpoint),
  method: endpoint.method,
  path: endpoint.path,
  permission,
}));
/** Files and the live stream are streams, so they are served apart. */
const STREAMS: readonly Called[] = [
  { name: 'POST /attachments', method: 'POST', path: '/attachments', permission: 'ticket:reply' },
  { name: 'GET /attachments/:id', method: 'GET', path: '/attachments/:id', permission: 'ticket:read' },
  ...FILES_OF_READERS.map(({ endpoint, permission }) => ({
    name: nameOf(endpoint),
    method: 'GET' as const,
    path: endpoint.path,
    permission,
  })),
  { name: 'GET /events', method: 'GET', path: '/events', permission: 'ticket:read' },
];
const CLOSED = [...LISTED, ...STREAMS];
const OPEN = [...DOORS, ...OPEN_FILES].map(({ endpoint }) => endpoint);
const ONE_OF_ROLE: Record<Role, Player> = { requester: 'una', agent: 'tina', lead: 'lena', admin: 'ada' };
const LANGUAGES = ['en', 'es'] as const;

let stage: Stage;
/** Bodies for the few endpoints that look at more than the shape before they look for the row. */
let sound: Record<string, object>;
beforeAll(async () => {
  stage = await openStage();
  const [known] = (await stage.as('ada').get('/known-errors?q=enrollment')).body.items;
  sound = {
    'POST /tickets/:id/solution': SOLUTION,
    'POST /bridges/:id/agenda': { title: 'Rhythm' },
    'POST /bridges/:id/actions': { text: 'Renew', owner: stage.ids.theo, dueOn: '2026-12-03' },
    'POST /escalations/:id/return': { missing: ['The log'] },
    'POST /tickets/:id/checks': { knownErrorId: known.id, step: known.checks[0].step, outcome: 'fine' },
  };
});
afterAll(() => stage.close());

test('the list of all endpoints with who may call them', async () => {
  const lines = [
    ...OPEN.map(({ method, path }) => [method, path, '(open: a secret link or nothing to hide)']),
    ...CLOSED.map(({ method, path, permission }) => [method, path, permission]),
  ];
  const text = lines
    .map(([method = '', path = '', permission]) => `${method.padEnd(7)}${path.padEnd(Math.max(34, path.length + 1))}${permission}\n`)
    .join('');
  await expect(text).toMatchFileSnapshot('routes.txt');
});

test('nothing is served beside the list', async () => {
  const { body } = await stage.as(null).get('/openapi.json');
  const served = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`),
  );
  const listed = [...OPEN.map(nameOf), ...CLOSED.map(({ name }) => name)];
  expect(served.toSorted()).toEqual(listed.filter((name) => name !== 'GET /events').toSorted());
});

describe.each(LANGUAGES)('in %s', (language) => {
  const inLanguage = { 'accept-language': language };
  const call = (player: Player | null, { method, path }: Called, body?: object) =>
    stage.as(player).send(method, at(path), body, inLanguage);

  test.each(CLOSED)('$name asks who one is', async (called) => {
    expectProblem(await call(null, called), { status: 401, code: 'signed-out', language });
  });

  const forbidden = CLOSED.flatMap((called) =>
    (Object.keys(ONE_OF_ROLE) as Role[]).filter((role) => !may(role, called.permission)).map((role) => ({ ...called, role })),
  );
  test.each(forbidden)('$name is not for a $role', async ({ role, ...called }) => {
    expectProblem(await call(ONE_OF_ROLE[role], called), { status: 403, code: 'forbidden', language });
  });

  const withRow = LISTED.filter(({ name, path }) => path.includes(':') && !MAKES_WHAT_IS_MISSING.has(name));
  test.each(withRow)('$name says that there is no such thing', async (called) => {
    const answer = await call('ada', called, bodyFor(called));
    expectProblem(answer, { status: 404, code: expect.stringMatching(/-not-found$/), language });
  });

  test.each(LISTED.filter(({ path }) => path.includes(':')))('$name refuses an id that is none', async ({ name, method, path }) => {
    const body = bodyFor({ name, method });
    const answer = await stage.as('ada').send(method, path.replace(/:\w+/, 'not*an*id'), body, inLanguage);
    expectProblem(answer, { status: 400, code: 'invalid', language });
  });

  const withBody = LISTED.filter(({ method }) => method !== 'GET' && method !== 'DELETE');
  test.each(withBody)('$name refuses a field that it does not know, and names it', async (called) => {
    const answer = await call('ada', called, { ...bodyFor(called), priorityy: 'high' });
    expectProblem(answer, { status: 400, code: 'invalid', language });
    expect(answer.body.errors).toMatchObject([{ field: 'priorityy', rule: 'additionalProperties' }]);
  });

  const doors = DOORS.map(({ endpoint: { method, path } }) => ({ name: nameOf({ method, path }), method, path }));
  test.each([...LISTED, ...doors].filter(({ method }) => method === 'GET'))(
    '$name refuses a query that it does not know',
    async (called) => {
      const answer = await stage.as('ada').send('GET', `${at(called.path)}?pagee=2`, undefined, inLanguage);
      expectProblem(answer, { status: 400, code: 'invalid', language });
      expect(answer.body.errors).toMatchObject([{ field: 'pagee' }]);
    },
  );

  const demanding = LISTED.filter((called) => Object.keys(bodyFor(called) ?? {}).length > 0);
  test.each(demanding)('$name says what is missing', async (called) => {
    const answer = await call('ada', called, {});
    expectProblem(answer, { status: 400, code: 'invalid', language });
    expect(answer.body.errors).toMatchObject([{ field: Object.keys(sampleOf(endpointOf(called.name).body))[0], rule: 'required' }]);
  });

  test.each(DOORS.map(({ endpoint }) => endpoint).filter(({ method }) => method === 'POST'))(
    '$path opens to its own link only',
    async (door) => {
      const answer = await stage
        .as(null)
        .send(door.method, door.path, { ...sampleOf(door.body), ...PASSWORD_IF_ASKED(door.path) }, inLanguage);
      expectProblem(answer, {
        status: door.path === '/setup' ? 409 : 404,
        code: door.path === '/setup' ? 'setup-done' : 'link-not-valid',
        language,
      });
    },
  );

  test('an address that is none, a text that is no JSON, a kind that is not taken', async () => {
    expectProblem(await stage.as('ada').send('GET', '/nowhere', undefined, inLanguage), { status: 404, code: 'not-found', language });
    const raw = (type: string, payload: string) =>
      stage.app.inject({ method: 'POST', url: '/api/v1/setup', headers: { 'content-type': type, ...inLanguage }, payload });
    expectProblem(toAnswer(await raw('application/json', '{"half":')), { status: 400, code: 'body-unreadable', language });
    expectProblem(toAnswer(await raw('application/x-yaml', 'a: b')), { status: 415, code: 'media-type-unknown', language });
  });
});

test('a move that needs no words may come with an empty body that calls itself JSON', async () => {
  const { id } = await openedTicket(stage);
  const { statusCode } = await stage.app.inject({
    method: 'POST',
    url: `/api/v1/tickets/${id}/take`,
    headers: { authorization: `Bearer ${stage.tokens.tina}`, 'content-type': 'application/json' },
  });
  expect(statusCode).toBe(200);
});

test('what a refusal tells besides never stands in for the problem’s own fields', async () => {
  const { id } = await openedTicket(stage);
  expectProblem(await stage.as('tina').post(`/tickets/${id}/close`), { status: 409, code: 'wrong-status', language: 'en' });
  const program = await upload(stage, 'tina', { name: 'setup.exe', content: 'MZ\u0000\u0000' });
  expectProblem(program, { status: 415, code: 'file-type-not-allowed', language: 'en' });
});

test.each([...REFUSALS])('%s has its sentence in both languages', (code, { slice }) => {
  const messages = readMessages();
  const sentences = LANGUAGES.map((language) => (messages[language][slice] as { refusal: Record<string, string> }).refusal[code]);
  expect(sentences).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  expect(sentences[0]).not.toBe(sentences[1]);
});

const PASSWORD_IF_ASKED = (path: string) => (path === '/invitations/read' ? {} : { password: 'a-known-password' });
const at = (path: string) => path.replace(':version', '999999').replace(/:\w+/g, NO_ONE);

function endpointOf(name: string) {
  const route = ROUTES.find(({ endpoint }) => nameOf(endpoint) === name);
  if (!route) throw new Error(`${name} is not listed`);
  return route.endpoint;
}

function bodyFor({ name, method }: Pick<Called, 'name' | 'method'>): object | undefined {
  if (method === 'GET' || method === 'DELETE') return undefined;
  return sound?.[name] ?? sampleOf(endpointOf(name).body);
}

function toAnswer({ statusCode, headers, json }: { statusCode: number; headers: Record<string, unknown>; json(): unknown }): Answer {
  return { status: statusCode, headers, body: json() };
}

type Expected = { status: number; code: unknown; language: 'en' | 'es' };

/** RFC 9457, in the language that was asked for. */
function expectProblem({ status, body, headers }: Answer, { status: expected, code, language }: Expected): void {
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ status: expected, code });
  expect(status).toBe(expected);
  expect(body.type).toBe(`urn:relevo:problem:${body.code}`);
  const { slice = '' } = REFUSALS.get(body.code) ?? {};
  const other = language === 'en' ? 'es' : 'en';
  expect(body.title).toMatch(/\S{2} \S/);
  expect(body.title).not.toBe(stage.desk.sentences.say(other, slice, `refusal.${body.code}`, body));
  expect(body.detail).toEqual(expect.stringMatching(/\S/));
}
