import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../../test/cast.ts';
import { ROUTES } from '../routes.ts';
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
    Object.values(content).every(({ schema }) => ((schema as { required?: string[] }).required ?? []).length > 0);
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
    'GET /api/v1/plan/calendar/{secret}.ics': '200',
  };
  expect(without(({ name, responses }) => Boolean(responses[status.get(name) ?? files[name] ?? '']?.content))).toEqual([]);
});

test('every operation says how it refuses', () => {
  expect(without(({ responses }) => 'application/problem+json' in (responses.default?.content ?? {}))).toEqual([]);
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
  const contents = ({ requestBody, responses }: Operation) => [requestBody, ...Object.values(responses)].map((one) => one?.content ?? {});
  const shapes = operations.flatMap((operation) => [
    ...(operation.parameters ?? []).map(({ schema }) => schema),
    ...contents(operation).flatMap((content) => Object.values(content).map(({ schema }) => schema)),
  ]);
  expect(shapes.length).toBeGreaterThan(operations.length);
  for (const shape of shapes) expect(() => ajv.compile(shape)).not.toThrow();
});
