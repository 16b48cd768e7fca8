import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { WrittenPlan } from './schema.ts';

type Shape = { type?: string; properties?: Record<string, Shape>; items?: Shape; anyOf?: Shape[]; additionalProperties?: unknown };

const EXAMPLES = new URL('../../../examples/', import.meta.url);
/** The sections of the plan file, by its five questions. */
const SECTIONS = [
  ...['organisation', 'tiers', 'teams', 'calendars', 'rota'],
  ...['responsibilities', 'process', 'promises', 'paging', 'maintenance', 'training', 'resources', 'phases', 'communication', 'goals'],
];

// What an editor gets is what stands in JSON: anything that lives only in our memory would be lost on the way.
const schema = JSON.parse(JSON.stringify(WrittenPlan)) as Shape;
const check = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

test('the shape of the plan file is JSON Schema 2020-12 as it stands', () => {
  expect(new Ajv2020({ strict: true }).validateSchema(schema)).toBe(true);
  expect(Object.keys(schema.properties ?? {}).toSorted()).toEqual(['format', ...SECTIONS].toSorted());
});

test('every object in it refuses what it does not know', () => {
  expect(objectsIn(schema, 'plan').filter(({ shape }) => shape.additionalProperties !== false)).toEqual([]);
});

test('every section may be missing while drafting', () => {
  check({});
  expect(check.errors).toBeNull();
});

test.each(globSync('*.yaml', { cwd: EXAMPLES.pathname }))('%s is such a file', (name) => {
  check(parse(readFileSync(new URL(name, EXAMPLES), 'utf8')));
  expect(check.errors).toBeNull();
});

test.each([
  [{ teems: [] }, 'additionalProperties'],
  [{ teams: [{ id: 'desk', name: 'Desk' }] }, 'required'],
  [{ tiers: [{ tier: 5, name: 'Five' }] }, 'maximum'],
  [{ teams: [{ id: 'Service Desk', name: 'Desk', tier: 1 }] }, 'pattern'],
  [{ process: { relay: 'sometimes' } }, 'enum'],
])('%j is not', (plan, keyword) => {
  check(plan);
  expect(check.errors?.map((error) => error.keyword)).toEqual([keyword]);
});

function objectsIn(shape: Shape, path: string): { path: string; shape: Shape }[] {
  const inner = [
    ...Object.entries(shape.properties ?? {}),
    ...(shape.items ? [['[]', shape.items] as const] : []),
    ...(shape.anyOf ?? []).map((choice, index) => [`(${index})`, choice] as const),
  ];
  return [...(shape.type === 'object' ? [{ path, shape }] : []), ...inner.flatMap(([name, one]) => objectsIn(one, `${path}.${name}`))];
}
