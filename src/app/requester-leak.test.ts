import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CAST, emailOf, openedTicket, openStage, PACKETS, type Player, SOLUTION, type Stage, upload } from '../../test/cast.ts';
import { NO_ONE } from '../../test/sample.ts';
import { SORTS, VIEWS } from '../ticket/words.ts';
import { ROUTES } from './routes.ts';
import { react } from './worker/worker.ts';

/** Every text that the staff write to each other carries a word of its own, so that a leak names where it came from. */
const MARKERS: string[] = [];
function secret(what: string): string {
  const marker = `INTERNAL-${what}`;
  MARKERS.push(marker);
  return `${marker} and more`;
}

const STAFF = (Object.keys(CAST) as Player[]).filter((player) => CAST[player].role !== 'requester');
const BEHIND = STAFF.filter((player) => !(CAST[player].teams as readonly string[]).includes('service-desk') || player === 'lena');
const TEAMS_BEHIND = ['windows-support', 'mobile-support', 'mdm-team'];
/** The directory of teams is for everyone who is signed in; it says nothing of a ticket. */
const DIRECTORY = '/plan/teams';

type Seen = { when: string; path: string; status: number; text: string };
const seen: Record<'una' | 'otto', Seen[]> = { una: [], otto: [] };
const heard: Record<'una' | 'otto' | 'tina', string> = { una: '', otto: '', tina: '' };

let stage: Stage;
let ticket: { id: string; number: number };
/** What each of them opens in the end: whoever has heard of that, has heard all there was to hear before. */
let last: Record<'una' | 'otto', string>;
let bridge: string;
const files: Record<'public' | 'note' | 'packet', string> = { public: '', note: '', packet: '' };

beforeAll(async () => {
  stage = await openStage();
  const stopListening = await listen();
  await live();
  // What was told to the staff, was told to others in the same moment.
  const events = await stage.desk.db.selectFrom('event').select('id').where('ticketId', '=', ticket.id).execute();
  await untilHeard(
    'tina',
    events.map(({ id }) => id),
  );
  last = {
    una: (await openedTicket(stage)).id,
    otto: (await done(stage.as('otto').post('/tickets', { subject: 'Another', description: 'Of his own' }))).id,
  };
  for (const player of ['una', 'otto'] as const) await untilHeard(player, [last[player]]);
  stopListening();
});
afterAll(() => stage.close());

test('the journey was seen from the outside at every stage', () => {
  expect(seen.una.filter(({ path }) => path === `/tickets/${ticket.id}`).map(({ when, status }) => `${when}: ${status}`)).toEqual(
    ['noted', 'handed up', 'sent back', 'at the top', 'with the vendor', 'on its way down', 'resolved', 'closed'].map(
      (when) => `${when}: 200`,
    ),
  );
  expect(MARKERS.length).toBeGreaterThan(25);
});

test('all of it is there for the staff: the markers are found where they belong', async () => {
  const texts = await Promise.all(
    [`/tickets/${ticket.id}`, `/tickets/${ticket.id}/timeline`].map(async (path) =>
      JSON.stringify((await stage.as('lena').get(path)).body),
    ),
  );
  const elsewhere = MARKERS.filter((marker) => !texts.some((text) => text.includes(marker)));
  expect(elsewhere).toEqual([
    'INTERNAL-text of a file',
    'INTERNAL-packet file text',
    'INTERNAL-title of a bridge',
    'INTERNAL-reason of a bridge',
    'INTERNAL-note of a call',
  ]);
});

describe.each(['una', 'otto'] as const)('what %s is shown', (player) => {
  const whereSeen = (words: readonly string[], except = ''): string[] => {
    const found = seen[player].flatMap(({ path, text }) =>
      path === except ? [] : words.filter((word) => text.includes(word)).map((word) => `${word} at ${path.split('?')[0]}`),
    );
    return [...new Set(found)];
  };

  test('no word that the staff wrote to each other', () => {
    expect(whereSeen(MARKERS)).toEqual([]);
  });
  test('no address of the staff', () => {
    expect(whereSeen(STAFF.map(emailOf))).toEqual([]);
  });
  test('nobody behind the tier that speaks to them, neither by name nor by id', () => {
    expect(whereSeen(BEHIND.flatMap((one) => [CAST[one].name, stage.ids[one]]))).toEqual([]);
  });
  test('no team behind that tier', () => {
    expect(whereSeen(TEAMS_BEHIND, DIRECTORY)).toEqual([]);
  });
  test('no bridge by its id, on which all tiers look at the ticket', () => {
    expect(whereSeen([bridge])).toEqual([]);
  });
  test('no event of the staff’s own, and nothing in an event but that it happened', async () => {
    const internal = await stage.desk.db.selectFrom('event').select('id').where('isPublic', '=', false).execute();
    expect(internal.length).toBeGreaterThan(10);
    expect(internal.filter(({ id }) => heard[player].includes(id))).toEqual([]);
    for (const event of eventsIn(heard[player])) expect(Object.keys(event)).toEqual(['kind', 'subject', 'id', 'at']);
  });
});

test('the staff do hear of everything, so that silence means something', async () => {
  const all = await stage.desk.db.selectFrom('event').select('id').where('ticketId', '=', ticket.id).execute();
  expect(all.filter(({ id }) => !heard.tina.includes(id))).toEqual([]);
});

test('the user hears of every public event of the own ticket', async () => {
  const all = await stage.desk.db.selectFrom('event').select('id').where('ticketId', '=', ticket.id).where('isPublic', '=', true).execute();
  expect(
    eventsIn(heard.una)
      .filter(({ subject }) => subject === ticket.id)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(all.map(({ id }) => id).toSorted());
});

test.each([
  ['the own picture', 'public', 200],
  ['a file of a note', 'note', 404],
  ['a file of a packet', 'packet', 404],
] as const)('%s is a %s file: %i for its user', async (_, file, status) => {
  expect((await stage.as('una').get(`/attachments/${files[file]}`)).status).toBe(status);
  expect((await stage.as('theo').get(`/attachments/${files[file]}`)).status).toBe(200);
});

test('to another user the ticket does not exist', () => {
  const about = seen.otto.filter(({ path }) => path.startsWith('/tickets/') || path.startsWith('/attachments/'));
  expect(about.filter(({ status }) => status !== 404)).toEqual(
    about.filter(({ status, path }) => status === 403 && /\/(checks|deviations|practice-scenario)$/.test(path)),
  );
  const lists = seen.otto.filter(({ path }) => path.startsWith('/tickets?') || path.startsWith('/notices'));
  expect(new Set(lists.map(({ text }) => text))).toEqual(
    new Set(['{"items":[],"nextCursor":null}', '{"items":[],"nextCursor":null,"unread":0}']),
  );
  expect(eventsIn(heard.otto).map(({ subject }) => subject)).toEqual([last.otto]);
});

test('a filter tells nothing that the page does not show', async () => {
  const { id } = await openedTicket(stage);
  await stage.as('tina').post(`/tickets/${id}/escalations`, { reason: 'Up', packet: PACKETS[2] });
  const answers = await Promise.all(
    [...TEAMS_BEHIND.map((team) => `team=${team}`), ...BEHIND.map((player) => `assignee=${stage.ids[player]}`)].map(async (filter) =>
      (await stage.as('una').get(`/tickets?${filter}`)).body.items.map((item: { id: string }) => item.id),
    ),
  );
  expect(new Set(answers.map((ids) => ids.join())).size).toBe(1);
});

/** A ticket with all that can be internal about it; seen from the outside after each turn. */
async function live(): Promise<void> {
  const { as } = stage;
  files.public = await fileOf('una', 'screen.txt', 'what the user saw');
  files.note = await fileOf('tina', `${secret('name of a file')}.txt`, secret('text of a file'));
  files.packet = await fileOf('tina', `${secret('packet file name')}.txt`, secret('packet file text'));
  ticket = await openedTicket(stage, { attachments: [files.public] });
  const at = `/tickets/${ticket.id}`;

  await done(as('tina').post(`${at}/messages`, { visibility: 'internal', body: secret('note'), attachments: [files.note] }));
  const [known] = (await as('tina').get(`${at}/checks`)).body.knownErrors;
  const check = { knownErrorId: known.id, step: known.checks[0].step, outcome: 'fine', note: secret('note of a check') };
  await done(as('tina').post(`${at}/checks`, check));
  await done(as('tina').post(`${at}/contact-attempts`, { channel: 'phone', note: secret('note of an attempt') }));
  await done(as('tina').post(`${at}/wait`, { waitingFor: 'change', note: secret('reason to wait') }));
  await done(as('tina').post(`${at}/resume`, { note: secret('reason to go on') }));
  await done(as('lena').post(`${at}/assign`, { assignee: stage.ids.tina }));
  await look('noted');

  const packet = {
    ...PACKETS[2],
    symptom: secret('symptom'),
    tried: [secret('tried')],
    question: secret('question'),
    hypothesis: secret('hypothesis'),
  };
  const withdrawn = await done(
    as('tina').post(`${at}/escalations`, { reason: secret('reason of a hand-off'), packet, attachments: [files.packet] }),
  );
  await done(as('tina').post(`/escalations/${withdrawn.id}/withdraw`, { reason: secret('reason to withdraw') }));
  const first = await done(as('tina').post(`${at}/escalations`, { reason: 'Up', packet }));
  await look('handed up');
  await done(
    as('wanda').post(`/escalations/${first.id}/return`, { missing: [secret('what is missing')], note: secret('note of a return') }),
  );
  await look('sent back');
  const second = await done(as('tina').post(`${at}/escalations`, { reason: 'Up', packet: { ...packet, tried: ['This', 'And that'] } }));
  await done(as('wanda').post(`/escalations/${second.id}/accept`));
  const third = await done(
    as('wanda').post(`${at}/escalations`, { reason: 'Up', packet: { ...PACKETS[3], evidence: [secret('evidence')] } }),
  );
  await done(as('theo').post(`/escalations/${third.id}/accept`));
  await done(as('theo').post(`${at}/messages`, { visibility: 'internal', body: secret('note at the top') }));
  const call = { title: secret('title of a bridge'), reason: secret('reason of a bridge'), minutes: 30, tiers: [1, 2, 3] };
  bridge = (await done(as('theo').post('/bridges', { ...call, tickets: [ticket.id] }))).id;
  await look('at the top');

  const summary = { caseNumber: secret('case number'), severity: 'B', summary: secret('summary of a case') };
  const [vendorCase] = (await done(as('theo').post(`${at}/vendor-cases`, summary))).vendorCases;
  await done(as('theo').post(`/vendor-cases/${vendorCase.id}/log`, { direction: 'to-vendor', entry: secret('entry of a case') }));
  await look('with the vendor');
  await done(as('theo').post(`/vendor-cases/${vendorCase.id}/answer`, { answer: secret('answer of the vendor') }));

  const solution = { ...SOLUTION, rootCause: secret('root cause'), steps: secret('steps') };
  const { relays } = await done(as('theo').post(`${at}/solution`, solution));
  const relayTo = (tier: number) => `/relays/${relays.find((relay: { tier: number }) => relay.tier === tier).id}`;
  await done(as('wanda').post(`${relayTo(2)}/question`, { question: secret('question back') }));
  await done(as('theo').post(`${relayTo(2)}/answer`, { answer: secret('answer to a question') }));
  await done(as('wanda').post(`${relayTo(2)}/acknowledge`));
  await done(as('tina').post(`${relayTo(1)}/acknowledge`));
  await look('on its way down');

  await done(as('tina').post(`${at}/resolution`, { contactedBy: 'phone', note: secret('note of a call'), message: 'It is solved.' }));
  await done(as('tina').post(`${at}/reopen`, { reason: secret('reason to reopen') }));
  await done(as('tina').post(`${at}/resolution`, { contactedBy: 'phone', note: secret('note of another call') }));
  await look('resolved');
  const confirmed = await as('una').post(`${at}/confirmation`, { solved: true, rating: 5, comment: 'Thanks' });
  seen.una.push({ when: 'closed', path: `POST ${at}/confirmation`, status: confirmed.status, text: JSON.stringify(confirmed.body) });
  await look('closed');
}

async function done(answering: Promise<{ status: number; body: any }>) {
  const { status, body } = await answering;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
}

async function fileOf(player: Player, name: string, content: string): Promise<string> {
  return (await done(upload(stage, player, { name, content }))).id;
}

/** Both users look at everything that can be looked at, once the notices have been given. */
async function look(when: string): Promise<void> {
  for (const { id } of await stage.desk.db.selectFrom('event').select('id').execute()) await react(stage.desk, id);
  for (const player of ['una', 'otto'] as const) {
    for (const path of paths()) {
      const { status, body } = await stage.as(player).get(path);
      seen[player].push({ when, path, status, text: typeof body === 'string' ? body : JSON.stringify(body) });
    }
  }
}

function paths(): string[] {
  const each = ROUTES.filter(({ endpoint }) => endpoint.method === 'GET').flatMap(({ endpoint: { path } }) => {
    if (path === '/tickets') return VIEWS.flatMap((view) => SORTS.map((sort) => `/tickets?view=${view}&sort=${sort}`));
    if (path.startsWith('/tickets/:id')) return [ticket.id, ticket.number].map((key) => path.replace(':id', String(key)));
    return [path.replace(':version', '1').replace(':id', NO_ONE)];
  });
  const searches = ['INTERNAL', 'laptop', String(ticket.number)].map((q) => `/tickets?q=${q}`);
  return [
    ...each,
    ...searches,
    '/known-answers?code=0x80180014',
    ...Object.values(files).map((id) => `/attachments/${id}`),
    '/openapi.json',
    '/setup',
  ];
}

/** Listens to the live stream of both users, and of an agent for comparison, until told to stop. */
async function listen(): Promise<() => void> {
  const address = await stage.app.listen({ port: 0, host: '127.0.0.1' });
  const stop = new AbortController();
  for (const player of ['una', 'otto', 'tina'] as const) {
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

async function untilHeard(player: keyof typeof heard, ids: readonly string[]): Promise<void> {
  await vi.waitFor(() => expect(ids.filter((id) => !heard[player].includes(id))).toEqual([]), { timeout: 60_000 });
}

function eventsIn(stream: string): Record<string, string>[] {
  return [...stream.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ''));
}
