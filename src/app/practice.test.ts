import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CAST,
  escalatedTicket,
  openedTicket,
  openStage,
  PACKETS,
  type Player,
  relayingTicket,
  SOLUTION,
  type Stage,
  upload,
} from '../../test/cast.ts';
import { questionRelay } from '../escalation/down/question-relay.ts';
import { recordSolution } from '../escalation/down/record-solution.ts';
import { acceptEscalation } from '../escalation/up/accept-escalation.ts';
import { raiseEscalation } from '../escalation/up/raise-escalation.ts';
import { answerVendorCase } from '../escalation/vendor/answer-vendor-case.ts';
import { logVendorCase } from '../escalation/vendor/log-vendor-case.ts';
import { openVendorCase } from '../escalation/vendor/open-vendor-case.ts';
import type { Act } from '../identity/act.ts';
import { actorOfPerson } from '../identity/find-actor.ts';
import type { Realm } from '../identity/realm.ts';
import { workCheck } from '../knowledge/checks.ts';
import { findKnownErrors } from '../knowledge/find.ts';
import { tiersOfTeams } from '../plan/rules/in-force.ts';
import { inForceAt, planOfVersion } from '../plan/versions/store.ts';
import { isRefusal } from '../platform/outcome.ts';
import { DEVIATION_KINDS } from '../report/words.ts';
import { openTicket } from '../ticket/open-ticket.ts';
import { postMessage } from '../ticket/post-message.ts';
import { maySee, sightFactsOf, visibleTo } from '../ticket/visible-to.ts';
import { SORTS, STATUSES, VIEWS } from '../ticket/words.ts';
import { inAct } from './act.ts';
import { EVENT_KINDS } from './events.ts';
import { ROUTES } from './routes.ts';
import { react, wake } from './worker/worker.ts';

const PLAYERS = Object.keys(CAST) as Player[];
/** Whose practice it is; the others are played for her. */
const PRACTISES = 'tina';
/** In every text of the practice ticket, and a number that no other ticket comes to. */
const MARKER = 'PRACTISED';
const NUMBER = 987_654_321;
/** A Sunday night: the desk is closed, so that handing up then departs from the plan. */
const NIGHT = new Date('2026-11-29T02:00:00Z');

let stage: Stage;
let now = NIGHT;
let lab: { id: string; ticket: string };
let practised: { ticketId: string; fileIds: string[] };
/** What everybody was answered before there was a practice ticket, and after all that came of it. */
let before: Map<string, string>;
let after: Map<string, string>;
/** Of a real ticket that was opened before it, and of the next one. */
let numbers: number[];
const [FAULT] = findKnownErrors({ code: '0x80180014' }, 'en');
const CHECK = { knownErrorId: FAULT?.id ?? '', step: FAULT?.checks[0]?.step ?? '', outcome: 'fine' } as const;
const heard = {} as Record<Player, string>;
let hangUp = () => {};

beforeAll(async () => {
  stage = await openStage({ now: () => now });
  await escalatedTicket(stage);
  await relayingTicket(stage);
  const first = await openedTicket(stage);
  await reactToAll();
  before = await walk();
  hangUp = await listen();
  practised = await practise();
  await practiseLab();
  await reactToAll();
  after = await walk();
  numbers = [first.number, (await openedTicket(stage)).number];
}, 180_000);
afterAll(async () => {
  hangUp();
  await stage.close();
});

test('everything that can hang on a ticket hangs on the one that is practised on', async () => {
  for (const table of [
    'hop',
    'message',
    'escalation',
    'solution',
    'relay',
    'vendorCase',
    'clock',
    'event',
    'notice',
    'deviation',
    'attachment',
    'checkDone',
  ] as const) {
    const rows = await stage.desk.db.selectFrom(table).select('ticketId').where('ticketId', '=', practised.ticketId).execute();
    expect([table, rows.length > 0]).toEqual([table, true]);
  }
});

test('no answer that the real realm gives to anybody has changed', () => {
  expect([...after.keys()]).toEqual([...before.keys()]);
  // How far one has come in practice, and what one could look at again, is what these are for; and those who train see how it went.
  for (const path of ['/labs', '/training/gaps', '/training/path']) before.delete(`${PRACTISES} ${path}`);
  for (const player of PLAYERS) before.delete(`${player} /lab-attempts`);
  for (const [path, text] of after) if (before.has(path)) expect(`${path}\n${text}`).toBe(`${path}\n${before.get(path)}`);
});

test('whoever knows its ids finds nothing by them', async () => {
  const ids = await idsOf(practised.ticketId);
  expect(ids.length).toBeGreaterThan(20);
  const paths = ROUTES.filter(({ endpoint }) => endpoint.method === 'GET' && endpoint.path.includes(':id')).map(
    ({ endpoint }) => endpoint.path,
  );
  const found: string[] = [];
  for (const player of FILTERING)
    for (const path of [...paths, '/attachments/:id'])
      for (const id of path.startsWith('/tickets') ? [practised.ticketId, String(NUMBER)] : ids) {
        const asked = path.replace(':id', id);
        const { status, body } = await stage.as(player).get(asked);
        if (status < 400 || JSON.stringify(body).includes(MARKER)) found.push(`${player}: ${asked} ${status}`);
      }
  expect(found).toEqual([]);
}, 180_000);

test('nobody moves it from the real realm', async () => {
  const found: string[] = [];
  const ids = await idsOf(practised.ticketId);
  const marked = await markedRows();
  for (const { endpoint } of ROUTES) {
    if (endpoint.method === 'GET' || !/^\/(tickets|escalations|relays|vendor-cases)\/:id/.test(endpoint.path)) continue;
    for (const id of endpoint.path.startsWith('/tickets') ? [practised.ticketId, String(NUMBER)] : ids) {
      const body = SENT[`${endpoint.method} ${endpoint.path}`] ?? {};
      const { status, body: answer } = await stage.as('ada').send(endpoint.method, endpoint.path.replace(':id', id), body);
      // Refused for what it says, which every body above is not, or because it is not there.
      if (status !== 404) found.push(`${endpoint.method} ${endpoint.path}: ${status} ${JSON.stringify(answer)}`);
    }
  }
  expect(found).toEqual([]);
  expect(await markedRows()).toEqual(marked);
}, 180_000);

test('no live event of it reaches a page, while one of a real ticket does', async () => {
  const { id } = await openedTicket(stage);
  const mayHear = PLAYERS.filter((player) => player !== 'otto');
  await expect.poll(() => mayHear.filter((player) => !heard[player].includes(id))).toEqual([]);
  expect(PLAYERS.filter((player) => heard[player].includes(practised.ticketId))).toEqual([PRACTISES]);
});

test('it takes no number of the real ones, and none of theirs finds it', async () => {
  const [first = 0, second] = numbers;
  expect(second).toBe(first + 1);
  const next = (await openedTicket(stage)).number + 1;
  await sql`select setval('practice_ticket_number', ${next - 1})`.execute(stage.desk.db);
  await practiceAct('una', (act) => openTicket(act, { subject: MARKER, description: MARKER }));
  expect((await stage.as('ada').get(`/tickets/${next}`)).status).toBe(404);
  const real = await openedTicket(stage);
  expect(real.number).toBe(next);
  expect((await stage.as('ada').get(`/tickets/${next}`)).body.id).toBe(real.id);
});

test('marking all notices as read marks those of the real realm', async () => {
  await stage.as('lena').post('/notices/read', {});
  const { rows } = await sql<{ realm: Realm; unread: number }>`
    select t.realm, count(*) filter (where n.read_at is null)::int as unread from notice n join ticket t on t.id = n.ticket_id
    where n.person_id = ${stage.ids.lena} group by t.realm order by t.realm desc`.execute(stage.desk.db);
  expect(rows).toEqual([
    { realm: 'real', unread: 0 },
    { realm: 'practice', unread: expect.any(Number) },
  ]);
  expect(rows[1]?.unread).toBeGreaterThan(0);
});

test('what was done once among the practice tickets answers no write in the real realm', async () => {
  const { once } = await import('./http/idempotency.ts');
  const write = { key: 'the-same-key', request: ['POST', '/tickets'], isSecret: false };
  const done = (realm: Realm) => act('una', realm, (one) => once(one, write, async () => ({ realm })));
  await done('practice');
  expect(await done('real')).toMatchObject({ refused: 'idempotency-key-reused' });
});

describe('the two forms of the rule', () => {
  test('let everybody see the same tickets', async () => {
    const { desk } = stage;
    const { rows: all } = await sql<{ id: string }>`select t.id from ticket t`.execute(desk.db);
    for (const player of PLAYERS)
      for (const realm of ['real', 'practice'] as const) {
        const looker = { by: await actorOf(player), realm };
        const { rows } = await sql<{ id: string }>`select t.id from ticket t where ${visibleTo(looker)}`.execute(desk.db);
        const seen = await Promise.all(all.map(async ({ id }) => ({ id, facts: await sightFactsOf(desk.db, id) })));
        const allowed = seen.filter(({ facts }) => facts && maySee(looker, facts)).map(({ id }) => id);
        expect([player, realm, rows.map(({ id }) => id).toSorted()]).toEqual([player, realm, allowed.toSorted()]);
      }
  });

  test('whoever practises sees what is practised on, and nothing else', async () => {
    const looker = { by: await actorOf(PRACTISES), realm: 'practice' as const };
    const { rows } = await sql<{ subject: string }>`select t.subject from ticket t where ${visibleTo(looker)}`.execute(stage.desk.db);
    const { rows: marked } = await sql<{ subject: string }>`
      select subject from ticket where subject like ${`${MARKER}%`} or id = ${lab.ticket}`.execute(stage.desk.db);
    expect(rows.map(({ subject }) => subject).toSorted()).toEqual(marked.map(({ subject }) => subject).toSorted());
  });
});

/** A ticket with all that can come of it, made by the use cases as they act in the practice realm. */
async function practise(): Promise<{ ticketId: string; fileIds: string[] }> {
  await sql`select setval('practice_ticket_number', ${NUMBER - 1})`.execute(stage.desk.db);
  const fileOf = async (player: Player) =>
    (await upload(stage, player, { name: `${MARKER}.txt`, content: `${MARKER} ${player}` })).body.id as string;
  const files = { una: await fileOf('una'), tina: await fileOf('tina') };
  const { ticketId } = await practiceAct('una', (act) =>
    openTicket(act, {
      subject: `${MARKER} laptop`,
      description: MARKER,
      errorCode: '0x80180014',
      deviceName: MARKER,
      platform: 'windows',
      attachments: [files.una],
    }),
  );
  await practiceAct('tina', (act) => workCheck(act, { id: ticketId, ...CHECK, note: MARKER }));
  await practiceAct('una', (act) => postMessage(act, { id: ticketId, body: MARKER }));
  await practiceAct('tina', (act) => postMessage(act, { id: ticketId, body: MARKER, visibility: 'internal', attachments: [files.tina] }));
  const packet = (tier: 2 | 3) =>
    ({ ...PACKETS[tier], tried: [...PACKETS[tier].tried], symptom: `${MARKER}: ${PACKETS[tier].symptom}` }) as never;
  const second = await practiceAct('tina', (act) => raiseEscalation(act, { id: ticketId, reason: MARKER, packet: packet(2) }));
  await practiceAct('wanda', (act) => acceptEscalation(act, { id: second.id }));
  const third = await practiceAct('wanda', (act) => raiseEscalation(act, { id: ticketId, reason: MARKER, packet: packet(3) }));
  await practiceAct('theo', (act) => acceptEscalation(act, { id: third.id }));
  await practiceAct('theo', (act) => openVendorCase(act, { id: ticketId, caseNumber: MARKER, severity: 'B', summary: MARKER }));
  const { id: caseId } = await stage.desk.db
    .selectFrom('vendorCase')
    .select('id')
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow();
  await practiceAct('theo', (act) => logVendorCase(act, { id: caseId, direction: 'to-vendor', entry: MARKER }));
  await practiceAct('theo', (act) => answerVendorCase(act, { id: caseId, answer: MARKER }));
  await practiceAct('theo', (act) => recordSolution(act, { id: ticketId, ...SOLUTION, rootCause: MARKER }));
  const relay = await stage.desk.db
    .selectFrom('relay')
    .select('id')
    .where('ticketId', '=', ticketId)
    .where('tier', '=', 2)
    .executeTakeFirstOrThrow();
  await practiceAct('wanda', (act) => questionRelay(act, { id: relay.id, question: MARKER }));
  // Every timer of the ticket rings; a deadline that has passed is marked, and told to those who can still act.
  now = new Date(NIGHT.getTime() + 30 * 86_400_000);
  await wake(stage.desk, { timer: 'clock-due', subject: ticketId });
  now = NIGHT;
  return { ticketId, fileIds: Object.values(files) };
}

/** What every write to a ticket, or to what hangs on one, would say, so that it is refused for nothing else than that it is not there. */
const SENT: Record<string, object> = {
  'PATCH /tickets/:id': { subject: 'Taken', version: 1 },
  'POST /tickets/:id/messages': { body: 'Taken' },
  'POST /tickets/:id/assign': { assignee: null },
  'POST /tickets/:id/wait': { waitingFor: 'requester' },
  'POST /tickets/:id/resolution': { contactedBy: 'phone', note: 'Taken' },
  'POST /tickets/:id/contact-attempts': { channel: 'phone' },
  'POST /tickets/:id/confirmation': { solved: true },
  'PATCH /tickets/:id/confirmation': { rating: 1 },
  'POST /tickets/:id/reopen': { reason: 'Taken' },
  'POST /tickets/:id/escalations': { reason: 'Taken', packet: PACKETS[2] },
  'POST /tickets/:id/packet-score': { packet: PACKETS[2] },
  'POST /tickets/:id/vendor-cases': { caseNumber: '1', severity: 'B', summary: 'Taken' },
  'POST /tickets/:id/solution': SOLUTION,
  'POST /tickets/:id/checks': CHECK,
  'POST /escalations/:id/return': { missing: ['Taken'] },
  'POST /relays/:id/question': { question: 'Taken' },
  'POST /relays/:id/answer': { answer: 'Taken' },
  'POST /vendor-cases/:id/log': { direction: 'to-vendor', entry: 'Taken' },
  'POST /vendor-cases/:id/answer': { answer: 'Taken' },
};

const EACH = [
  ...ROUTES.filter(({ endpoint }) => endpoint.method === 'GET' && !endpoint.path.includes(':id')).map(({ endpoint }) =>
    endpoint.path.replace(':version', '1'),
  ),
  ...VIEWS.map((view) => `/tickets?view=${view}`),
];
/** The filters of a list, as one of the staff, a lead and a user; and what is for nobody in particular. */
const FILTERING: readonly Player[] = ['una', 'wanda', 'ada'];
const FILTERED = [
  ...[
    ...SORTS.map((sort) => `sort=${sort}`),
    ...STATUSES.map((status) => `status=${status}`),
    ...[1, 2, 3, 4].map((tier) => `tier=${tier}`),
    ...['any', ...DEVIATION_KINDS].map((drift) => `drift=${drift}`),
    ...[MARKER, 'laptop', NUMBER, '0x80180014'].map((q) => `q=${q}`),
    'bounces=1',
    'planVersion=1',
    'assignee=none',
  ].map((query) => `/tickets?${query}`),
  ...['yaml', 'json'].map((format) => `/plan/export?format=${format}`),
  `/known-errors?q=${MARKER}`,
  '/openapi.json',
  '/setup',
  '/healthz',
];

/** All that can be read without knowing an id of the practice ticket, as each of the cast, in every view, order and filter. */
async function walk(): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const player of PLAYERS)
    for (const path of [...EACH, ...(FILTERING.includes(player) ? FILTERED : [])]) {
      const { status, body } = await stage.as(player).get(path);
      seen.set(`${player} ${path}`, `${status} ${typeof body === 'string' ? body : JSON.stringify(body)}`);
    }
  const { body: metrics } = await stage.app.inject({ url: '/metrics' });
  seen.set('metrics', [...metrics.matchAll(/^# HELP (\w+)/gm)].map(([, name]) => name).join() + metrics.includes(MARKER));
  return seen;
}

/** Every id of the practice ticket and of what hangs on it. */
async function idsOf(ticketId: string): Promise<string[]> {
  const { db } = stage.desk;
  const ids = [ticketId];
  for (const table of [
    'message',
    'escalation',
    'solution',
    'relay',
    'vendorCase',
    'clock',
    'event',
    'notice',
    'deviation',
    'attachment',
  ] as const)
    ids.push(...(await db.selectFrom(table).select('id').where('ticketId', '=', ticketId).execute()).map(({ id }) => id));
  return ids;
}

async function markedRows() {
  const { db } = stage.desk;
  const ticket = await db.selectFrom('ticket').selectAll().where('id', '=', practised.ticketId).executeTakeFirstOrThrow();
  const { events } = await db
    .selectFrom('event')
    .select(({ fn }) => fn.countAll().as('events'))
    .where('ticketId', '=', practised.ticketId)
    .executeTakeFirstOrThrow();
  return { ticket, events };
}

/** A whole lab, from its beginning to its result, over the endpoints that a page asks. */
async function practiseLab(): Promise<void> {
  const tina = stage.as(PRACTISES);
  lab = (await tina.post('/labs/t1-enr-device-cap/attempts', {})).body;
  await tina.post(`/lab-attempts/${lab.id}/say`, { body: 'What is the exact message?' });
  await tina.post(`/lab-attempts/${lab.id}/checks`, { check: 'count-devices' });
  await tina.post(`/tickets/${lab.ticket}/messages`, { body: `${MARKER}: which old devices do you no longer use?` });
  await reactToAll();
  const raised = await tina.post(`/tickets/${lab.ticket}/escalations`, { reason: MARKER, packet: PACKETS[2] });
  const { status } = await tina.post(`/lab-attempts/${lab.id}/finish`, {});
  expect([raised.status, status]).toEqual([201, 200]);
}

async function actorOf(player: Player) {
  const { desk, ids } = stage;
  const found = await actorOfPerson({ db: desk.db, inForce: inForceAt(desk.now()) }, ids[player]);
  if (!found) throw new Error(`${player} is missing`);
  const plan = await planOfVersion(desk.db, found.planVersion);
  return {
    ...found.actor,
    tiers: tiersOfTeams(
      plan,
      found.actor.teams.map(({ team }) => team),
    ),
  };
}

async function act<T>(player: Player, realm: Realm, work: (act: Act) => Promise<T>) {
  return inAct(stage.desk, { by: await actorOf(player), planVersion: 1, door: 'pages', realm }, work);
}

/** Somebody of the cast, played for whoever practises. */
async function practiceAct<T>(player: Player, work: (act: Act) => Promise<T>) {
  const by = { ...(await actorOf(player)), playsFor: stage.ids[PRACTISES] };
  const outcome = await inAct(stage.desk, { by, planVersion: 1, door: 'pages', realm: 'practice' }, work);
  if (isRefusal(outcome)) throw new Error(`${player}: ${JSON.stringify(outcome)}`);
  return outcome as Exclude<T, { refused: string }>;
}

async function reactToAll(): Promise<void> {
  const events = await stage.desk.db.selectFrom('event').select(['id', 'kind']).orderBy('seq').execute();
  for (const { id, kind } of events) if ((EVENT_KINDS as readonly string[]).includes(kind)) await react(stage.desk, id);
}

/** Each of the cast listens until told to stop. */
async function listen(): Promise<() => void> {
  const address = await stage.app.listen({ port: 0, host: '127.0.0.1' });
  const stop = new AbortController();
  for (const player of PLAYERS) {
    heard[player] = '';
    const { body } = await fetch(`${address}/api/v1/events`, {
      headers: { authorization: `Bearer ${stage.tokens[player]}` },
      signal: stop.signal,
    });
    void (async () => {
      for await (const chunk of body ?? []) heard[player] += Buffer.from(chunk).toString();
    })().catch(() => {});
  }
  return () => stop.abort();
}
