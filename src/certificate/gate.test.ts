import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escalatedTicket, openedTicket, openStage, PACKETS, type Player, type Stage } from '../../test/cast.ts';
import { earned, PROGRAMMES, planWithGates, session } from '../../test/certificate-house.ts';
import { actorOfPerson } from '../identity/find-actor.ts';
import type { Realm } from '../identity/realm.ts';
import { tiersOfTeams } from '../plan/rules/in-force.ts';
import { inForceAt, planOfVersion } from '../plan/versions/store.ts';
import { certificateForbids } from './gate/certificate-lacking.ts';

/** A Monday, at half past eleven in Madrid. */
const NOW = new Date('2040-01-09T10:30:00Z');
const TUESDAY = new Date('2040-01-10T09:00:00Z');
const GATES = [
  '{ move: take, tier: 1, areas: [enrollment] }',
  '{ move: assign, tier: 1 }',
  '{ move: accept, tier: 2, from: "2040-01-09" }',
  '{ move: lead-bridge, tier: 1 }',
  '{ move: hold-session, tier: 3 }',
  '{ move: take, tier: 3, from: "2040-01-10" }',
];

let stage: Stage;
let older: { id: string };
beforeAll(async () => {
  stage = await openStage({ now: () => NOW });
  await stage.as('ada').patch(`/people/${stage.ids.lena}`, { teams: [{ team: 'service-desk', isLead: true }] });
  older = await openedTicket(stage);
  await stage.publish(await planWithGates(...GATES));
  await session(stage, PROGRAMMES[1], TUESDAY);
});
afterAll(() => stage.close());

const needed = (programme: string, nextSession: string | null = null) => ({
  status: 403,
  body: { code: 'certificate-needed', programme, nextSession },
});
const offer = async (player: Player, ticket: string, move: string) =>
  (await stage.as(player).get(`/tickets/${ticket}`)).body.moves.find((one: { move: string }) => one.move === move);

describe('whoever lacks the certificate', () => {
  test('takes no ticket, and hears which one and when it is taught next', async () => {
    const { id } = await openedTicket(stage);
    expect(await stage.as('tina').post(`/tickets/${id}/take`)).toMatchObject({
      ...needed('tier-1-basics', TUESDAY.toISOString()),
      body: { title: 'This needs the certificate Tier 1: first contact; next session on Tuesday 10:00.' },
    });
    expect((await stage.as('toni').post(`/tickets/${id}/take`)).body.title).toBe(
      'Se necesita el certificado Nivel 1: primer contacto; próxima sesión: martes, 10:00.',
    );
  });

  test('is told on the ticket’s page, with the programme', async () => {
    const { id } = await openedTicket(stage);
    expect(await offer('tina', id, 'take')).toMatchObject({ allowed: false, why: 'certificate-needed', programme: 'tier-1-basics' });
  });

  test('is judged by the plan of today, also on a ticket that is older than the gate', async () => {
    expect((await stage.as('tina').post(`/tickets/${older.id}/take`)).body.code).toBe('certificate-needed');
  });

  test('may take what the gate does not name', async () => {
    const { id } = await openedTicket(stage, { issueArea: 'email' });
    expect((await stage.as('tina').post(`/tickets/${id}/take`)).status).toBe(200);
  });

  test('cannot be given a ticket, and it is said whose certificate is missing', async () => {
    const { id } = await openedTicket(stage, { issueArea: 'email' });
    const given = await stage.as('lena').post(`/tickets/${id}/assign`, { assignee: stage.ids.toni });
    expect(given).toMatchObject(needed('tier-1-basics', TUESDAY.toISOString()));
    expect(given.body.title).toBe('Toni Uno needs the certificate Tier 1: first contact; next session on Tuesday 10:00.');
    expect((await stage.as('lena').post(`/tickets/${id}/assign`, { assignee: null })).status).toBe(200);
  });

  test('accepts nothing at tier 2, also not by handing it on, and a session that is called off is named no more', async () => {
    const { id, escalationId } = await escalatedTicket(stage);
    await session(stage, PROGRAMMES[2], TUESDAY, '019ac0de-0000-7000-8000-0000000000aa');
    await session(stage, PROGRAMMES[2], null, '019ac0de-0000-7000-8000-0000000000aa');
    const refused = await stage.as('wanda').post(`/escalations/${escalationId}/accept`);
    expect(refused).toMatchObject(needed('tier-2-investigation'));
    expect(refused.body.title).toBe('This needs the certificate Tier 2: investigation; no session is planned yet.');
    const handedOn = await stage.as('wanda').post(`/tickets/${id}/escalations`, { reason: 'Needs the MDM team', packet: PACKETS[3] });
    expect(handedOn).toMatchObject(needed('tier-2-investigation'));
    expect((await stage.as('wanda').post(`/escalations/${escalationId}/return`, { missing: ['The log'] })).status).toBe(200);
  });

  test('opens no bridge and is not given the lead, but comes in', async () => {
    const bridge = { title: 'Enrolment fails', minutes: 20, tiers: [1, 2], reason: 'Nobody can enrol' };
    expect(await stage.as('tina').post('/bridges', bridge)).toMatchObject(needed('tier-1-basics', TUESDAY.toISOString()));
    const { status, body } = await stage.as('ada').post('/bridges', bridge);
    expect(status).toBe(201);
    expect((await stage.as('ada').post(`/bridges/${body.id}/roles`, { lead: stage.ids.tina })).body).toMatchObject({
      code: 'certificate-needed',
    });
    expect((await stage.as('lena').post(`/bridges/${body.id}/join`)).body.lead).toBeNull();
    await earned(stage, 'lena', PROGRAMMES[1]);
    expect((await stage.as('ada').post(`/bridges/${body.id}/roles`, { lead: stage.ids.lena })).body.lead.id).toBe(stage.ids.lena);
  });
});

describe('whoever holds it', () => {
  test('takes, is assigned and accepts; a revocation ends that at once', async () => {
    const { id } = await openedTicket(stage);
    const certificate = await earned(stage, 'toni', PROGRAMMES[1]);
    expect((await stage.as('toni').post(`/tickets/${id}/take`)).status).toBe(200);
    const other = await openedTicket(stage);
    expect((await stage.as('lena').post(`/tickets/${other.id}/assign`, { assignee: stage.ids.toni })).status).toBe(200);
    await stage.as('lena').post(`/certificates/${certificate.id}/revoke`, { reason: 'Earned by mistake' });
    const third = await openedTicket(stage);
    expect((await stage.as('toni').post(`/tickets/${third.id}/take`)).body.code).toBe('certificate-needed');
  });

  test('of another tier is not helped by it, and keeps it who goes there', async () => {
    await earned(stage, 'moe', PROGRAMMES[1]);
    await stage.as('ada').patch(`/people/${stage.ids.moe}`, { teams: [{ team: 'windows-support', isLead: false }] });
    const { escalationId } = await escalatedTicket(stage);
    expect((await stage.as('moe').post(`/escalations/${escalationId}/accept`)).body).toMatchObject({ programme: 'tier-2-investigation' });
    await stage.as('ada').patch(`/people/${stage.ids.moe}`, { teams: [{ team: 'service-desk', isLead: false }] });
    const { id } = await openedTicket(stage);
    expect((await stage.as('moe').post(`/tickets/${id}/take`)).status).toBe(200);
  });
});

describe('an exception', () => {
  const grant = (who: Player, more: object = {}) =>
    stage.as(who).post('/certificates/exceptions', {
      person: stage.ids.tina,
      programme: PROGRAMMES[1],
      reason: 'On leave during the session',
      until: '2040-01-11',
      ...more,
    });

  test('is granted by a lead of the person alone, with an end that is near', async () => {
    expect((await grant('toni')).status).toBe(403);
    expect((await grant('lena', { person: stage.ids.wanda })).body.code).toBe('not-your-member');
    expect((await grant('lena', { person: stage.ids.lena })).body.code).toBe('exception-for-oneself');
    expect((await grant('lena', { until: '2040-01-08' })).body.code).toBe('exception-until-past');
    expect((await grant('lena', { until: '2041-01-01' })).body.code).toBe('exception-too-long');
    expect((await grant('lena', { programme: 'juggling' })).body.code).toBe('programme-not-in-plan');
    expect((await grant('lena', { person: stage.ids.una })).body.code).toBe('person-not-here');
  });

  test('opens the gate until it is ended, is a deviation of the plan, and is heard of', async () => {
    const { status, body } = await grant('lena');
    expect([status, body]).toMatchObject([
      201,
      { isRunning: true, mayEnd: true, grantedBy: { name: 'Lena Lead' }, endsAt: '2040-01-11T23:00:00.000Z' },
    ]);
    expect((await grant('ada')).body.code).toBe('exception-runs');
    const { id } = await openedTicket(stage);
    expect((await stage.as('tina').post(`/tickets/${id}/take`)).status).toBe(200);

    expect((await stage.as('tina').get('/certificates/exceptions?running=true')).body.items).toMatchObject([
      { id: body.id, mayEnd: false },
    ]);
    expect((await stage.as('wanda').get('/certificates/exceptions')).body.items).toEqual([]);
    expect((await stage.as('lena').post(`/certificates/exceptions/${body.id}/end`)).body).toMatchObject({
      isRunning: false,
      endedBy: { name: 'Lena Lead' },
    });
    expect((await stage.as('lena').post(`/certificates/exceptions/${body.id}/end`)).body.code).toBe('exception-over');
    const other = await openedTicket(stage);
    expect((await stage.as('tina').post(`/tickets/${other.id}/take`)).body.code).toBe('certificate-needed');

    await stage.pass({ minutes: 1 });
    const { exceptions } = (await stage.as('ada').get('/plan/drift')).body;
    expect(exceptions).toMatchObject({
      granted: 1,
      items: [{ exception: body.id, programme: 'tier-1-basics', version: 2, until: '2040-01-11' }],
    });
    expect(JSON.stringify(exceptions)).not.toContain('Tina');
    const kinds = (await stage.as('tina').get('/notices')).body.items.map((one: { kind: string }) => one.kind);
    expect(kinds).toEqual(expect.arrayContaining(['exception-granted', 'exception-ended']));
  });
});

describe('the gate', () => {
  const asking = async (player: Player, { version = 2, realm = 'real' as Realm, at = NOW } = {}) => {
    const found = await actorOfPerson({ db: stage.desk.db, inForce: inForceAt(NOW) }, stage.ids[player]);
    if (!found) throw new Error(player);
    const plan = await planOfVersion(stage.desk.db, version);
    const by = {
      ...found.actor,
      tiers: tiersOfTeams(
        plan,
        found.actor.teams.map(({ team }) => team),
      ),
    };
    return { plan, asked: { db: stage.desk.db, by, at, locale: 'en' as const, realm } };
  };
  const taking = { moves: ['take'] as const, tier: 3, area: 'enrollment' as const };

  test('stands from its day on', async () => {
    const before = await asking('theo');
    expect(await certificateForbids(before.asked, before.plan, { ...taking, person: before.asked.by })).toBeNull();
    const after = await asking('theo', { at: TUESDAY });
    expect(await certificateForbids(after.asked, after.plan, { ...taking, person: after.asked.by })).toMatchObject({
      details: { programme: 'tier-3-root-cause' },
    });
  });

  test('can be asked for who holds a session', async () => {
    const { asked, plan } = await asking('theo');
    const holding = { moves: ['hold-session'] as const, tier: 3, area: null, person: asked.by };
    expect(await certificateForbids(asked, plan, holding)).toMatchObject({ refused: 'certificate-needed' });
    await earned(stage, 'theo', PROGRAMMES[3]);
    expect(await certificateForbids(asked, plan, holding)).toBeNull();
  });

  test('does not stand where one practises', async () => {
    const { asked, plan } = await asking('wanda', { realm: 'practice' });
    expect(await certificateForbids(asked, plan, { moves: ['accept'], tier: 2, area: null, person: asked.by })).toBeNull();
  });

  test('costs no statement where the plan has none, and one where it has', async () => {
    const statements: string[] = [];
    const look = async (version: number) => {
      const { asked, plan } = await asking('wanda', { version });
      const db = stage.desk.db.withPlugin({
        transformQuery: ({ node }) => {
          statements.push(node.kind);
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      await certificateForbids({ ...asked, db }, plan, { moves: ['accept'], tier: 2, area: 'enrollment', person: asked.by });
    };
    await look(1);
    expect(statements).toHaveLength(0);
    await look(2);
    expect(statements).toHaveLength(1);
  });

  test('looks by an index, however many certificates there are', async () => {
    const { rows } = await stage.desk.db.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      return sql<{ 'QUERY PLAN': string }>`explain select from certificate h where h.person_id = ${stage.ids.tina} and h.revoked_at is null
        and h.tier = any (${[1]}::smallint[]) and (h.ends_at is null or h.ends_at > ${NOW}::timestamptz)`.execute(tx);
    });
    expect(JSON.stringify(rows)).toContain('certificate_by_person');
  });

  test('whose tier has no programme or no team holds nobody up', async () => {
    const { asked, plan } = await asking('wanda');
    const accepting = { moves: ['accept'] as const, tier: 2, area: 'enrollment' as const, person: asked.by };
    expect(await certificateForbids(asked, plan, accepting)).not.toBeNull();
    const programmes = plan.training?.programmes?.filter(({ tier }) => tier !== 2) ?? [];
    expect(await certificateForbids(asked, { ...plan, training: { ...plan.training, programmes } }, accepting)).toBeNull();
    const teams = plan.teams?.filter(({ tier }) => tier !== 2) ?? [];
    expect(await certificateForbids(asked, { ...plan, teams }, accepting)).toBeNull();
  });
});
