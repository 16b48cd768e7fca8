import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTES } from '../src/app/routes.ts';
import { CAST, openStage, type Player, type Stage } from './cast.ts';
import { addressesOf, bodyOf, type Rows, rowsOf, withText } from './every-endpoint.ts';
import { NO_ONE } from './sample.ts';

const SEED = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 1_000_000);
const RUNS = 2_500;
/** For what hangs; a request takes milliseconds. */
const ANSWERS_WITHIN_MS = 20_000;

let stage: Stage;
let rows: Rows;
beforeAll(async () => {
  stage = await openStage();
  rows = await rowsOf(stage, 'written before');
});
afterAll(() => stage.close());

/** A body that fits but for one field, or none that fits, at an address that is there, or at none; as anybody. */
const request = fc.record({
  player: fc.constantFrom(...(Object.keys(CAST) as Player[]), null),
  route: fc.constantFrom(...ROUTES),
  row: fc.nat(4),
  isThere: fc.boolean(),
  field: fc.option(fc.tuple(fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 4 })), { nil: undefined }),
  whole: fc.option(fc.jsonValue(), { freq: 4, nil: undefined }),
  query: fc.option(fc.webQueryParameters({ size: 'small' }), { nil: '' }),
  key: fc.option(fc.string({ unit: fc.constantFrom(...'abc-_ ~'), maxLength: 12 }), { freq: 3, nil: undefined }),
  language: fc.constantFrom('en', 'es', '*', 'de;q=x', ''),
});

test(`whatever is asked is answered, and nothing is the desk’s fault (seed ${SEED})`, async () => {
  const ask = fc.asyncProperty(request, async ({ player, route, row, isThere, field, whole, query, key, language }) => {
    const addresses = addressesOf(route, isThere ? rows : {});
    const address = addresses[row % addresses.length] ?? `/${NO_ONE}`;
    const fits = bodyOf(route);
    const body = fits && (whole !== undefined ? whole : field ? withText(fits, [field[0] === '0' ? 'o' : field[0]], field[1]) : fits);
    const began = performance.now();
    const { status, headers } = await stage
      .as(player)
      .send(route.endpoint.method, query ? `${address}?${query}` : address, body === null || typeof body !== 'object' ? undefined : body, {
        'accept-language': language,
        ...(key !== undefined && { 'idempotency-key': key }),
      });
    expect(status).toBeLessThan(500);
    if (status >= 400) expect(headers['content-type']).toContain('application/problem+json');
    expect(performance.now() - began).toBeLessThan(ANSWERS_WITHIN_MS);
  });
  await fc.assert(ask, { numRuns: RUNS, seed: SEED });
  expect((await stage.app.inject({ url: '/readyz' })).statusCode).toBe(200);
});
