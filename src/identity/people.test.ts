import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, PASSWORD, type Stage, signedIn, untilWaiting } from '../../test/cast.ts';
import { react } from '../app/worker/worker.ts';
import { addPerson } from './person-store.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('paged one by one, everybody comes once, whatever letters their names have', async () => {
  const names = ['ΝΊΚΟΣ', 'ΝΊΚΟΣ Β', 'İstanbul Ali', 'ẞharp', 'Álvaro', 'alvaro', 'ǅungla'];
  for (const [index, name] of names.entries())
    await addPerson(stage.desk.db, { email: `p${index}@velanorte.example`, name, role: 'requester', locale: 'en', at: new Date() });
  const all = (await stage.as('ada').get('/people?limit=200')).body.items.map(({ id }: { id: string }) => id);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null && seen.length <= all.length; ) {
    const { body } = await stage.as('ada').get(`/people?limit=1${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.nextCursor;
  }
  expect(seen).toEqual(all);
});

describe('a telephone number', () => {
  test('is what a person says of themselves, as everybody writes it; the staff reads it, another user never', async () => {
    expect((await stage.as('una').patch('/me', { phone: '+44 (0)20 7946 0018' })).body.phone).toBe('+44 20 7946 0018');
    expect((await stage.as('una').get('/me')).body.phone).toBe('+44 20 7946 0018');
    expect((await stage.as('tina').get(`/people/${stage.ids.una}`)).body.phone).toBe('+44 20 7946 0018');
    expect((await stage.as('otto').get(`/people/${stage.ids.una}`)).status).toBe(403);
    for (const q of ['2079460018', '442079460018']) expect((await stage.as('tina').get(`/people?q=${q}`)).body.items).toHaveLength(1);
    expect((await stage.as('una').patch('/me', { phone: null })).body.phone).toBeNull();
  });

  test('with an extension is kept, also where the country writes extensions otherwise', async () => {
    const { status, body } = await stage.as('una').patch('/me', { phone: '+44 20 7946 0018 x45' });
    expect([status, body.phone]).toEqual([200, '+44 20 7946 0018 ext. 45']);
  });

  test('that leads nowhere is refused, and told how to write it', async () => {
    const { status, body } = await stage.as('una').patch('/me', { phone: '612 345 678' });
    expect([status, body.code]).toEqual([422, 'phone-not-valid']);
  });

  test('of a caller is kept where none is known, and never replaces one', async () => {
    const call = (phone: string) =>
      stage
        .as('tina')
        .post('/tickets', { subject: 'x', description: '', requester: { email: 'cal@velanorte.example', name: 'Cal', phone } });
    const { body } = await call('+34 612 34 56 78');
    await call('+34 699 99 99 99');
    expect((await stage.as('tina').get(`/people/${body.requester.id}`)).body.phone).toBe('+34 612 34 56 78');
  });
});

test('a number that somebody gives with a ticket of their own is kept, too', async () => {
  const own = { email: 'Toni@velanorte.example', name: 'Toni', phone: '+34 612 34 56 74' };
  const { status, body } = await stage.as('toni').post('/tickets', { subject: 'x', description: '', requester: own });
  expect([status, body.requester.id]).toEqual([201, stage.ids.toni]);
  expect((await stage.as('toni').get('/me')).body.phone).toBe('+34 612 34 56 74');
  const wrong = await stage.as('toni').post('/tickets', { subject: 'x', description: '', requester: { ...own, phone: '4711' } });
  expect([wrong.status, wrong.body.code]).toEqual([422, 'phone-not-valid']);
});

test('a user opens no ticket for another, and gives nobody else a number', async () => {
  const other = { email: 'tina@velanorte.example', name: 'Tina', phone: '+34 612 34 56 75' };
  const { status, body } = await stage.as('una').post('/tickets', { subject: 'x', description: '', requester: other });
  expect([status, body.code]).toEqual([403, 'may-not-open-for-others']);
  expect((await stage.as('tina').get('/me')).body.phone).toBeNull();
});

describe('what somebody changes of another person is on record', () => {
  const changes = async (id: string) =>
    (await stage.desk.db.selectFrom('event').select(['kind', 'data', 'actorId']).where('subjectId', '=', id).orderBy('seq').execute()).map(
      ({ kind, data, actorId }) => ({ kind, data, actorId }),
    );

  test('with what stood there before, and nothing of what stayed', async () => {
    const id = stage.ids.moe;
    await stage.as('moe').patch('/me', { phone: '+34 612 34 56 70' });
    await stage
      .as('ada')
      .patch(`/people/${id}`, { phone: '+34 612 34 56 71', name: 'Moe Two', teams: [{ team: 'mdm-team', isLead: false }] });
    const nothing = { name: null, role: null, isActive: null };
    expect(await changes(id)).toEqual([
      {
        kind: 'person-changed',
        actorId: stage.ids.ada,
        data: {
          ...nothing,
          ...{ phone: '+34 612 34 56 71', teams: [{ team: 'mdm-team', isLead: false }] },
          before: { phone: '+34 612 34 56 70', teams: [{ team: 'mobile-support', isLead: false }] },
        },
      },
    ]);
    await stage.as('ada').patch(`/people/${id}`, { email: 'moe.2@velanorte.example' });
    expect((await changes(id)).map(({ kind }) => kind)).toEqual(['person-changed', 'address-corrected']);
  });

  test('also a number that whoever takes a call fills in', async () => {
    const call = (phone: string) =>
      stage
        .as('tina')
        .post('/tickets', { subject: 'x', description: '', requester: { email: 'una@velanorte.example', name: 'Una', phone } });
    await stage.as('una').patch('/me', { phone: null });
    await call('+34 612 34 56 72');
    await call('+34 612 34 56 73');
    expect(await changes(stage.ids.una)).toMatchObject([
      { kind: 'person-changed', actorId: stage.ids.tina, data: { phone: '+34 612 34 56 72', before: { phone: null } } },
    ]);
  });
});

describe('an address that was written wrong', () => {
  test('is corrected by an administrator: the person signs in with the new one, keeps what they have, and is told', async () => {
    const { cookie } = await signedIn(stage, 'otto');
    const { body } = await stage.as('ada').patch(`/people/${stage.ids.otto}`, { email: 'Otto.Otherwise@velanorte.example' });
    expect(body.email).toBe('otto.otherwise@velanorte.example');
    expect((await stage.as(null).get('/me', { cookie })).status).toBe(200);
    const signIn = (email: string) =>
      stage.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: PASSWORD } });
    expect((await signIn('otto.otherwise@velanorte.example')).statusCode).toBe(200);
    expect((await signIn('otto@velanorte.example')).statusCode).toBe(401);
    const event = await stage.desk.db
      .selectFrom('event')
      .selectAll()
      .where('kind', '=', 'address-corrected')
      .where('subjectId', '=', stage.ids.otto)
      .executeTakeFirstOrThrow();
    expect(event.actorId).toBe(stage.ids.ada);
    await react(stage.desk, event.id);
    expect((await stage.as('otto').get('/notices')).body.items[0].kind).toBe('address-corrected');
  });

  test('goes with an invitation that is open for it', async () => {
    const { body: ticket } = await stage
      .as('tina')
      .post('/tickets', { subject: 'x', description: '', requester: { email: 'ivy@velanorte.exmaple', name: 'Ivy' } });
    const { body } = await stage.as('ada').post('/invitations', { email: 'ivy@velanorte.exmaple', name: 'Ivy', role: 'requester' });
    await stage.as('ada').patch(`/people/${ticket.requester.id}`, { email: 'ivy@velanorte.example' });
    const [, token] = body.link.split('#');
    await stage.as(null).post('/invitations/accept', { token, password: PASSWORD });
    const people = (await stage.as('tina').get('/people?q=ivy')).body.items;
    expect(people.map(({ id, email }: { id: string; email: string }) => [id, email])).toEqual([
      [ticket.requester.id, 'ivy@velanorte.example'],
    ]);
  });

  test('is never that of another', async () => {
    const { status, body } = await stage.as('ada').patch(`/people/${stage.ids.una}`, { email: 'tina@velanorte.example' });
    expect([status, body.code]).toEqual([409, 'address-taken']);
  });

  test('is never that of another who was given it at the same moment', async () => {
    const email = 'two.at.once@velanorte.example';
    let correcting: Promise<{ status: number; body: { code: string } }> | undefined;
    await stage.desk.db.transaction().execute(async (tx) => {
      await tx.updateTable('person').set({ email }).where('id', '=', stage.ids.otto).execute();
      correcting = stage.as('ada').patch(`/people/${stage.ids.una}`, { email });
      await untilWaiting(stage, 1);
    });
    const refused = await correcting;
    expect([refused?.status, refused?.body.code]).toEqual([409, 'address-taken']);
  });
});
