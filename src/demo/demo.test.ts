import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import { notKept } from '../../test/kept.ts';
import { inDeskAct } from '../app/act.ts';
import { buildServer } from '../app/http/server.ts';
import { openDesk } from '../app/open-desk.ts';
import { ensurePlan, startingPlan } from '../app/starting-plan.ts';
import { listBridges } from '../bridge/list-bridges.ts';
import { readBridge } from '../bridge/read-bridge.ts';
import { listActions } from '../bridge/settled/list-actions.ts';
import { dayAt, daysAfter } from '../calendar/days.ts';
import { ESCALATION_STATES, RELAY_STATES, RETURN_REASONS, VENDOR_LOG_DIRECTIONS } from '../escalation/words.ts';
import type { Look } from '../identity/act.ts';
import { actorOfPerson } from '../identity/find-actor.ts';
import { addPerson } from '../identity/person-store.ts';
import { makeSetupLink } from '../identity/set-up.ts';
import { CHECK_OUTCOMES } from '../knowledge/contract.ts';
import { tiersOfTeams } from '../plan/rules/in-force.ts';
import { findingsIn } from '../plan/spoken/findings-in.ts';
import { publishPlan } from '../plan/versions/publish-plan.ts';
import { inForceAt, planOfVersion } from '../plan/versions/store.ts';
import { ISSUE_AREAS, PRIORITIES } from '../plan/words.ts';
import { isRefusal } from '../platform/outcome.ts';
import { readRota } from '../rota/read-rota.ts';
import { listSignatures } from '../signature/list-signatures.ts';
import { SHIFT_LISTS } from '../staff/contract.ts';
import { readShift } from '../staff/read-shift.ts';
import type { Hop } from '../ticket/contract.ts';
import { accountableTier, isBounce } from '../ticket/moves/path.ts';
import { CONTACT_WAYS, HOP_KINDS, KINDS, PLATFORMS, STATUSES, VISIBILITIES, WAITING_FOR } from '../ticket/words.ts';
import { loadDemo } from './load-demo.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson, demoEmail } from './people.ts';
import { publishPlans, readDemoPlan } from './publish-plans.ts';
import { schedule } from './schedule.ts';
import { STORIES } from './stories.ts';
import { workingTime } from './working-time.ts';

type Stage = Awaited<ReturnType<typeof openEmptyDesk>>;

async function openEmptyDesk() {
  const database = await freshDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'relevo-demo-'));
  const desk = await openDesk({ databaseUrl: database.url, dataFolder, publicUrl: 'http://127.0.0.1:3000' });
  await ensurePlan(desk);
  const close = async () => {
    await desk.close();
    await database.drop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { desk, close };
}

let stage: Stage;
const said: string[] = [];
let loadedAt: Date;
beforeAll(async () => {
  stage = await openEmptyDesk();
  loadedAt = stage.desk.now();
  said.push(...(await loadDemo(stage.desk, (line) => said.push(line))));
});
afterAll(() => stage.close());

const STAFF = DEMO_PEOPLE.filter(({ role }) => role !== 'requester');
const rows = async <Row>(query: ReturnType<typeof sql<Row>>) => (await query.execute(stage.desk.db)).rows;

/** The different values of a column, over all tickets. */
async function found(table: string, column: string): Promise<unknown[]> {
  const values = await rows(sql<{ value: unknown }>`select distinct ${sql.ref(column)} as value from ${sql.table(table)}
    where ${sql.ref(column)} is not null`);
  return values.map(({ value }) => value).toSorted();
}

async function lookOf(person: DemoPerson): Promise<Look> {
  const { db } = stage.desk;
  const { id } = await db.selectFrom('person').select('id').where('email', '=', demoEmail(person)).executeTakeFirstOrThrow();
  const someone = await actorOfPerson({ db, inForce: inForceAt(stage.desk.now()) }, id);
  if (!someone) throw new Error(`${person} is missing`);
  const { actor, planVersion } = someone;
  const teams = actor.teams.map(({ team }) => team);
  return {
    db,
    by: { ...actor, tiers: tiersOfTeams(await planOfVersion(db, planVersion), teams) },
    at: stage.desk.now(),
    bridge: null,
    planVersion,
    locale: actor.locale,
    realm: 'real',
  };
}

test('every ticket keeps what its hops, clocks, hand-offs and relays say', async () => {
  expect(await notKept(stage.desk.db)).toEqual([]);
});

describe('every screen and every list has something to show', () => {
  test.each([
    ['ticket', 'status', STATUSES],
    ['ticket', 'waitingFor', WAITING_FOR],
    ['ticket', 'priority', PRIORITIES],
    ['ticket', 'kind', KINDS],
    ['ticket', 'issueArea', ISSUE_AREAS],
    ['ticket', 'platform', PLATFORMS],
    ['ticket', 'channel', ['agent', 'portal']],
    ['ticket', 'tier', [1, 2, 3, 4]],
    ['hop', 'kind', HOP_KINDS],
    ['escalation', 'state', ESCALATION_STATES],
    ['escalation', 'returnReason', RETURN_REASONS],
    ['relay', 'state', RELAY_STATES],
    ['clock', 'endState', ['cancelled', 'met', 'missed']],
    ['checkDone', 'outcome', CHECK_OUTCOMES],
    ['resolution', 'contactedBy', CONTACT_WAYS],
    ['confirmation', 'solved', [false, true]],
    ['confirmation', 'rating', [2, 3, 4, 5]],
    ['vendorLog', 'direction', VENDOR_LOG_DIRECTIONS],
    ['message', 'visibility', VISIBILITIES],
    ['attachment', 'mediaType', ['image/png', 'text/plain']],
    ['attachment', 'visibility', VISIBILITIES],
  ])('%s: every %s', async (table, column, words) => {
    expect(await found(table, column)).toEqual([...words].toSorted());
  });

  test('drift: more than one kind; which ones besides depends on the hour at which the demo is loaded', async () => {
    expect(await found('deviation', 'kind')).toEqual(expect.arrayContaining(['promise-missed', 'tier-missing', 'wrong-tier']));
  });

  test('a list of the shift that is empty for everybody there is not', async () => {
    const shifts = await Promise.all(STAFF.map(async ({ key }) => readShift(await lookOf(key))));
    expect(SHIFT_LISTS.filter((list) => shifts.every((shift) => shift[list].length === 0))).toEqual([]);
  });

  test('a shift of tier 1 that is full', async () => {
    const shift = await readShift(await lookOf('ines'));
    const lists = ['toAcknowledge', 'toContact', 'atRisk', 'mine', 'unassigned'] as const;
    expect(lists.filter((list) => shift[list].length === 0)).toEqual([]);
  });

  test('a hand-off to accept in each team, a question for each tier that solves', async () => {
    const accept = await Promise.all((['greta', 'aisha', 'henrik'] as const).map(async (agent) => readShift(await lookOf(agent))));
    expect(accept.map(({ toAccept, toAnswer }) => [toAccept.length > 0, toAnswer.length > 0])).toEqual(accept.map(() => [true, true]));
  });

  test('learning that is owed: resolved, and confirmed, with a relay still open', async () => {
    const owed = await rows(sql<{
      isConfirmed: boolean;
    }>`select exists (select from confirmation c where c.ticket_id = t.id) as is_confirmed from ticket t
      where t.status = 'resolved' and exists (select from relay l where l.ticket_id = t.id and l.state = 'sent')`);
    expect(owed.map(({ isConfirmed }) => isConfirmed).toSorted()).toEqual([false, true]);
  });

  test('tickets closed for every reason, and some that came back', async () => {
    const closings = await rows(
      sql<{ because: string }>`select distinct data->>'because' as because from event where kind = 'ticket-closed'`,
    );
    expect(closings.map(({ because }) => because).toSorted()).toEqual(['agent', 'confirmed', 'relays-done', 'silence']);
    const back = await rows(
      sql<{ status: string }>`select t.status from event e join ticket t on t.id = e.ticket_id where e.kind = 'ticket-reopened'`,
    );
    expect(back.map(({ status }) => status).toSorted()).toEqual(['closed', 'open', 'open']);
  });

  test('a conversation that is long, in three scripts, with a word that fits no line', async () => {
    const [longest] = await rows(sql<{
      count: number;
      text: string;
    }>`select count(*)::int as count, string_agg(body, ' ') as text from message
      where visibility = 'public' group by ticket_id order by count(*) desc limit 1`);
    expect(longest?.count).toBeGreaterThan(14);
    expect(longest?.text).toMatch(/\p{Script=Arabic}/u);
    expect(longest?.text).toMatch(/¡Muchas gracias!/);
    expect(longest?.text).toMatch(/\p{L}{60}/u);
  });

  test('most have read and signed their part of the plan, some are asked again, and one never has', async () => {
    expect(await listSignatures(await lookOf('clara'), {})).toMatchObject({ total: { people: 12, signed: 9, askedAgain: 2, never: 1 } });
    expect(await rows(sql`select from signature where signed_at > ${loadedAt}`)).toEqual([]);
  });

  test('a rota: tier 1 as its plan needs it, a gap where somebody is on a course, and one who stands in', async () => {
    const at = stage.desk.now();
    const days = { from: dayAt(daysAfter(at, -7), 'Europe/Madrid'), to: dayAt(daysAfter(at, 14), 'Europe/Madrid') };
    const rota = await readRota(await lookOf('clara'), days);
    if (isRefusal(rota)) throw new Error(rota.refused);
    expect(new Set(rota.gaps.map(({ team }) => team))).toEqual(new Set(['windows-support']));
    expect(rota.shifts.some(({ source, person }) => source === 'override' && person.name === 'Marta Solís')).toBe(true);
  });

  test('bridge calls: a series of which some were held, one of them without a tier, actions still open, and one about to begin', async () => {
    const look = await lookOf('clara');
    const held = await listBridges(look, { state: 'ended' });
    const soon = await listBridges(look, { state: 'scheduled' });
    const actions = await listActions(look, { state: 'open' });
    if (isRefusal(held) || isRefusal(soon) || isRefusal(actions)) throw new Error('nobody may see the bridges');
    expect(held.items.length).toBeGreaterThanOrEqual(3);
    expect(held.items.filter(({ missingTiers }) => missingTiers.length > 0)).toHaveLength(1);
    expect(held.items.every(({ agendaSize }) => agendaSize > 0)).toBe(true);
    expect(soon.items[0]).toMatchObject({ kind: 'ad-hoc', agendaSize: 3 });
    for (const { id } of held.items) {
      const call = await readBridge(look, { id });
      if (isRefusal(call)) throw new Error(call.refused);
      expect(Math.min(...call.people.map(({ minutes }) => minutes))).toBeGreaterThanOrEqual(20);
    }
    expect(soon.items.length).toBeGreaterThan(5);
    expect(actions.items.length).toBeGreaterThanOrEqual(2);
    const { items } = await listBridges(look, { state: 'missed' }).then((found) => (isRefusal(found) ? { items: [] } : found));
    expect(items).toEqual([]);
  });

  test('a plan with a past: its versions are dated in their order, and each ticket stands under the one of its day', async () => {
    const versions = await rows(sql<{ version: number; isOld: boolean }>`select version, in_force_from,
      in_force_from < ${loadedAt}::timestamptz - interval '3 weeks' as is_old from plan_version where withdrawn_at is null order by version`);
    expect(versions.map(({ version, isOld }) => [version, isOld])).toEqual([
      [2, true],
      [3, true],
    ]);
    const wrong = await rows(sql`select t.number from ticket t where t.plan_version <> plan_in_force(t.created_at)`);
    expect(wrong).toEqual([]);
    const under = await rows(sql<{ version: number }>`select distinct plan_version as version from ticket order by 1`);
    expect(under.map(({ version }) => version)).toEqual([2, 3]);
    const early = await rows(
      sql`select from signature s join plan_version v on v.version = s.plan_version where s.signed_at < v.in_force_from`,
    );
    expect(early).toEqual([]);
  });

  test('bells ring a little: nobody has more than a few unread, most have one', async () => {
    const bells = await rows(sql<{ unread: number }>`select count(n.id) filter (where n.read_at is null)::int as unread
      from person p join notice n on n.person_id = p.id where p.role <> 'requester' group by p.id`);
    expect(Math.max(...bells.map(({ unread }) => unread))).toBeLessThan(25);
    expect(bells.filter(({ unread }) => unread > 0).length).toBeGreaterThan(6);
  });
});

describe('what was made is what the use cases allow', () => {
  test('the accountable tier by the path is that of the ticket', async () => {
    const tickets = await rows(sql<{ number: number; tier: number; hops: Hop[] }>`select number, tier,
      (select json_agg(json_build_object('kind', h.kind, 'fromTier', h.from_tier, 'toTier', h.to_tier, 'at', h.at) order by h.seq) from hop h where h.ticket_id = t.id) as hops
      from ticket t where t.realm = 'real'`);
    expect(tickets.length).toBe(STORIES.length);
    expect(tickets.filter(({ tier, hops }) => accountableTier(hops) !== tier)).toEqual([]);
    expect(Math.max(...tickets.map(({ hops }) => hops.filter(isBounce).length))).toBe(2);
  });

  test('no ticket is closed while a tier has still to learn', async () => {
    const wrong = await rows(sql`select t.number from ticket t join relay l on l.ticket_id = t.id
      where t.status = 'closed' and l.state in ('held', 'sent', 'questioned')`);
    expect(wrong).toEqual([]);
  });

  test('tickets are numbered in the order in which they were opened, and nothing lies ahead', async () => {
    const opened = await rows(sql<{ createdAt: Date }>`select created_at from ticket where realm = 'real' order by number`);
    const instants = opened.map(({ createdAt }) => createdAt.getTime());
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    expect(await rows(sql`select from event where at > now()`)).toEqual([]);
  });

  test('no follow-up is left for a worker, but the timers that are still to ring', async () => {
    const left = await rows(sql`select j.name, j.data from pgboss.job j left join event e on j.data->>'eventId' = e.id::text
      where e.kind is distinct from 'plan-in-force' and not (j.name = 'wake' and j.start_after > ${loadedAt})`);
    expect(left).toEqual([]);
  });

  test('a deadline that has passed was noticed when it passed', async () => {
    const late = await rows(sql<{
      isNoticed: boolean;
      count: number;
    }>`select breached_at is not distinct from due_at as is_noticed, count(*)::int
      from clock where ended_at is null and paused_at is null and due_at < ${loadedAt} group by 1`);
    expect(late).toEqual([{ isNoticed: true, count: expect.any(Number) }]);
  });
});

describe('loading', () => {
  test('tells who can sign in, and they can', async () => {
    for (const { key, look } of DEMO_PEOPLE) expect(said.some((line) => line.includes(demoEmail(key)))).toBe(look !== undefined);
    expect(said.join('\n')).toContain(DEMO_PASSWORD);
    const session = await stage.desk.signIn.api.signInEmail({ body: { email: demoEmail('lucia'), password: DEMO_PASSWORD } });
    expect(session.user.name).toBe('Lucía Peralta');
  });

  test('again changes nothing, and tells again who can sign in', async () => {
    const before = await counts(stage);
    const again: string[] = [];
    again.push(...(await loadDemo(stage.desk, (line) => again.push(line))));
    expect(await counts(stage)).toEqual(before);
    expect(again[0]).toBe('The demo organisation is loaded.');
    expect(again.some((line) => line.includes(demoEmail('clara')))).toBe(true);
  });

  describe('on another desk', () => {
    let other: Stage;
    beforeEach(async () => {
      other = await openEmptyDesk();
    });
    afterEach(() => other.close());

    test('takes nothing back that somebody published by the command line, although no person stands beside it', async () => {
      const own = (await startingPlan('minimal-plan')).replace('Service desk', 'Our own desk');
      await inDeskAct(other.desk, 'command-line', (act) => publishPlan(act, { source: own }, findingsIn(other.desk.sentences, 'en')));
      const now = other.desk.now();
      const past = { pilotFrom: daysAfter(now, -50), inForceFrom: daysAfter(now, -30) };
      const { inForce } = await publishPlans(other.desk, readDemoPlan(await startingPlan('support-plan'), other.desk.now()), past);
      const versions = await other.desk.db
        .selectFrom('planVersion')
        .select(['version', 'source', 'withdrawnAt'])
        .orderBy('inForceFrom', 'desc')
        .execute();
      expect(versions.filter(({ source }) => source === own)).toMatchObject([{ withdrawnAt: null }]);
      expect(versions[0]?.version).toBe(inForce);
    });

    test('that is interrupted leaves nobody and nothing behind', async () => {
      const inTheMiddle = (line: string) => {
        if (/ of \d+ moves$/.test(line)) throw new Error('the power failed');
      };
      await expect(loadDemo(other.desk, inTheMiddle)).rejects.toThrow('the power failed');
      expect((await counts(other)).filter(([, count]) => count !== 0).map(([table]) => table)).toEqual(['planVersion', 'event']);
    });

    test('is refused in one line where somebody already has such an address', async () => {
      await addPerson(other.desk.db, { email: demoEmail('lucia'), name: 'Somebody', role: 'requester', locale: 'en', at: new Date() });
      const before = await counts(other);
      const lines: string[] = [];
      lines.push(...(await loadDemo(other.desk, (line) => lines.push(line))));
      expect(lines).toEqual([expect.stringContaining('was not loaded')]);
      expect(await counts(other)).toEqual(before);
    });
  });
});

async function counts({ desk }: Stage) {
  const tables = [
    'person',
    'teamMember',
    'account',
    'planVersion',
    'ticket',
    'hop',
    'message',
    'event',
    'notice',
    'signature',
    'clock',
    'attachment',
  ] as const;
  return Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(desk.db);
      return [table, rows[0]?.count];
    }),
  );
}

test('the first administrator may start from it', async () => {
  const { desk, close } = await openEmptyDesk();
  const loaded: unknown[] = [];
  const app = await buildServer(desk, {
    loadDemo: async (given) => {
      loaded.push(given);
      return [];
    },
  });
  const [, token] = (await makeSetupLink({ db: desk.db, at: desk.now() }, desk.publicUrl)).split('#');
  const asked = { token, name: 'Ada Admin', email: 'ada@velanorte.example', password: DEMO_PASSWORD, locale: 'en', startFrom: 'demo' };
  const { statusCode } = await app.inject({ method: 'POST', url: '/api/v1/setup', payload: asked });
  await app.close();
  await close();
  expect([statusCode, ...loaded]).toEqual([201, desk]);
});

describe.each([
  ['in the middle of a working day', '2026-11-25T10:20:00Z'],
  ['before the week has begun', '2026-11-30T05:00:00Z'],
  ['at the weekend', '2026-11-28T22:00:00Z'],
  ['between the holidays', '2027-01-06T11:00:00Z'],
  ['on the day the clocks go back', '2026-10-25T12:00:00Z'],
])('loaded %s', (_, instant) => {
  const now = new Date(instant);
  const calendar = {
    id: 'office',
    timeZone: 'Europe/Madrid',
    hours: [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '08:00', to: '18:00' }],
    holidays: ['2026-12-25', '2027-01-01', '2027-01-06'],
  } as Parameters<typeof workingTime>[0];
  const cues = schedule(STORIES, workingTime(calendar, now));

  test('everything has happened, and each story in its order', () => {
    expect(cues.filter(({ at }) => at > now)).toEqual([]);
    for (const story of STORIES) {
      const steps = cues.filter((cue) => cue.story === story).map(({ step }) => step);
      expect(steps).toEqual([null, ...story.steps]);
    }
  });
});
