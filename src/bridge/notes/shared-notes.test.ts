import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Player, type Stage, signedIn } from '../../../test/cast.ts';
import { connected, type NotesHouse, notesSocket, openedBridge, openNotesHouse, originOf, stored } from '../../../test/notes-page.ts';
import { newId } from '../../platform/ids.ts';

let house: NotesHouse;
let stage: Stage;
let bridgeId: string;
beforeAll(async () => {
  house = await openNotesHouse();
  ({ stage } = house);
});
afterAll(() => house.close());
beforeEach(async () => {
  bridgeId = await openedBridge(stage);
});
afterEach(() => house.leave());

const open = (player: Player, at: 'here' | 'there' = 'here') => house.open(player, bridgeId, at);
const rows = async () =>
  (await stage.desk.db.selectFrom('bridgeNoteUpdate').select('id').where('bridgeId', '=', bridgeId).execute()).length;

test('two in different processes have the same notes, whoever wrote', async () => {
  const [tina, theo] = [open('tina'), open('theo', 'there')];
  await Promise.all([connected(tina), connected(theo)]);
  tina.write('The connector is down');
  theo.write('Its certificate has expired');
  await expect.poll(() => theo.words().toSorted()).toEqual(['Its certificate has expired', 'The connector is down']);
  await expect.poll(() => tina.words()).toEqual(theo.words());
});

test('who comes later reads what there is, and so do the minutes', async () => {
  const tina = open('tina');
  tina.write('The connector is down');
  await stored(tina);
  const wanda = open('wanda', 'there');
  await expect.poll(() => wanda.words()).toEqual(['The connector is down']);
  expect((await stage.as('wanda').get(`/bridges/${bridgeId}/notes`)).body).toMatchObject({
    markdown: 'The connector is down',
    text: 'The connector is down',
    authors: [{ id: stage.ids.tina, name: 'Tina One' }],
    isOpen: true,
  });
  expect((await stage.as('wanda').get(`/bridges/${bridgeId}/minutes`)).body.notes).toMatchObject({
    text: 'The connector is down',
    authors: [{ name: 'Tina One' }],
  });
});

test('what is written without a connection is stored when it is back, and what others wrote meanwhile is there', async () => {
  const [tina, theo] = [open('tina'), open('theo', 'there')];
  await Promise.all([connected(tina), connected(theo)]);
  tina.connection.away();
  tina.write('Written in a tunnel');
  theo.write('Written at a desk');
  await stored(theo);
  expect(tina.state()).toMatchObject({ isConnected: false, isStored: false });
  tina.connection.again();
  await stored(tina);
  await expect.poll(() => theo.words()).toHaveLength(2);
  expect(theo.words()).toEqual(tina.words());
});

test('who is called otherwise goes on writing, under the new name', async () => {
  const [moe, theo] = [open('moe'), open('theo')];
  await Promise.all([connected(moe), connected(theo)]);
  await stage.as('ada').patch(`/people/${stage.ids.moe}`, { name: 'Moe Four' });
  const names = () => [...theo.awareness.getStates().values()].flatMap(({ user }) => (user ? [user.name] : []));
  await expect.poll(names).toEqual(['Moe Four']);
});

test('nothing new is nothing to store', async () => {
  const tina = open('tina');
  tina.write('One');
  await stored(tina);
  const before = await rows();
  tina.connection.close();
  const again = open('tina');
  await expect.poll(() => again.words()).toEqual(['One']);
  await stored(again);
  expect(await rows()).toBe(before);
});

test('a caret is seen in the other process with the name and tier that its writer has there, and goes with them', async () => {
  const [tina, theo] = [open('tina'), open('theo', 'there')];
  await Promise.all([connected(tina), connected(theo)]);
  tina.awareness.setLocalState({ user: { name: 'Theo Three' }, cursor: null, isTyping: true });
  const seen = () => [...theo.awareness.getStates()].filter(([client]) => client !== theo.doc.clientID).map(([, state]) => state);
  await expect.poll(seen).toEqual([{ user: { id: stage.ids.tina, name: 'Tina One', tier: 1 }, cursor: null, isTyping: true }]);
  tina.connection.close();
  await expect.poll(seen).toEqual([]);
});

test('a process that did not hear the others for a while has missed nothing', async () => {
  const [tina, theo] = [open('tina'), open('theo', 'there')];
  await Promise.all([connected(tina), connected(theo)]);
  const { rows: ended } = await sql<{ ended: boolean }>`select pg_terminate_backend(pid) as ended from pg_stat_activity
    where datname = current_database() and application_name = 'relevo_notes'`.execute(stage.desk.db);
  expect(ended.length).toBeGreaterThan(0);
  tina.write('Nobody was told of this');
  await stored(tina);
  await expect.poll(() => theo.words()).toEqual(['Nobody was told of this']);
});

test('after the bridge nothing is taken any more, its pages are told so, and what was acknowledged is all there is', async () => {
  const tina = open('tina');
  tina.write('In time');
  await stored(tina);
  await stage.as('lena').post(`/bridges/${bridgeId}/start`);
  expect((await stage.as('lena').post(`/bridges/${bridgeId}/end`)).status).toBe(200);
  tina.write('Too late');
  await expect.poll(() => tina.state().isOpen).toBe(false);
  expect(tina.state().isStored).toBe(false);
  const { body } = await stage.as('tina').get(`/bridges/${bridgeId}/notes`);
  expect(body).toMatchObject({ text: 'In time', isOpen: false });
  const late = open('theo', 'there');
  await expect.poll(() => late.words()).toEqual(['In time']);
  expect(late.state()).toMatchObject({ isOpen: false, isStored: true });
});

describe('nobody gets in', () => {
  const endOf = (socket: WebSocket) =>
    new Promise<[number, string]>((resolve) => socket.addEventListener('close', ({ code, reason }) => resolve([code, reason])));
  const knock = (headers: Record<string, string>, bridge = bridgeId) => endOf(notesSocket(originOf(stage.app), bridge, headers));
  const bearer = (player: Player) => ({ authorization: `Bearer ${stage.tokens[player]}` });

  test('who is not signed in', async () => {
    expect(await knock({})).toEqual([4401, 'signed-out']);
  });
  test('as a requester', async () => {
    expect(await knock(bearer('una'))).toEqual([4403, 'forbidden']);
  });
  test('to the notes of a bridge that is not there', async () => {
    expect(await knock(bearer('tina'), newId(new Date()))).toEqual([4404, 'not-found']);
  });
  test('from the page of another site, with the cookie of ours', async () => {
    const session = await signedIn(stage, 'tina');
    expect(await knock({ ...session, origin: 'https://evil.example' })).toEqual([4403, 'cross-site']);
    const socket = notesSocket(originOf(stage.app), bridgeId, { ...session, origin: originOf(stage.app) });
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    socket.close();
  });
  test('with more connections than anybody needs', async () => {
    const sockets = Array.from({ length: 20 }, () => notesSocket(originOf(stage.app), bridgeId, bearer('moe')));
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))));
    expect(await knock(bearer('moe'))).toEqual([4429, 'too-many-requests']);
    for (const socket of sockets) socket.close();
  });
});
