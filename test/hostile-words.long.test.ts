import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Player, type Stage } from './cast.ts';
import { addressesOf, bodyOf, type Rows, rowsOf, textsIn, WRITES, withText } from './every-endpoint.ts';

/** Each has broken some program: that it is shown as text and never run, `e2e/hostile.test.ts` looks at in a browser. */
const HOSTILE: Record<string, unknown> = {
  nul: 'a\u0000b',
  'half a character': 'a\ud800b',
  marks: `a${'\u0301'.repeat(20_000)}`,
  'turned around': '\u202egnp.exe',
  invisible: '\u200b\u2060\ufeff',
  lines: 'a\r\nb\u2028c\u0085d',
  quotes: `'; drop table ticket; -- " \\' $$`,
  patterns: '%_\\%{}[]()*+?.^$|',
  markup: '<script>window.harmed = 1</script><img src=x onerror="window.harmed = 2">',
  templates: '{{7*7}} <%= 7*7 %> {count, plural, other {#}}',
  prototypes: '__proto__',
  numbers: '1e309',
  long: 'x'.repeat(300_000),
  emoji: '👩🏽‍💻'.repeat(200),
  'no text': { $ne: null },
};
const WRITERS: readonly Player[] = ['una', 'tina', 'ada'];
/** For what hangs; a request takes milliseconds. */
const ANSWERS_WITHIN_MS = 20_000;

let stage: Stage;
let rows: Rows;
beforeAll(async () => {
  stage = await openStage();
  rows = await rowsOf(stage, 'written before');
});
afterAll(() => stage.close());

const PLACES = WRITES.flatMap((route) => textsIn(route.endpoint.body).map((way) => ({ route, way })));

test('there are such places', () => expect(PLACES.length).toBeGreaterThan(60));

test.each(Object.keys(HOSTILE))('%s in any text of any endpoint is taken or refused, and the desk goes on', async (kind) => {
  const failed: string[] = [];
  // How much somebody may write in a minute is looked at elsewhere.
  stage.passUnattended({ minutes: 2 });
  for (const { route, way } of PLACES) {
    const player = WRITERS[PLACES.findIndex((place) => place.route === route) % WRITERS.length] ?? 'ada';
    const [address = ''] = addressesOf(route, rows);
    const began = performance.now();
    const body = withText(bodyOf(route), way, HOSTILE[kind]) as object;
    const { status } = await stage.as(player).send(route.endpoint.method, address, body);
    if (status >= 500 || status === 429 || performance.now() - began > ANSWERS_WITHIN_MS)
      failed.push(`${player} ${route.endpoint.path} ${way.join('.')}: ${status}`);
  }
  expect(failed).toEqual([]);
  expect((await stage.as('tina').get('/tickets?view=all')).status).toBe(200);
});
