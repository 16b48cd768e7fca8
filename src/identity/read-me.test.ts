import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAST, openStage, type Stage } from '../../test/cast.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test.each(['en', 'es'])('the language of a person is the one that they chose, whichever a request is asked in: %s', async (asked) => {
  await stage.as('tina').patch('/me', { locale: 'es' });
  const { body } = await stage.as('tina').get('/me', { 'accept-language': asked });
  expect(body.locale).toBe('es');
});

describe('a name that somebody gives themselves', () => {
  const call = (player: 'una' | 'tina', name: string) => stage.as(player).patch('/me', { name });

  test.each(['una', 'tina'] as const)('is none of another who works here, nor one that looks like it: %s', async (player) => {
    for (const name of [CAST.ada.name, 'ÁDA\u00a0ADMIN', 'Аda Adm1n'])
      expect((await call(player, name)).body).toMatchObject({ status: 409, code: 'name-of-staff' });
    expect((await stage.as(player).get('/me')).body.name).toBe(CAST[player].name);
  });

  test('may be that of another who does not', async () => {
    expect((await call('una', CAST.otto.name)).status).toBe(200);
    expect((await call('una', CAST.una.name)).status).toBe(200);
  });

  test('may be written otherwise, also by one of two of the same name, which an administrator has entered', async () => {
    expect((await stage.as('ada').patch(`/people/${stage.ids.una}`, { name: CAST.ada.name })).body.name).toBe(CAST.ada.name);
    expect((await call('una', 'Ada  ADMIN')).body.name).toBe('Ada  ADMIN');
    expect((await call('una', CAST.una.name)).status).toBe(200);
    expect((await call('una', CAST.ada.name)).body.code).toBe('name-of-staff');
  });

  test('when they come by an invitation may be the one that stands there, and no other of somebody who works here', async () => {
    const invite = (email: string) => stage.as('ada').post('/invitations', { email, name: CAST.ada.name, role: 'requester' });
    const accept = async (email: string, name?: string) => {
      const [, token] = (await invite(email)).body.link.split('#');
      return stage.as(null).post('/invitations/accept', { token, password: 'a-known-password', ...(name && { name }) });
    };
    expect((await accept('namesake@velanorte.example')).status).toBe(200);
    expect((await accept('written@velanorte.example', 'ada admin')).status).toBe(200);
    expect((await accept('another@velanorte.example', 'Lena\u200b Lead')).body.code).toBe('name-of-staff');
  });
});
