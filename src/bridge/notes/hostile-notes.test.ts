import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { PASSWORD, type Player, type Stage, signedIn } from '../../../test/cast.ts';
import {
  bearerOf,
  connected,
  type NotesHouse,
  type NotesPage,
  notesSocket,
  openedBridge,
  openNotesHouse,
  originOf,
  stored,
} from '../../../test/notes-page.ts';
import { buildServer } from '../../app/http/server.ts';
import { caretFrame, STEP, syncFrame } from './frames.ts';
import { FIELD, MESSAGE_BYTES_MAX, NOTES_BYTES_MAX } from './protocol.ts';

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

type End = [code: number, reason: string];

async function heard(socket: WebSocket): Promise<WebSocket> {
  await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }));
  return socket;
}
const endOf = (socket: WebSocket) =>
  new Promise<End>((resolve) => socket.addEventListener('close', ({ code, reason }) => resolve([code, reason])));
const socketOf = (player: Player) => heard(notesSocket(originOf(stage.app), bridgeId, bearerOf(stage, player)));

/** How a connection ends on which this is sent. */
async function endOn(message: Uint8Array | string, player: Player = 'moe'): Promise<End> {
  const socket = await socketOf(player);
  socket.send(message as Uint8Array<ArrayBuffer>);
  return endOf(socket);
}

const written = (does: (doc: Y.Doc, field: Y.XmlFragment) => void) => {
  const doc = new Y.Doc();
  does(doc, doc.getXmlFragment(FIELD));
  return syncFrame(STEP.written, Y.encodeStateAsUpdate(doc));
};
const nested = (levels: number) => {
  let inner = new Y.XmlElement('paragraph');
  for (let level = 0; level < levels; level++) {
    const outer = new Y.XmlElement('blockquote');
    outer.insert(0, [inner]);
    inner = outer;
  }
  return inner;
};
/** The second half of what somebody wrote elsewhere: without the first nothing can be made of it. */
const half = () => {
  const doc = new Y.Doc();
  doc.getXmlFragment(FIELD).push([new Y.XmlElement('paragraph')]);
  const before = Y.encodeStateVector(doc);
  doc.getXmlFragment(FIELD).push([new Y.XmlElement('paragraph')]);
  return syncFrame(STEP.written, Y.encodeStateAsUpdate(doc, before));
};

describe('whoever sends what no page of ours does is cut off, nothing of it is kept, and the others write on', () => {
  let tina: NotesPage;
  beforeEach(async () => {
    tina = house.open('tina', bridgeId);
    tina.write('Before');
    await connected(tina);
    return () => house.leave();
  });

  const cases: [name: string, message: () => Uint8Array | string, end: End][] = [
    ['words for bytes', () => 'hello', [4400, 'unreadable']],
    ['nothing', () => new Uint8Array(), [4400, 'unreadable']],
    ['a kind that there is not', () => Uint8Array.of(9, 1), [4400, 'unreadable']],
    ['bytes at random', () => syncFrame(STEP.written, randomBytes(500)), [4400, 'unreadable']],
    ['half of a message', () => written((_, field) => field.push([new Y.XmlElement('paragraph')])).slice(0, 12), [4400, 'unreadable']],
    ['a step that there is not', () => syncFrame(7 as 2, Uint8Array.of(0, 0)), [4400, 'unreadable']],
    ['what another document must come before', half, [4400, 'unreadable']],
    ['another part of the document', () => written((doc) => doc.getMap('hidden').set('a', 1)), [4400, 'unreadable']],
    ['an element that no editor knows', () => written((_, field) => field.push([new Y.XmlElement('script')])), [4400, 'unreadable']],
    ['what is no element at all', () => written((_, field) => field.push([new Y.Map() as unknown as Y.XmlElement])), [4400, 'unreadable']],
    ['depths without an end', () => written((_, field) => field.push([nested(100)])), [4400, 'unreadable']],
    ['more than notes may be', () => written((_, field) => field.push([new Y.XmlText('x'.repeat(NOTES_BYTES_MAX))])), [4413, 'full']],
    ['more than a message may be', () => new Uint8Array(MESSAGE_BYTES_MAX + 1), [1009, '']],
    ['no caret', () => caretFrame(randomBytes(20)), [4400, 'unreadable']],
    ['a caret that breaks pages', () => caretFrame(caretAt({ anchor: { item: 'x' }, head: {} })), [4400, 'unreadable']],
  ];
  test.each(cases)('%s', async (_, message, end) => {
    await stored(tina);
    expect(await endOn(message())).toEqual(end);
    tina.write('After');
    await stored(tina);
    expect((await stage.as('tina').get(`/bridges/${bridgeId}/notes`)).body.text).toBe('Before\n\nAfter');
    expect(tina.state().isConnected).toBe(true);
  });
});

function caretAt(cursor: object): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify({ cursor }));
  return Uint8Array.of(1, 5, 1, text.length, ...text);
}

test('who writes faster than anybody types is told to come back later', async () => {
  for (let times = 0; times < 3_000; times++) stage.desk.limits.take('notes-messages', stage.ids.lena);
  expect(await endOn(Uint8Array.of(0, 0, 1, 0), 'lena')).toEqual([4429, 'too-many-requests']);
});

test('full notes take what makes them shorter', async () => {
  const tina = house.open('tina', bridgeId);
  tina.write('x'.repeat(NOTES_BYTES_MAX - 1_000));
  await stored(tina);
  tina.write('y'.repeat(2_000));
  await expect.poll(() => tina.state().end).toBe('full');
  tina.doc.getXmlFragment(FIELD).delete(0, 1);
  tina.connection.again();
  await stored(tina);
  expect(tina.words()).toEqual(['y'.repeat(2_000)]);
  house.leave();
});

describe('a connection ends, and whether there is another is asked anew,', () => {
  const auth = (path: string, cookie: string, payload = {}) =>
    stage.app.inject({ method: 'POST', url: `/api/auth/${path}`, headers: { cookie }, payload });

  test('with the session', async () => {
    const { cookie } = await signedIn(stage, 'theo');
    const socket = await heard(notesSocket(originOf(stage.app), bridgeId, { cookie }));
    await auth('sign-out', cookie);
    expect(await endOf(socket)).toEqual([4409, 'anew']);
    expect(await endOf(notesSocket(originOf(stage.app), bridgeId, { cookie }))).toEqual([4401, 'signed-out']);
  });

  test('with all sessions, when the password is another', async () => {
    const { cookie } = await signedIn(stage, 'theo');
    const socket = await heard(notesSocket(originOf(stage.app), bridgeId, { cookie }));
    await auth('change-password', cookie, { currentPassword: PASSWORD, newPassword: 'another-password', revokeOtherSessions: true });
    expect(await endOf(socket)).toEqual([4409, 'anew']);
  });

  test('with the right to read bridges', async () => {
    const socket = await socketOf('wanda');
    await stage.as('ada').patch(`/people/${stage.ids.wanda}`, { role: 'requester' });
    expect(await endOf(socket)).toEqual([4409, 'anew']);
  });

  test('with the process, which does not wait for it', async () => {
    const app = await buildServer(stage.desk);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const socket = await heard(notesSocket(originOf(app), bridgeId, bearerOf(stage, 'theo')));
    const end = endOf(socket);
    await app.close();
    expect(await end).toEqual([1012, 'ending']);
  });

  test('with the process, also when nobody there answers', async () => {
    const app = await buildServer(stage.desk, { drainMsMax: 50 });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = new URL(originOf(app));
    const socket = connect({ port: Number(port), host: '127.0.0.1' });
    const key = randomBytes(16).toString('base64');
    const lines = [`GET /api/v1/bridges/${bridgeId}/notes/live HTTP/1.1`, 'Host: localhost', 'Connection: Upgrade', 'Upgrade: websocket'];
    lines.push('Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${key}`, `Authorization: ${bearerOf(stage, 'theo').authorization}`);
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toContain('101 Switching Protocols');
    const closed = once(socket, 'close');
    await app.close();
    await closed;
  });
});
