import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, emailOf, openStage, type Stage } from '../../test/cast.ts';
import { addPerson } from './person-store.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const tokenOf = ({ body }: Answer) => String(body.link).split('#')[1];
const accept = (token: string | undefined, password: string) => stage.as(null).post('/invitations/accept', { token, password });
const invite = (by: 'ada' | 'lena', email: string, role: string) => stage.as(by).post('/invitations', { email, name: 'Somebody', role });
const roleOf = async (q: string) => (await stage.as('ada').get(`/people?q=${q}`)).body.items[0]?.role;

test('once one invitation of an address is accepted, no other opens the same access', async () => {
  const email = 'boss@velanorte.example';
  const [ofAdmin, ofLead] = [await invite('ada', email, 'admin'), await invite('lena', email, 'requester')];
  expect((await accept(tokenOf(ofAdmin), 'the-boss-password')).status).toBe(200);
  expect((await accept(tokenOf(ofLead), 'another-password')).body.code).toBe('link-not-valid');
});

test('of two that are accepted at the same moment, one is', async () => {
  const email = 'race@velanorte.example';
  const links = [tokenOf(await invite('ada', email, 'admin')), tokenOf(await invite('lena', email, 'requester'))];
  const answers = await Promise.all(links.map((link) => accept(link, 'a-password-1234')));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
});

test('someone who works here is not invited anew, with or without a password', async () => {
  expect((await invite('lena', emailOf('ada'), 'requester')).body.code).toBe('person-exists');
  expect((await stage.as('ada').get('/me')).body.role).toBe('admin');
});

test('a password link changes the password alone, however the role changed meanwhile', async () => {
  const id = await addPerson(stage.desk.db, { email: 'bob@velanorte.example', name: 'Bob', role: 'admin', locale: 'en', at: new Date() });
  const link = await stage.as('ada').post(`/people/${id}/password-link`);
  await stage.as('ada').patch(`/people/${id}`, { role: 'requester' });
  expect((await accept(tokenOf(link), 'bobs-password-1')).status).toBe(200);
  expect(await roleOf('Bob')).toBe('requester');
});

test('password links are not among the invitations; only an administrator withdraws one of their like', async () => {
  await stage.as('ada').post(`/people/${stage.ids.theo}/password-link`);
  const { body } = await invite('ada', 'chief@velanorte.example', 'admin');
  const listed = (await stage.as('lena').get('/invitations')).body.items.map(({ email }: { email: string }) => email);
  expect(listed).toContain('chief@velanorte.example');
  expect(listed).not.toContain(emailOf('theo'));
  expect((await stage.as('lena').delete(`/invitations/${body.id}`)).body.code).toBe('role-above-own');
  expect((await stage.as('ada').delete(`/invitations/${body.id}`)).status).toBe(200);
});
