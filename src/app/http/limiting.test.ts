import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../../test/cast.ts';
import { refuse } from '../../platform/outcome.ts';
import { LIMITS_OF_WRITES, type LimitName } from '../limits.ts';
import { ROUTES } from '../routes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => void vi.restoreAllMocks());

/** From now on, somebody has done so too often. */
function used(up: LimitName, whose: string): void {
  vi.spyOn(stage.desk.limits, 'take').mockImplementation((name, of) =>
    name === up && of === whose ? refuse('too-many-requests', { retryAfterSeconds: 40, minutes: 1, hours: 0 }) : null,
  );
}

test.each([
  ['ticket-opened', 'POST', '/tickets'],
  ['ticket-opened-in-day', 'POST', '/tickets'],
  ['message-posted', 'POST', '/tickets/1/messages'],
  ['message-posted-in-day', 'POST', '/tickets/1/messages'],
  ['write', 'POST', '/tickets/1/take'],
  ['write', 'POST', '/tickets'],
  ['write', 'PATCH', '/me'],
] as const)(
  'too much of “%s” is refused in plain words at %s %s, to that person alone and before anything of it is read',
  async (name, method, path) => {
    used(name, stage.ids.tina);
    const refused = await stage.as('tina').send(method, path, { nothing: 'of this is read' });
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([429, 'too-many-requests', '40']);
    expect((await stage.as('lena').send(method, path, { nothing: 'of this is read' })).body.code).toBe('invalid');
  },
);

test('reading is not counted among what is written', async () => {
  const { id } = await openedTicket(stage);
  used('write', stage.ids.tina);
  expect((await stage.as('tina').get(`/tickets/${id}`)).status).toBe(200);
});

test('every limit of a write is one of a write', () => {
  const writes = ROUTES.filter(({ run }) => run.kind === 'write').map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
  expect(Object.keys(LIMITS_OF_WRITES).filter((route) => !writes.includes(route))).toEqual([]);
});
