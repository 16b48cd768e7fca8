import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOURS, tierColour } from './colours.ts';

test('paper has the light colours of the pages', () => {
  const css = readFileSync(new URL('../platform/ui/base.css', import.meta.url), 'utf8');
  const light = css.slice(0, css.indexOf('}'));
  const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1];
  for (const tier of [1, 2, 3, 4]) expect(tierColour(tier)).toEqual({ hue: colour(`tier-${tier}`), soft: colour(`tier-${tier}-soft`) });
  for (const name of ['quiet', 'line', 'page', 'good', 'warn', 'bad'] as const) expect([name, COLOURS[name]]).toEqual([name, colour(name)]);
});
