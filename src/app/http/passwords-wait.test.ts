import { createHook } from 'node:async_hooks';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { emailOf, givePassword, openStage, PASSWORD, type Stage } from '../../../test/cast.ts';
import { HashingBusy } from '../../identity/hash-passwords.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => void vi.restoreAllMocks());

const post = (url: string, payload: object) => stage.app.inject({ method: 'POST', url, headers: { 'accept-language': 'es' }, payload });

test('whoever comes while too many passwords wait is asked to come again, at every door that checks one', async () => {
  const { body } = await stage.as('ada').post('/invitations', { email: 'new@velanorte.example', name: 'Nina New', role: 'agent' });
  const [, token] = body.link.split('#');
  for (const does of ['hash', 'verify'] as const) vi.spyOn(stage.desk.hashing, does).mockRejectedValue(new HashingBusy());
  for (const [url, payload] of [
    ['/api/auth/sign-in/email', { email: emailOf('ada'), password: PASSWORD }],
    ['/api/v1/invitations/accept', { token, password: PASSWORD }],
  ] as const) {
    const answer = await post(url, payload);
    expect(answer.json()).toMatchObject({ status: 503, code: 'passwords-busy', title: expect.stringContaining('contraseñas') });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  }
  vi.restoreAllMocks();
  const { statusCode } = await stage.app.inject({
    method: 'POST',
    url: '/api/v1/invitations/accept',
    payload: { token, password: PASSWORD },
  });
  expect(statusCode).toBe(200);
});

test('no password is hashed while a transaction waits for it, and none for a link that is not valid', async () => {
  const { body } = await stage.as('ada').post('/invitations', { email: 'late@velanorte.example', name: 'Lola Late', role: 'agent' });
  const waiting: unknown[] = [];
  const { hash } = stage.desk.hashing;
  const hashing = vi.spyOn(stage.desk.hashing, 'hash').mockImplementation(async (password) => {
    const open = sql`select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
    waiting.push((await open.execute(stage.desk.db)).rows.length);
    return hash(password);
  });
  const accept = (token: string) => post('/api/v1/invitations/accept', { token, password: PASSWORD });
  expect((await accept('x'.repeat(43))).json().code).toBe('link-not-valid');
  expect(hashing).not.toHaveBeenCalled();
  expect((await accept(body.link.split('#')[1])).statusCode).toBe(200);
  expect(waiting).toEqual([0]);
  const setUp = { token: 'x'.repeat(43), name: 'Ada', email: 'a@b.example', password: PASSWORD, locale: 'en', startFrom: 'worked-plan' };
  expect((await post('/api/v1/setup', setUp)).json().code).toBe('setup-done');
  expect(hashing).toHaveBeenCalledTimes(1);
});

test('no password takes one of the threads that read and write files', async () => {
  const begun = new Set<string>();
  const hook = createHook({ init: (_, type) => void begun.add(type) }).enable();
  await givePassword(stage, 'lena');
  expect((await post('/api/auth/sign-in/email', { email: emailOf('lena'), password: PASSWORD })).statusCode).toBe(200);
  hook.disable();
  expect(begun).not.toContain('SCRYPTREQUEST');
});
