import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openStage, type Stage } from '../../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('the plan file’s JSON Schema is served to everyone, and accepts the worked plan', async () => {
  const { statusCode, headers, body } = await stage.app.inject('/plan.schema.json');
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'application/schema+json; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'cross-origin-resource-policy': 'cross-origin',
  });
  const schema = JSON.parse(body);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'http://127.0.0.1:3000/plan.schema.json',
    title: 'Relevo support plan',
  });
  const check = new Ajv2020({ strict: true, strictTypes: true }).compile(schema);
  const worked = parse(readFileSync(new URL('../../../examples/support-plan.yaml', import.meta.url), 'utf8'));
  check(worked);
  expect(check.errors).toBeNull();
  expect(check({ ...worked, teems: [] })).toBe(false);
});
