import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../../test/cast.ts';
import { ROUTES } from '../routes.ts';
import { SAID_BY_NAME } from './named-refusals.ts';
import { DOORS } from './open-doors.ts';
import { OPEN_FILES } from './serve-files.ts';

type Content = Record<string, { schema: object }>;
type Parameter = { name: string; in: string; required?: boolean; schema: object };
type Operation = {
  name: string;
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: object[];
  parameters?: Parameter[];
  requestBody?: { content: Content; required?: boolean };
  responses: Record<string, { description: string; content?: Content }>;
};
/** With names it is some 410 kB, and with every shape written out wherever it stands more than twice that. */
const BYTES_MAX = 440_000;
/** What is shorter than this may stand in two places without a name. */
const SMALL = 200;

let stage: Stage;
let document: any;
let operations: Operation[];
beforeAll(async () => {
  stage = await openStage();
  document = (await stage.as(null).get('/openapi.json')).body;
  operations = Object.entries(document.paths as Record<string, Record<string, object>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, ...operation }) as Operation),
  );
});
afterAll(() => stage.close());

/** What a reference stands for, and itself what is none. */
const found = (one: any): any =>
  one?.$ref === undefined
    ? one
    : one.$ref
        .slice('#/'.length)
        .split('/')
        .reduce((at: any, part: string) => at?.[part], document);
const everything = (one: unknown): any[] =>
  typeof one === 'object' && one !== null ? [one, ...Object.values(one).flatMap((part) => everything(part))] : [];
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} /api/v1${path.replace(/:(\w+)/g, '{$1}')}`;
const without = (is: (operation: Operation) => boolean) => operations.filter((operation) => !is(operation)).map(({ name }) => name);

test('the description is OpenAPI 3.1, open to everyone', () => {
  expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./), info: { title: 'Relevo' } });
  expect(operations.length).toBeGreaterThan(50);
});

test('every operation says in words what it does, and where it belongs', () => {
  expect(without(({ summary, tags }) => /\S/.test(summary ?? '') && tags?.length === 1)).toEqual([]);
});

test('every operation has a name that a person would write, and no two the same', () => {
  expect(without(({ operationId }) => /^[a-z]+([A-Z][a-z]*)*$/.test(operationId ?? ''))).toEqual([]);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  expect(document.servers).toMatchObject([{ url: '/' }]);
});

test('a body is called required when something of it is', () => {
  const needs = ({ content }: { content: Content }) =>
    Object.values(content).every(({ schema }) => (found(schema).required ?? []).length > 0);
  expect(without(({ requestBody }) => !requestBody || requestBody.required === needs(requestBody))).toEqual([]);
});

test('every operation that is not an open door asks who one is', () => {
  const doors = [...DOORS, ...OPEN_FILES].map(({ endpoint }) => nameOf(endpoint));
  expect(without(({ name, security }) => doors.includes(name) !== Boolean(security?.length))).toEqual([]);
  expect(without(({ security }) => security !== undefined)).toEqual([]);
  const schemes = Object.keys(document.components.securitySchemes);
  expect(without(({ security = [] }) => security.flatMap(Object.keys).every((scheme) => schemes.includes(scheme)))).toEqual([]);
});

test('every operation describes the answer that it gives', () => {
  const status = new Map([...DOORS, ...ROUTES].map(({ endpoint }) => [nameOf(endpoint), String(endpoint.status)]));
  const files: Record<string, string> = {
    'POST /api/v1/attachments': '201',
    'GET /api/v1/attachments/{id}': '200',
    'GET /api/v1/plan/export': '200',
    'GET /api/v1/bridges/{id}/minutes': '200',
    'GET /api/v1/programmes/{id}/handout': '200',
    'GET /api/v1/certificates/{id}/pdf': '200',
    'GET /api/v1/course-sessions/{id}/invitation.ics': '200',
    'GET /api/v1/bridges/{id}/invitation.ics': '200',
    'GET /api/v1/plan/calendar/{secret}.ics': '200',
    'GET /api/v1/calendar/{secret}.ics': '200',
  };
  expect(without(({ name, responses }) => Boolean(responses[status.get(name) ?? files[name] ?? '']?.content))).toEqual([]);
});

test('every operation says how it refuses', () => {
  const problems = ({ responses }: Operation) =>
    Object.entries(responses).flatMap(([status, one]) => (/^2/.test(status) ? [] : [found(one)]));
  const isProblem = (one: any) => found(one?.content['application/problem+json'].schema) === document.components.schemas.Problem;
  expect(without(({ responses }) => 'default' in responses && Object.keys(responses).some((status) => /^4/.test(status)))).toEqual([]);
  expect(without((operation) => problems(operation).every(isProblem))).toEqual([]);
});

test('how an operation refuses follows from who may ask it and what it takes', () => {
  const refusalsOf = (name: string) =>
    Object.keys(operations.find(({ operationId }) => operationId === name)?.responses ?? {}).filter((status) => /^4/.test(status));
  expect(SAID_BY_NAME.filter((name) => !operations.some(({ operationId }) => operationId === name))).toEqual([]);
  expect(refusalsOf('readSetup')).toEqual(['400']);
  expect(refusalsOf('readMe')).toEqual(['400', '401']);
  expect(refusalsOf('readTicket')).toEqual(['400', '401', '404']);
  expect(refusalsOf('readPerson')).toEqual(['400', '401', '403', '404']);
  expect(refusalsOf('openCalendarFeed')).toEqual(['400', '404', '429']);
  expect(refusalsOf('takeTicket')).toEqual(['400', '401', '403', '404', '408', '409', '413', '415', '422', '429']);
  expect(refusalsOf('scoreDraft')).toEqual(['400', '401', '403', '404', '408', '413', '415']);
  expect(refusalsOf('acceptInvitation')).toEqual(['400', '404', '408', '409', '413', '415', '429']);
});

test('the shapes that the code has names for are referred to by them', () => {
  expect(Object.keys(document.components.schemas)).toEqual(
    expect.arrayContaining([
      'Ticket',
      'TicketPage',
      'TicketList',
      'TimelineEntryList',
      'Clock',
      'Escalation',
      'PlanVersion',
      'OpenTicketBody',
    ]),
  );
  const { clocks, assignee } = document.components.schemas.TicketPage.properties;
  expect(clocks.items).toEqual({ $ref: '#/components/schemas/Clock' });
  expect(assignee.anyOf[0]).toEqual({ $ref: '#/components/schemas/PersonRef' });
});

test('names of shapes are words, each of one shape, and one of a shape', () => {
  const schemas = Object.entries(document.components.schemas);
  expect(schemas.map(([name]) => name).filter((name) => !/^([A-Z][a-z]+)+$/.test(name))).toEqual([]);
  expect(new Set(schemas.map(([, shape]) => JSON.stringify(shape))).size).toBe(schemas.length);
  const called = operations.flatMap(({ operationId = '', requestBody, responses }) =>
    [requestBody, ...Object.values(responses)]
      .flatMap((one) => Object.values(one?.content ?? {}))
      .map(({ schema }) => ({ operationId, $ref: '$ref' in schema ? String(schema.$ref) : '' })),
  );
  // What two operations take or answer is a thing of its own: its contract exports it by its name.
  const isOfAnother = ({ operationId, $ref }: (typeof called)[number]) =>
    /(Answer|Body)$/.test($ref) && !$ref.toLowerCase().includes(`/${operationId.toLowerCase()}`);
  expect(called.filter(isOfAnother)).toEqual([]);
});

test('every reference leads somewhere, and nothing stands in the description that nothing leads to', () => {
  const references = new Set<string>(everything(document).flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : [])));
  expect([...references].filter(($ref) => found({ $ref }) === undefined)).toEqual([]);
  const places = ['schemas', 'responses'].flatMap((kind) =>
    Object.keys(document.components[kind]).map((name) => `#/components/${kind}/${name}`),
  );
  expect(places.filter((place) => !references.has(place))).toEqual([]);
});

test('no shape of any size is written out twice, and the description stays small', () => {
  const inPaths = everything(document.paths);
  const inSchemas = Object.values<object>(document.components.schemas).flatMap((shape) => everything(Object.values(shape)));
  const texts = [...inPaths, ...inSchemas]
    .filter(({ type, properties }) => type === 'object' && properties)
    .map((one) => JSON.stringify(one));
  const named = new Set(Object.values(document.components.schemas).map((shape) => JSON.stringify(shape)));
  expect(texts.filter((text) => named.has(text))).toEqual([]);
  expect(texts.filter((text, at) => text.length > SMALL && texts.indexOf(text) !== at)).toEqual([]);
  expect(JSON.stringify(document).length).toBeLessThan(BYTES_MAX);
});

test('what a key keeps from being done twice is a write of somebody who is signed in', () => {
  const reads = ROUTES.filter(({ run }) => run.kind === 'read').map(({ endpoint }) => nameOf(endpoint));
  const isRepeatable = ({ name, security }: Operation) => !name.startsWith('GET') && !reads.includes(name) && Boolean(security?.length);
  const takesKey = ({ parameters = [] }: Operation) => parameters.some((one) => one.name === 'Idempotency-Key');
  expect(without((operation) => takesKey(operation) === isRepeatable(operation))).toEqual([]);
});

test('every write takes a body, and every place in a path is described', () => {
  const inPath = ({ name }: Operation) => [...name.matchAll(/\{(\w+)\}/g)].map(([, place]) => place);
  const described = ({ parameters = [] }: Operation) =>
    parameters.filter((one) => one.in === 'path' && one.required).map(({ name }) => name);
  expect(without((operation) => inPath(operation).join() === described(operation).join())).toEqual([]);
  expect(without(({ name, requestBody }) => /^(GET|DELETE)/.test(name) !== Boolean(requestBody))).toEqual([]);
});

test('every shape is JSON Schema 2020-12, complete in itself', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  // Ours: whoever does not know it passes over it.
  ajv.addFormat('line', true);
  // Known to OpenAPI, not to JSON Schema: the bytes of a file.
  ajv.addFormat('binary', true);
  const contents = ({ requestBody, responses }: Operation): Content[] =>
    [requestBody, ...Object.values(responses)].map((one) => found(one)?.content ?? {});
  const shapes = operations.flatMap((operation) => [
    ...(operation.parameters ?? []).map(({ schema }) => schema),
    ...contents(operation).flatMap((content) => Object.values(content).map(({ schema }) => schema)),
  ]);
  expect(shapes.length).toBeGreaterThan(operations.length);
  const { schemas } = document.components;
  ajv.addKeyword('components').addSchema({ $id: 'desk', components: { schemas } });
  const named = Object.keys(schemas).map((name) => ({ $ref: `desk#/components/schemas/${name}` }));
  const written = shapes
    .filter((shape) => !('$ref' in shape))
    .map((shape) => JSON.parse(JSON.stringify(shape).replaceAll('"#/', '"desk#/')));
  for (const shape of [...named, ...written]) expect(() => ajv.compile(shape)).not.toThrow();
});
