import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { emailOf, givePassword, openStage, PASSWORD, type Player, type Stage } from '../../../test/cast.ts';

import { HashingBusy } from '../../identity/hash-passwords.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => void vi.restoreAllMocks());

type From = { address: string; cookie?: string };

const post = ({ address, cookie }: From, url: string, payload: object) =>
  stage.app.inject({
    method: 'POST',
    url,
    remoteAddress: address,
    headers: { 'accept-language': 'es', ...(cookie && { cookie }) },
    payload,
  });
const signIn = (from: From, email: string, password = PASSWORD) => post(from, '/api/auth/sign-in/email', { email, password });

/** The browser that has been answered so, once whoever sits there has signed in and, as one does, out. */
function browserOf({ headers }: { headers: Record<string, unknown> }): string {
  return (
    [headers['set-cookie']]
      .flat()
      .map(String)
      .filter((cookie) => cookie.startsWith('relevo.browser='))
      .join()
      .split(';')[0] ?? ''
  );
}

describe('guessing at a password', () => {
  // What is tried here is how often: to hash each would take the most of it.
  beforeEach(() => {
    vi.spyOn(stage.desk.hashing, 'hash').mockImplementation(async (password) => `plain ${password}`);
    vi.spyOn(stage.desk.hashing, 'verify').mockImplementation(async ({ hash, password }) => hash === `plain ${password}`);
  });

  async function guess(count: number, addressOf: (index: number) => string, email: string | ((index: number) => string)) {
    const statuses: number[] = [];
    for (let index = 0; index < count; index++)
      statuses.push((await signIn({ address: addressOf(index) }, typeof email === 'string' ? email : email(index), 'a guess')).statusCode);
    return statuses;
  }
  /** More networks than may guess together. */
  const guessFromEverywhere = (email: string) => guess(31, (index) => `2001:db8:${index}::1`, email);

  test('is refused after ten tries from a network, whichever of its addresses is taken and however the name is written', async () => {
    const email = (index: number) => (index % 2 ? emailOf('moe') : emailOf('moe').toUpperCase());
    const statuses = await guess(12, (index) => `2001:db8:1:2::${index + 1}`, email);
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
    const answer = await signIn({ address: '2001:db8:1:2::99' }, emailOf('moe'));
    expect(answer.json()).toMatchObject({ status: 429, code: 'too-many-requests', title: expect.stringContaining('15 minutos') });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(14 * 60);
    stage.passUnattended({ minutes: 16 });
    expect(await guess(1, () => '2001:db8:1:2::1', emailOf('moe'))).toEqual([401]);
  });

  test('is refused after thirty tries from everywhere, of somebody who has an account as of somebody who has none', async () => {
    for (const email of [emailOf('theo'), 'nobody@velanorte.example'])
      expect(await guessFromEverywhere(email)).toEqual([...Array(30).fill(401), 429]);
  });

  test('is refused after a hundred tries from a network, at whomever', async () => {
    const statuses = await guess(
      101,
      () => '10.1.0.1',
      (index) => `n${index}@velanorte.example`,
    );
    expect(statuses).toEqual([...Array(100).fill(401), 429]);
  });

  test('keeps nobody from signing in where they have before: not on that network, and not in that browser', async () => {
    await givePassword(stage, 'wanda');
    const cookie = browserOf(await signIn({ address: '10.2.0.1' }, emailOf('wanda')));
    await guessFromEverywhere(emailOf('wanda'));
    expect((await signIn({ address: '10.2.0.2' }, emailOf('wanda'))).statusCode).toBe(429);
    expect((await signIn({ address: '10.2.0.1' }, emailOf('wanda'))).statusCode).toBe(200);
    expect((await signIn({ address: '10.2.0.2', cookie }, emailOf('wanda'))).statusCode).toBe(200);
  });

  test('from the own network keeps nobody from it in their browser, which is nobody else’s', async () => {
    await givePassword(stage, 'tina');
    const cookie = browserOf(await signIn({ address: '10.3.0.1' }, emailOf('tina')));
    expect(await guess(11, () => '10.3.0.1', emailOf('tina'))).toEqual([...Array(10).fill(401), 429]);
    expect((await signIn({ address: '10.3.0.1', cookie }, emailOf('tina'))).statusCode).toBe(200);
    await guessFromEverywhere(emailOf('otto'));
    expect((await signIn({ address: '10.3.0.1', cookie }, emailOf('otto'))).statusCode).toBe(429);
  });

  test('keeps nobody out who has just been let in by a link, while from where they were before is forgotten', async () => {
    await givePassword(stage, 'una');
    await signIn({ address: '10.4.0.1' }, emailOf('una'));
    const { body } = await stage.as('ada').post(`/people/${stage.ids.una}/password-link`);
    await guessFromEverywhere(emailOf('una'));
    await post({ address: '10.4.0.2' }, '/api/v1/invitations/accept', { token: body.link.split('#')[1], password: PASSWORD });
    expect((await signIn({ address: '10.4.0.1' }, emailOf('una'))).statusCode).toBe(429);
    expect((await signIn({ address: '10.4.0.2' }, emailOf('una'))).statusCode).toBe(200);
  });

  test('where somebody is known has an end by the hour and by the day, to which nobody comes who knows their password', async () => {
    await givePassword(stage, 'ada');
    await signIn({ address: '10.6.0.1' }, emailOf('ada'));
    const inMinutes = async (count: number) => {
      const statuses: number[] = [];
      for (let minute = 0; minute < count; minute++) {
        stage.passUnattended({ minutes: 1 });
        statuses.push(...(await guess(5, () => '10.6.0.1', emailOf('ada'))));
      }
      return statuses.filter((status) => status === 401).length;
    };
    expect(await inMinutes(10)).toBe(30);
    stage.passUnattended({ hours: 1 });
    expect(await inMinutes(10)).toBe(30);
    stage.passUnattended({ hours: 1 });
    expect(await inMinutes(10)).toBe(0);
    const refused = await signIn({ address: '10.6.0.1' }, emailOf('ada'));
    expect(refused.json().title).toContain('horas');
    stage.passUnattended({ hours: 24 });
    const right = [];
    for (let minute = 0; minute < 70; minute++) {
      stage.passUnattended({ seconds: 10 });
      right.push((await signIn({ address: '10.6.0.1' }, emailOf('ada'))).statusCode);
    }
    expect(new Set(right)).toEqual(new Set([200]));
  });

  test('uses up no try where the desk was too busy to look at the password', async () => {
    await givePassword(stage, 'lena');
    const comesToNothing = async (address: string) => {
      const verify = vi.spyOn(stage.desk.hashing, 'verify').mockRejectedValue(new HashingBusy());
      expect(new Set(await guess(11, () => address, emailOf('lena')))).toEqual(new Set([503]));
      verify.mockImplementation(async ({ hash, password }) => hash === `plain ${password}`);
    };
    await comesToNothing('10.7.0.1');
    expect((await signIn({ address: '10.7.0.1' }, emailOf('lena'))).statusCode).toBe(200);
    await comesToNothing('10.7.0.1');
    expect((await signIn({ address: '10.7.0.1' }, emailOf('lena'))).statusCode).toBe(200);
  });

  const sessionOf = async (player: Player, from: From) => {
    await givePassword(stage, player);
    return [(await signIn(from, emailOf(player))).headers['set-cookie'] ?? []]
      .flat()
      .map((one) => String(one).split(';')[0])
      .join('; ');
  };
  const change = async (cookie: string) => {
    const body = { currentPassword: 'a guess at it', newPassword: 'another-password' };
    return (await post({ address: '10.5.0.1', cookie }, '/api/auth/change-password', body)).statusCode;
  };

  test('by changing it is refused after five tries in a session, and after twenty of a person', async () => {
    const sessions = [];
    for (let session = 0; session < 6; session++) sessions.push(await sessionOf('lena', { address: '10.5.0.1' }));
    const statuses = [];
    for (const cookie of sessions) for (let tried = 0; tried < 6; tried++) statuses.push(await change(cookie));
    expect(statuses.slice(0, 12)).toEqual([...Array(5).fill(400), 429, ...Array(5).fill(400), 429]);
    expect(statuses.filter((status) => status === 400)).toHaveLength(20);
    expect(statuses.slice(-6)).toEqual(Array(6).fill(429));
  });

  test('by changing it begins with a session', async () => {
    expect(await change('relevo.session_token=none')).toBe(401);
  });
});

describe('a desk that is reached by https', () => {
  const publicUrl = 'https://desk.velanorte.example';
  const signInFrom = async (origin: string) => {
    const before = stage.desk.publicUrl;
    stage.desk.publicUrl = publicUrl;
    const headers = { 'accept-language': 'es', origin, host: new URL(origin).host };
    const payload = { email: emailOf('theo'), password: PASSWORD };
    const answer = await stage.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers, payload });
    stage.desk.publicUrl = before;
    return answer;
  };

  test('says so to whoever comes over http, where no browser would stay signed in', async () => {
    // Whatever was tried before is forgotten.
    stage.passUnattended({ minutes: 20 });
    await givePassword(stage, 'theo');
    const refused = (await signInFrom('http://desk.velanorte.example')).json();
    expect([refused.code, refused.detail]).toEqual(['over-http', expect.stringContaining(`se abre en ${publicUrl}`)]);
    expect((await signInFrom(publicUrl)).statusCode).toBe(200);
    // A browser trusts the host on which it runs.
    expect((await signInFrom('http://localhost:3000')).statusCode).toBe(200);
  });
});

test('whose access has been ended hears of the right password what they hear of a wrong one, and gets no session', async () => {
  await givePassword(stage, 'toni');
  await stage.as('ada').patch(`/people/${stage.ids.toni}`, { isActive: false });
  const answers = [];
  for (const password of [PASSWORD, 'not-the-password']) {
    const { statusCode, headers, body } = await signIn({ address: '10.0.0.7' }, emailOf('toni'), password);
    answers.push({ statusCode, headers: { ...headers, date: null }, body });
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject({ statusCode: 401, body: expect.stringContaining('INVALID_EMAIL_OR_PASSWORD') });
  expect(await stage.desk.db.selectFrom('session').select('id').where('personId', '=', stage.ids.toni).execute()).toEqual([]);
});
