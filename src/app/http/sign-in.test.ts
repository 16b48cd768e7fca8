import { afterAll, beforeAll, expect, test } from 'vitest';
import { emailOf, givePassword, openStage, PASSWORD, type Stage } from '../../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function tries(count: number, from: string, emailFor: (index: number) => string): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index++) {
    const { statusCode } = await stage.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      remoteAddress: from,
      payload: { email: emailFor(index), password: 'not-the-password' },
    });
    statuses.push(statusCode);
  }
  return statuses;
}

test('the password of one person is guessed ten times a minute and no more', async () => {
  const statuses = await tries(12, '10.0.0.9', (index) => (index % 2 ? emailOf('theo') : emailOf('theo').toUpperCase()));
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
});

test('whose access has been ended is not let in by the right password', async () => {
  await givePassword(stage, 'toni');
  await stage.as('ada').patch(`/people/${stage.ids.toni}`, { isActive: false });
  const answer = await stage.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    remoteAddress: '10.0.0.7',
    payload: { email: emailOf('toni'), password: PASSWORD },
  });
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.headers['set-cookie'] ?? []).not.toContainEqual(expect.stringContaining('session_token='));
  expect(await stage.desk.db.selectFrom('session').select('id').where('personId', '=', stage.ids.toni).execute()).toEqual([]);
});
