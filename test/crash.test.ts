import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killAtOnce, postgresOf, untilGone } from '../bench/postgres-process.ts';
import { type Desk, endAll, startDesk, untilSaid } from '../bench/real-desk.ts';
import { REACTIONS } from '../src/app/reactions.ts';
import { accountableTier } from '../src/ticket/moves/path.ts';
import { CAST, emailOf, PACKETS, PASSWORD, type Player } from './cast.ts';
import { notesSocket, openNotesPage } from './notes-page.ts';
import { runs } from './runs.ts';

/** For what hangs; nothing here asks how fast the host is. */
const WAIT_MS_MAX = 120_000;
/** So much has been acknowledged when the desk is killed, however fast the host is. */
const WRITTEN_MIN = 3;
const KILLS = runs(1, 4);
type Kept = { tickets: Map<string, number>; messages: Set<string>; hops: Set<string>; notes: Set<string> };

let folder: string;
let data: string;
let desk: Desk;
/** The cookie of each one's session: it must outlive the desk, too. */
let cookies: Record<Player, string>;
let bridgeId: string;
/** What the desk has said it has, of all rounds. */
const acknowledged: Kept = { tickets: new Map(), messages: new Set(), hops: new Set(), notes: new Set() };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relevo-crash-'));
  // Otherwise the database of a desk that runs as root lies elsewhere, and would stay behind.
  await chmod(folder, 0o755);
  data = join(folder, 'data');
  await startAgain();
  cookies = await letPeopleIn();
  bridgeId = (await post('tina', '/bridges', { title: 'Autopilot', minutes: 30, tiers: [1, 2], reason: 'Many at once' })).id;
});
afterAll(async () => {
  await endAll();
  await rm(folder, { recursive: true, force: true });
});

describe('killed again and again with its database, in the middle of writing', () => {
  let ends: unknown[];
  beforeAll(async () => {
    ends = [];
    for (let kill = 0; kill < KILLS; kill++) ends.push(...(await killWhileWriting()));
    await caughtUp();
  }, KILLS * WAIT_MS_MAX);

  test('everyone was in the middle of writing, each time', () => {
    expect(ends.filter((error) => !(error instanceof TypeError || error instanceof Unavailable))).toEqual([]);
    expect(ends).toHaveLength(KILLS * WRITERS.length);
    expect(acknowledged.tickets.size).toBeGreaterThan(KILLS * WRITERS.length);
  });

  test('every ticket that was acknowledged is there, with the number that was said', async () => {
    const rows = await select<{ id: string; number: number }>('select id, number::int from ticket');
    const there = new Map(rows.map(({ id, number }) => [id, number]));
    expect([...acknowledged.tickets].filter(([id, number]) => there.get(id) !== number)).toEqual([]);
    expect(new Set(there.values()).size).toBe(rows.length);
  });

  test('every message that was acknowledged is there', async () => {
    const there = new Set((await select<{ id: string }>('select id from message')).map(({ id }) => id));
    expect([...acknowledged.messages].filter((id) => !there.has(id))).toEqual([]);
  });

  test('every hand-off that was acknowledged is on the path of its ticket', async () => {
    const there = new Set((await pathsOf()).flatMap(({ id, hops }) => hops.map((hop) => `${hop.kind} ${id}`)));
    expect([...acknowledged.hops].filter((hop) => !there.has(hop))).toEqual([]);
  });

  test('every word of a bridge’s notes that was acknowledged is there', async () => {
    const answer = await fetch(`${desk.url}/api/v1/bridges/${bridgeId}/notes`, { headers: { cookie: cookies.tina } });
    const there = new Set(((await answer.json()) as { text: string }).text.split('\n\n'));
    expect(acknowledged.notes.size).toBeGreaterThan(KILLS);
    expect([...acknowledged.notes].filter((word) => !there.has(word))).toEqual([]);
  });

  test('every path leads to the tier that has the ticket', async () => {
    const paths = await pathsOf();
    expect(paths.filter(({ tier, hops }) => accountableTier(hops) !== tier)).toEqual([]);
    expect(paths.filter(({ hops }) => hops.some(({ seq }, index) => seq !== index))).toEqual([]);
  });

  test('what follows an event is done, once', async () => {
    const events = await select<{ id: string; kind: keyof typeof REACTIONS; done: string[] }>(
      `select e.id, e.kind, coalesce(array_agg(d.reaction) filter (where d.reaction is not null), '{}') as done
       from event e left join reaction_done d on d.event_id = e.id group by e.id, e.kind`,
    );
    const wrong = events.filter(
      ({ kind, done }) => String(done.toSorted()) !== String(REACTIONS[kind].later.map(({ name }) => name).toSorted()),
    );
    expect(wrong).toEqual([]);
  });

  test('each of the team was told of each new ticket, once', async () => {
    const told = await select<{ number: number; told: string[]; toTell: string[] }>(
      `select t.number, array(select n.person_id from notice n where n.event_id = e.id order by 1) as told,
         array(select m.person_id from team_member m where m.team = t.team and m.person_id <> e.actor_id order by 1) as "toTell"
       from event e join ticket t on t.id = e.ticket_id where e.kind = 'ticket-opened' and t.tier = 1`,
    );
    expect(told.filter(({ told, toTell }) => String(told) !== String(toTell))).toEqual([]);
  });
});

test('asked to end in the middle of writing, it has answered whatever it has written', async () => {
  const written = async () => (await select<{ id: string }>('select id from ticket union all select id from message')).map(({ id }) => id);
  const before = new Set(await written());
  const writing = [...WRITERS, ...WRITERS, ...WRITERS].map(untilBroken);
  const enough = acknowledged.tickets.size + WRITTEN_MIN * writing.length;
  while (acknowledged.tickets.size < enough) await sleep(20);
  expect(await desk.stop()).toBe(0);
  const ends = await Promise.all(writing);
  expect(ends.filter((error) => !(error instanceof TypeError))).toEqual([]);
  await startAgain();
  const told = new Set([...before, ...acknowledged.tickets.keys(), ...acknowledged.messages]);
  expect((await written()).filter((id) => !told.has(id))).toEqual([]);
});

describe('its database alone', () => {
  test('loses one of its processes: the desk says so for a moment, and goes on', async () => {
    const [server = 0] = await postgresOf(data);
    const [client] = await select<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'client backend' and datname = current_database() and pid <> pg_backend_pid() limit 1`,
    );
    killAtOnce([client?.pid ?? 0]);
    const answers = await askUntil((answer) => answer.status === 200);
    expect(answers.filter(({ status, code }) => status !== 200 && !(status === 503 && code === 'unavailable'))).toEqual([]);
    expect((await postgresOf(data))[0]).toBe(server);
  });

  test('is killed: the desk answers that it is unavailable, says why in one line, and ends for its supervisor', async () => {
    const pids = await postgresOf(data);
    killAtOnce(pids);
    const answers = await askUntil((answer) => answer.status === 0);
    expect(answers.filter(({ status, code }) => status !== 0 && !(status === 503 && code === 'unavailable'))).toEqual([]);
    expect(await desk.ended).toBe(1);
    expect(
      desk
        .stderr()
        .split('\n')
        .filter((line) => line.startsWith('Relevo: ')),
    ).toHaveLength(1);
  });

  test('is there again with the desk, with all that was acknowledged', async () => {
    await startAgain();
    const [row] = await select<{ count: number }>('select count(*)::int from ticket where id = any($1)', [
      [...acknowledged.tickets.keys()],
    ]);
    expect(row?.count).toBe(acknowledged.tickets.size);
  });
});

async function startAgain(): Promise<void> {
  desk = await startDesk({ RELEVO_DATA: data, LOG_LEVEL: 'silent' }, folder);
  await desk.ready;
}

/** What broke each of them off while they wrote: `fetch` throws a `TypeError` when nobody answers. */
async function killWhileWriting(): Promise<unknown[]> {
  const before = acknowledged.tickets.size;
  const writing = WRITERS.map(untilBroken);
  while (acknowledged.tickets.size < before + WRITTEN_MIN * WRITERS.length) await sleep(20);
  const pids = [desk.pid, ...(await postgresOf(data))];
  await someJobInHand();
  killAtOnce(pids);
  const ends = await Promise.all(writing);
  await untilGone(pids);
  await startAgain();
  return ends;
}

/** Everyone writes as fast as the desk answers, each on tickets of their own. */
const WRITERS = [reportAndReply, reportAndReply, () => handUp('tina'), () => handUp('toni'), writeNotes];

async function untilBroken(write: () => Promise<void>): Promise<unknown> {
  try {
    for (;;) await write();
  } catch (error) {
    return error;
  }
}

async function reportAndReply(): Promise<void> {
  const id = await report('una');
  const message = await post('una', `/tickets/${id}/messages`, { body: 'It is still so' });
  acknowledged.messages.add(message.id);
  acknowledged.messages.add((await post('tina', `/tickets/${id}/messages`, { body: 'We look at it', visibility: 'internal' })).id);
}

async function handUp(player: 'tina' | 'toni'): Promise<void> {
  const id = await report(player);
  const escalation = await post(player, `/tickets/${id}/escalations`, { reason: 'The cause is not found', packet: PACKETS[2] });
  acknowledged.hops.add(`escalated ${id}`);
  await post('wanda', `/escalations/${escalation.id}/accept`, {});
  acknowledged.hops.add(`accepted ${id}`);
}

async function report(player: Player): Promise<string> {
  const { id, number } = await post(player, '/tickets', {
    subject: 'Laptop cannot be enrolled',
    description: 'It says 0x80180014',
    issueArea: 'enrollment',
    platform: 'windows',
  });
  acknowledged.tickets.set(id, number);
  acknowledged.hops.add(`opened ${id}`);
  return id;
}

/** One word after the other, until the line breaks. */
async function writeNotes(): Promise<void> {
  let isBroken = false;
  const page = openNotesPage(() => {
    const socket = notesSocket(desk.url, bridgeId, { cookie: cookies.wanda });
    socket.addEventListener('close', () => {
      isBroken = true;
    });
    return socket;
  });
  const until = async (isSo: () => boolean) => {
    while (!isSo()) {
      if (isBroken) throw new TypeError('the line broke');
      await sleep(5);
    }
  };
  try {
    for (;;) {
      await until(() => page.state().isConnected);
      const word = `word ${acknowledged.notes.size}`;
      page.write(word);
      await until(() => page.state().isStored);
      acknowledged.notes.add(word);
    }
  } finally {
    page.close();
  }
}

/** A server that goes down may still say so. */
class Unavailable extends Error {}

async function post(player: Player, path: string, body: object): Promise<any> {
  const answer = await fetch(`${desk.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cookies[player] },
    body: JSON.stringify(body),
  });
  if (answer.status === 503) throw new Unavailable();
  // Nobody writes as fast as these do; they wait as they are told to.
  if (answer.status === 429) return sleep(250).then(() => post(player, path, body));
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

type Told = { status: number; code: string };

/** The answers to one who keeps asking; 0 where nobody answered. */
async function askUntil(isEnd: (answer: Told) => boolean): Promise<Told[]> {
  const answers: Told[] = [];
  for (const deadline = Date.now() + WAIT_MS_MAX; Date.now() < deadline; await sleep(50)) {
    const answer = await fetch(`${desk.url}/api/v1/tickets?limit=1`, { headers: { cookie: cookies.tina } }).then(
      async (response) => ({ status: response.status, code: ((await response.json()) as { code?: string }).code ?? '' }),
      () => ({ status: 0, code: '' }),
    );
    answers.push(answer);
    if (isEnd(answer)) return answers;
  }
  throw new Error(`it went on like this: ${JSON.stringify(answers.slice(-3))}`);
}

/** A worker that is killed with jobs in its hands is the hard case: they are neither done nor waiting. */
async function someJobInHand(): Promise<void> {
  await onDatabase(async (client) => {
    for (const deadline = Date.now() + WAIT_MS_MAX; Date.now() < deadline; ) {
      const { rowCount } = await client.query(`select from pgboss.job where name = 'react' and state = 'active' limit 1`);
      if (rowCount) return;
    }
    throw new Error('no worker takes a job');
  });
}

/** Waits until no job of an event is left to do. */
async function caughtUp(): Promise<void> {
  for (const deadline = Date.now() + WAIT_MS_MAX; ; await sleep(200)) {
    const left = await select<{ state: string; count: number }>(
      `select state, count(*)::int from pgboss.job where name = 'react' and state in ('created', 'retry', 'active') group by state`,
    );
    if (left.length === 0) return;
    if (Date.now() > deadline) throw new Error(`the follow-ups are not done: ${JSON.stringify(left)}`);
  }
}

type Path = { id: string; tier: number; hops: { seq: number; kind: any; fromTier: number | null; toTier: number; at: string }[] };
function pathsOf(): Promise<Path[]> {
  return select<Path>(`select t.id, t.tier::int, json_agg(json_build_object('seq', h.seq, 'kind', h.kind, 'fromTier', h.from_tier,
    'toTier', h.to_tier, 'at', h.at) order by h.seq) as hops from ticket t join hop h on h.ticket_id = t.id group by t.id`);
}

async function select<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return onDatabase(async (client) => (await client.query<Row>(text, values)).rows);
}

async function onDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { url } = JSON.parse(await readFile(join(data, 'postgres.running'), 'utf8')) as { url: string };
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The first administrator by the link that the desk printed, and the others by their invitations, as people do. */
async function letPeopleIn(): Promise<Record<Player, string>> {
  const setUp = { name: 'Ada Admin', email: emailOf('ada'), password: PASSWORD, locale: 'en', startFrom: 'worked-plan' };
  await asNobody('/api/v1/setup', { ...setUp, token: (await untilSaid(desk, /#([\w-]{20,})\n/))[1] });
  const ada = await signIn('ada');
  cookies = { ada } as Record<Player, string>;
  for (const player of ['una', 'tina', 'toni', 'wanda'] as const) {
    const { name, role, teams } = CAST[player];
    const { link } = await post('ada', '/invitations', { email: emailOf(player), name, role, teams });
    await asNobody('/api/v1/invitations/accept', { token: tokenIn(link), password: PASSWORD });
    cookies[player] = await signIn(player);
  }
  return cookies;
}

const tokenIn = (link: string) => /#([\w-]+)/.exec(link)?.[1] ?? '';

async function signIn(player: Player): Promise<string> {
  const { headers } = await asNobody('/api/auth/sign-in/email', { email: emailOf(player), password: PASSWORD });
  return headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function asNobody(path: string, body: object): Promise<Response> {
  const answer = await fetch(desk.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
