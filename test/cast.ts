import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as nextTurn } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { inAct, inDeskAct } from '../src/app/act.ts';
import { buildServer } from '../src/app/http/server.ts';
import { type OpenDesk, openDesk } from '../src/app/open-desk.ts';
import { startingPlan } from '../src/app/starting-plan.ts';
import { actorOfPerson } from '../src/identity/find-actor.ts';
import { addPerson } from '../src/identity/person-store.ts';
import type { Role } from '../src/identity/roles.ts';
import { setPassword } from '../src/identity/sign-in.ts';
import { createToken } from '../src/identity/tokens.ts';
import { findingsIn } from '../src/plan/spoken/findings-in.ts';
import { publishPlan } from '../src/plan/versions/publish-plan.ts';
import { inForceAt } from '../src/plan/versions/store.ts';
import { newId } from '../src/platform/ids.ts';
import type { Retrying } from '../src/platform/jobs.ts';
import { isRefusal } from '../src/platform/outcome.ts';
import { filledDatabase, freshDatabase } from './database.ts';
import { later, movableClock, type Span, workUntil } from './time.ts';

/** The people that every test knows, by what they are; their passwords are all the same. */
export const CAST = {
  una: { name: 'Una Usera', role: 'requester', teams: [], locale: 'es' },
  otto: { name: 'Otto Otherwise', role: 'requester', teams: [], locale: 'en' },
  tina: { name: 'Tina One', role: 'agent', teams: ['service-desk'], locale: 'en' },
  toni: { name: 'Toni Uno', role: 'agent', teams: ['service-desk'], locale: 'es' },
  wanda: { name: 'Wanda Two', role: 'agent', teams: ['windows-support'], locale: 'en' },
  moe: { name: 'Moe Two', role: 'agent', teams: ['mobile-support'], locale: 'en' },
  theo: { name: 'Theo Three', role: 'agent', teams: ['mdm-team'], locale: 'en' },
  lena: { name: 'Lena Lead', role: 'lead', teams: ['service-desk'], locale: 'en' },
  ada: { name: 'Ada Admin', role: 'admin', teams: [], locale: 'en' },
} as const satisfies Record<string, { name: string; role: Role; teams: readonly string[]; locale: 'en' | 'es' }>;
export type Player = keyof typeof CAST;
export const PASSWORD = 'a-known-password';

export const emailOf = (player: Player) => `${player}@velanorte.example`;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Answer = { status: number; body: any; headers: Record<string, unknown> };
export type Stage = {
  desk: OpenDesk;
  app: FastifyInstance;
  ids: Record<Player, string>;
  /** What each of the cast shows in `Authorization: Bearer`. */
  tokens: Record<Player, string>;
  /** Sends a request as one of the cast, or as nobody. */
  as(player: Player | null): {
    get(path: string, headers?: Record<string, string>): Promise<Answer>;
    post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
    patch(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
    delete(path: string, headers?: Record<string, string>): Promise<Answer>;
    /** For tests that walk endpoints: any method, and a body only where one is given. */
    send(method: Method, path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  };
  publish(source: string): Promise<number>;
  /** Lets time pass on this desk while a worker works: what is due meanwhile is done when it is due. */
  pass(span: Span): Promise<void>;
  /** Lets time pass with no worker there. */
  passUnattended(span: Span): void;
  databaseUrl: string;
  dataFolder: string;
  close(): Promise<void>;
};

/**
 * A desk on a real database with the worked plan in force and the whole cast; every test file opens its own. One with a clock of its
 * own has them from that clock's instant on.
 */
export async function openStage({
  now,
  retrying,
  isPrivateReached,
}: {
  now?: () => Date;
  retrying?: Retrying;
  isPrivateReached?: boolean;
} = {}): Promise<Stage> {
  const clock = movableClock(now ?? (() => new Date()));
  const database = now ? { ...(await freshDatabase()), known: null } : await filledDatabase(fillTemplate);
  const dataFolder = await mkdtemp(join(tmpdir(), 'relevo-stage-'));
  const desk = await openDesk({
    databaseUrl: database.url,
    dataFolder,
    publicUrl: 'http://127.0.0.1:3000',
    now: clock.now,
    retrying,
    ...(isPrivateReached && { isPrivateReached }),
  });
  const app = await buildServer(desk);
  const { ids, tokens } = database.known ?? (await bringInCast(desk));

  const send = async (
    player: Player | null,
    method: Method,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url: path.startsWith('/api') || path.startsWith('/healthz') ? path : `/api/v1${path}`,
      headers: {
        ...(player && { authorization: `Bearer ${tokens[player]}` }),
        ...(player && { 'accept-language': CAST[player].locale }),
        ...headers,
      },
      ...(body && { payload: body }),
    });
    return {
      status: answer.statusCode,
      body: /json/.test(String(answer.headers['content-type'])) ? answer.json() : answer.body,
      headers: answer.headers,
    };
  };
  return {
    desk,
    app,
    ids,
    tokens,
    publish: (source) => publish(desk, source),
    pass: (span) => workUntil(desk, clock, later(desk.now(), span)),
    passUnattended: (span) => clock.moveTo(later(desk.now(), span)),
    databaseUrl: database.url,
    dataFolder,
    as: (player) => ({
      get: (path, headers) => send(player, 'GET', path, undefined, headers),
      post: (path, body = {}, headers) => send(player, 'POST', path, body, headers),
      patch: (path, body = {}, headers) => send(player, 'PATCH', path, body, headers),
      delete: (path, headers) => send(player, 'DELETE', path, undefined, headers),
      send: (method, path, body, headers) => send(player, method, path, body, headers),
    }),
    close: async () => {
      await app.close();
      await desk.close();
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

type Cast = Pick<Stage, 'ids' | 'tokens'>;

/** Fills the template that stages copy. */
async function fillTemplate(databaseUrl: string): Promise<Cast> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'relevo-template-'));
  const desk = await openDesk({ databaseUrl, dataFolder, publicUrl: 'http://127.0.0.1:3000' });
  try {
    return await bringInCast(desk);
  } finally {
    await desk.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** The worked plan comes into force, and everyone gets a token. */
async function bringInCast(desk: OpenDesk): Promise<Cast> {
  await publish(desk, await startingPlan('support-plan'));
  const ids = {} as Record<Player, string>;
  const tokens = {} as Record<Player, string>;
  for (const [player, { name, role, teams, locale }] of Object.entries(CAST) as [Player, (typeof CAST)[Player]][]) {
    const id = (await addPerson(desk.db, { email: emailOf(player), name, role, teams, locale, at: desk.now() })) as string;
    ids[player] = id;
    tokens[player] = await tokenFor(desk, id);
  }
  return { ids, tokens };
}

async function tokenFor(desk: OpenDesk, id: string): Promise<string> {
  const found = await actorOfPerson({ db: desk.db, inForce: inForceAt(desk.now()) }, id);
  if (!found) throw new Error(`${id} is missing`);
  const by = { ...found.actor, tiers: [] };
  const made = await inAct(desk, { by, planVersion: found.planVersion, door: 'command-line', realm: 'real' }, (act) =>
    createToken(act, { name: 'test' }),
  );
  if (isRefusal(made)) throw new Error(made.refused);
  return made.token;
}

async function publish(desk: OpenDesk, source: string): Promise<number> {
  const published = await inDeskAct(desk, 'command-line', (act) => publishPlan(act, { source }, findingsIn(desk.sentences, 'en')));
  if (!('version' in published)) throw new Error(JSON.stringify(published));
  return published.version;
}

export async function givePassword({ desk, ids }: Stage, player: Player): Promise<void> {
  await setPassword(desk.db, { personId: ids[player], passwordHash: await desk.hashing.hash(PASSWORD), at: desk.now() });
}

/** Gives access back to somebody who had left. Their token has ended with it, and does not come back by itself. */
export async function letBackIn({ as, desk, ids, tokens }: Stage, player: Player): Promise<void> {
  await as('ada').patch(`/people/${ids[player]}`, { isActive: true });
  tokens[player] = await tokenFor(desk, ids[player]);
}

/** What a browser sends in which they have signed in; what a token must not do, they do so. */
export async function signedIn(stage: Stage, player: Player): Promise<{ cookie: string }> {
  await givePassword(stage, player);
  const { headers } = await stage.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: emailOf(player), password: PASSWORD },
  });
  const cookies = [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0]);
  return { cookie: cookies.join('; ') };
}

/** Waits until so many statements wait for what another transaction holds. */
export async function untilWaiting({ desk }: Stage, count: number): Promise<void> {
  const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await waiting.execute(desk.db)).rows.length < count) await nextTurn(5);
}

/** Gives everybody the same, worked out once: to hash it for each takes a second. */
export async function givePasswords(stage: Stage): Promise<void> {
  await givePassword(stage, 'una');
  const others = Object.values(stage.ids).filter((id) => id !== stage.ids.una);
  const known = await stage.desk.db.selectFrom('account').selectAll().where('personId', '=', stage.ids.una).executeTakeFirstOrThrow();
  const at = stage.desk.now();
  await stage.desk.db
    .insertInto('account')
    .values(others.map((personId) => ({ ...known, id: newId(at), personId, accountId: personId })))
    .execute();
}

/** Packets that the worked plan takes for each tier; the second holds more than the first. */
export const PACKETS = {
  2: {
    symptom: 'Enrolment stops at the last step',
    tried: ['Restarted the device', 'Counted the enrolled devices'],
    question: 'Is the device limit reached?',
  },
  3: {
    symptom: 'Enrolment stops at the last step',
    tried: ['Restarted the device', 'Counted the enrolled devices', 'Checked the licence and the group'],
    evidence: ['Device limit restriction allows 5, the user has 3'],
    hypothesis: 'A stale record counts twice',
    question: 'Why does the service count five devices?',
  },
} as const;

export const SOLUTION = {
  rootCause: 'Two stale records of a retired device were still counted',
  causeCategory: 'device-state',
  steps: 'Delete the stale records, wait for fifteen minutes, enrol again',
  userText: {
    en: 'Old entries of your former laptop stood in the way. They are gone.',
    es: 'Había entradas antiguas del portátil anterior. Ya no están.',
  },
  lowestTier: 2,
} as const;

/** A ticket of Una's at tier 1, as it is after she reported it. */
export async function openedTicket({ as }: Stage, more: object = {}): Promise<{ id: string; number: number; version: number }> {
  const { status, body } = await as('una').post('/tickets', {
    subject: 'Laptop cannot be enrolled',
    description: 'It says 0x80180014',
    errorCode: '0x80180014',
    issueArea: 'enrollment',
    platform: 'windows',
    ...more,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

/** Una's ticket, escalated to tier 2 by Tina; with its escalation. */
export async function escalatedTicket(stage: Stage): Promise<{ id: string; escalationId: string }> {
  const { id } = await openedTicket(stage);
  const { status, body } = await stage
    .as('tina')
    .post(`/tickets/${id}/escalations`, { reason: 'The cause is not found', packet: PACKETS[2] });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { id, escalationId: body.id };
}

/** Una's ticket, accepted by Theo at tier 3 after Wanda passed it on. */
export async function ticketAtTierThree(stage: Stage): Promise<{ id: string; escalationId: string }> {
  const { id, escalationId } = await escalatedTicket(stage);
  await stage.as('wanda').post(`/escalations/${escalationId}/accept`);
  const { status, body } = await stage.as('wanda').post(`/tickets/${id}/escalations`, { reason: 'Needs the MDM team', packet: PACKETS[3] });
  if (status !== 201) throw new Error(JSON.stringify(body));
  await stage.as('theo').post(`/escalations/${body.id}/accept`);
  return { id, escalationId: body.id };
}

/** Una's ticket with its solution on the way down, and the relay of each lower tier. */
export async function relayingTicket(stage: Stage): Promise<{ id: string; relays: Record<1 | 2, string> }> {
  const { id } = await ticketAtTierThree(stage);
  const { status, body } = await stage.as('theo').post(`/tickets/${id}/solution`, SOLUTION);
  if (status !== 201) throw new Error(JSON.stringify(body));
  const of = (tier: number) => body.relays.find((relay: { tier: number }) => relay.tier === tier)?.id as string;
  return { id, relays: { 1: of(1), 2: of(2) } };
}

/** Uploads a file; it belongs to the player until a message, a ticket or a packet takes it. */
export async function upload(
  { app, tokens }: Stage,
  player: Player,
  { name, content }: { name: string; content: string },
  more: Record<string, string> = {},
): Promise<Answer> {
  const boundary = 'the-end-of-a-part';
  const part = `content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream`;
  const { statusCode, headers, body } = await app.inject({
    method: 'POST',
    url: '/api/v1/attachments',
    headers: {
      authorization: `Bearer ${tokens[player]}`,
      'accept-language': CAST[player].locale,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...more,
    },
    payload: `--${boundary}\r\n${part}\r\n\r\n${content}\r\n--${boundary}--\r\n`,
  });
  return { status: statusCode, headers, body: JSON.parse(body) };
}
