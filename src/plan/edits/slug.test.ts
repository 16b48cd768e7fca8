import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each([
  ['Windows device support', [], 'windows-device-support'],
  ['  Mesa de Atención (Ñu)! ', [], 'mesa-de-atencion-nu'],
  ['Pilot', ['pilot'], 'pilot-2'],
  ['Pilot', ['pilot', 'pilot-2'], 'pilot-3'],
  ['北京', [], 'team'],
  ['北京', ['team'], 'team-2'],
  ['x'.repeat(80), ['x'.repeat(64)], `${'x'.repeat(62)}-2`],
])('“%s” beside %j is called %s', (name, taken, slug) => {
  expect(slugOf(name, { taken, fallback: 'team' })).toBe(slug);
});
