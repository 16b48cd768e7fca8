import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escalatedTicket, openedTicket, openStage, PACKETS, type Player, relayingTicket, type Stage } from '../../test/cast.ts';
import { earned, PROGRAMMES } from '../../test/certificate-house.ts';
import { newId } from '../platform/ids.ts';
import type { EffectOfArea, TrainingEffect } from './effect/contract.ts';
import type { TrainingGaps } from './gaps/contract.ts';
import type { TrainingReadiness } from './readiness/contract.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  // A second lead, of another team.
  const teams = [{ team: 'windows-support', isLead: true }];
  await stage.as('ada').patch(`/people/${stage.ids.wanda}`, { role: 'lead', teams });
});
afterAll(() => stage.close());

const gapsOf = (player: Player, by: Player = player) =>
  stage.as(by).get(`/training/gaps${by === player ? '' : `?person=${stage.ids[player]}`}`);
const areasOf = async (player: Player, by: Player = player): Promise<TrainingGaps['areas']> => (await gapsOf(player, by)).body.areas;
const kindsIn = (areas: TrainingGaps['areas'], area = 'enrollment') =>
  areas.find((one) => one.area === area)?.facts.map(({ kind }) => kind);

describe('what somebody could look at again', () => {
  test('is nothing as long as nothing points anywhere', async () => {
    const { status, body } = await gapsOf('moe');
    expect([status, body.areas, body.days]).toEqual([200, [], 90]);
  });

  test('is a packet that came back, with its ticket, what was missing, and what fits next', async () => {
    const { id, escalationId } = await escalatedTicket(stage);
    await stage.as('wanda').post(`/escalations/${escalationId}/return`, { missing: ['evidence'], note: 'Which build is it?' });
    const [area] = await areasOf('tina');
    expect(area).toMatchObject({ area: 'enrollment', facts: [{ kind: 'packet-sent-back', tier: 1, ticket: { id } }] });
    expect(area?.facts[0]?.points).toEqual(['evidence', 'Which build is it?']);
    expect(area?.next.map(({ kind, tier }) => [kind, tier])).toEqual([
      ['module', 1],
      ['lab', 1],
      ['resource', 1],
    ]);
    expect(area?.next[0]).toMatchObject({ programme: 'tier-1-basics', id: 'common-problems' });
  });

  test('is a solution that had to be asked about, and a ticket that was opened again', async () => {
    const { id, relays } = await relayingTicket(stage);
    await stage.as('wanda').post(`/relays/${relays[2]}/question`, { question: 'Which records?' });
    expect(await areasOf('theo')).toMatchObject([
      { facts: [{ kind: 'relay-questioned', tier: 3, ticket: { id }, points: ['Which records?'] }] },
    ]);
    const { id: other } = await openedTicket(stage);
    await stage.as('toni').post(`/tickets/${other}/resolution`, { contactedBy: 'phone', note: 'Called' });
    await stage.as('una').post(`/tickets/${other}/reopen`, { reason: 'It is there again' });
    expect(await areasOf('toni')).toMatchObject([
      { facts: [{ kind: 'ticket-reopened', ticket: { id: other }, points: ['It is there again'] }] },
    ]);
  });

  test('is what was left out in a lab and not known in a quiz; the ticket of a practice counts as nothing else', async () => {
    const { id } = (await stage.as('moe').post('/labs/t1-enr-device-cap/attempts', { lang: 'en' })).body;
    await stage.as('moe').post(`/lab-attempts/${id}/finish`, {});
    const quiz = (await stage.as('moe').post(`/quizzes/${PROGRAMMES[2]}/attempts`, {})).body;
    await stage.as('moe').post(`/quiz-attempts/${quiz.id}/answers`, { answers: [] });
    const areas = await areasOf('moe');
    expect(kindsIn(areas)?.slice(-2).toSorted()).toEqual(['check-missed', 'lab-mistake']);
    expect(areas.flatMap(({ facts }) => facts).filter(({ kind }) => kind === 'question-wrong').length).toBeGreaterThan(10);
    expect(areas.flatMap(({ facts }) => facts).some(({ ticket }) => ticket)).toBe(false);
  });

  test('points nowhere any more when it is older than the window', async () => {
    const at = new Date('2026-01-05T09:00:00Z');
    await stage.desk.db.updateTable('resolution').set({ at }).where('actorId', '=', stage.ids.toni).execute();
    expect(await areasOf('toni')).toEqual([]);
  });

  test.each<[string, Player, number]>([
    ['the person', 'tina', 200],
    ['whoever leads their team', 'lena', 200],
    ['another lead', 'wanda', 403],
    ['a colleague', 'toni', 403],
    ['the tier that trains them', 'theo', 403],
    ['an administrator', 'ada', 403],
    ['a user', 'una', 403],
  ])('is for the person and whoever leads them alone: %s', async (_, by, status) => {
    const answer = await gapsOf('tina', by);
    expect(answer.status).toBe(status);
    if (status === 403 && by !== 'una') expect(answer.body.code).toBe('gaps-not-yours');
  });

  test('lets a lead choose among their members, and nobody else among anybody', async () => {
    const names = async (by: Player) => (await gapsOf(by)).body.people.map(({ name }: { name: string }) => name);
    expect(await names('lena')).toEqual(['Lena Lead', 'Tina One', 'Toni Uno']);
    expect([await names('ada'), await names('tina')]).toEqual([['Ada Admin'], ['Tina One']]);
  });
});

describe('readiness', () => {
  const readiness = async (query = '?phase=production-1', by: Player = 'lena'): Promise<TrainingReadiness> =>
    (await stage.as(by).get(`/training/readiness${query}`)).body;
  const tierOne = async (by?: Player) => (await readiness(undefined, by)).tiers.find(({ tier }) => tier === 1);

  test('says nothing of a phase in which nobody is on duty', async () => {
    const [tier] = (await readiness('?phase=planning')).tiers;
    expect(tier).toMatchObject({ platforms: [{ platform: null, each: { minutes: 0, share: null } }], uncovered: [] });
    expect(tier?.platforms[0]?.unstaffedMinutes).toBeGreaterThan(0);
  });

  test('is the share of the hours on duty of whoever holds the certificate, now and then; the rest with names for whoever may see them', async () => {
    const layer = { team: 'service-desk', startsOn: '2026-08-01', turn: { every: 1, unit: 'week' }, from: '08:00', to: '16:00' };
    for (const player of ['tina', 'toni'] as const)
      await stage.as('lena').post('/rota/layers', { ...layer, people: [stage.ids[player]], days: ['monday', 'tuesday'] });
    await earned(stage, 'tina', PROGRAMMES[1]);
    const tier = await tierOne();
    expect(tier?.platforms[0]).toMatchObject({ now: { share: 0.5 }, firstDay: { share: 0 }, each: { share: 0, minutes: 2 * 9 * 480 } });
    expect(tier?.uncovered.map(({ person, times }) => [person?.name, times]).toSorted()).toEqual([
      ['Tina One', 9],
      ['Toni Uno', 9],
    ]);
    // A lead sees the certificates of the teams that they lead.
    expect((await tierOne('wanda'))?.uncovered.map(({ person, times }) => [person, times])).toEqual([[null, 18]]);
  });

  test('names each platform that a team of the tier names, and what is kept for those who hold the certificate', async () => {
    const { tiers, phases } = await readiness();
    expect(tiers.find(({ tier }) => tier === 2)?.platforms.map(({ platform }) => platform)).toEqual([
      null,
      'windows',
      'ios',
      'android',
      'macos',
    ]);
    expect([phases.length, tiers[0]?.gates, tiers[0]?.programmes.length]).toEqual([7, [], 1]);
  });

  test('of a phase that the plan has not, there is none', async () => {
    expect((await stage.as('lena').get('/training/readiness?phase=no-such-phase')).body.code).toBe('training-phase-not-found');
  });
});

describe('the effect of a session', () => {
  const effect = async (query = ''): Promise<TrainingEffect> => (await stage.as('theo').get(`/training/effect${query}`)).body;
  const ofEmail = async () => (await effect('?area=email')).effect as EffectOfArea;
  const PEOPLE = ['tina', 'toni', 'lena'] as const;

  /** Each of them has four tickets about mail, which they hand up or resolve. */
  async function work(path: string, body: object) {
    for (const player of PEOPLE)
      for (let count = 0; count < 4; count++) {
        const { id } = await openedTicket(stage, { issueArea: 'email' });
        const { status } = await stage.as(player).post(`/tickets/${id}/${path}`, body);
        expect(status).toBe(201);
      }
  }

  test('sets what became of the tickets of those who were there beside their own earlier ones, with a range and no cause', async () => {
    expect(await effect()).toMatchObject({
      areas: [],
      effect: null,
      nextSettlesAt: null,
      rule: { windowDays: 56, enough: 10, peopleMin: 3 },
    });
    await work('escalations', { reason: 'Cannot find it', packet: PACKETS[2] });
    stage.passUnattended({ days: 1 });
    await held(PEOPLE);
    expect((await effect()).nextSettlesAt).not.toBeNull();
    stage.passUnattended({ days: 1 });
    await work('resolution', { contactedBy: 'phone', note: 'Called' });
    stage.passUnattended({ days: 40 });
    const { people, sessions, measures, counted } = await ofEmail();
    expect([people, sessions.map((one) => one.people), counted.before.length, counted.after.length]).toEqual([3, [3], 12, 12]);
    expect(measures.find(({ measure }) => measure === 'handed-up')).toMatchObject({
      before: { size: 12, value: 1 },
      after: { size: 12, value: 0 },
      difference: -1,
      verdict: 'less',
    });
    expect((await effect()).areas).toContain('email');
  });

  test('is for those who answer for training', async () => {
    for (const path of ['/training/effect', '/training/readiness']) {
      const answers = await Promise.all((['lena', 'ada', 'theo', 'tina', 'una'] as const).map((player) => stage.as(player).get(path)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 403, 403]);
    }
  });

  /** A session of two and a half hours at which those people were all the time. */
  async function held(people: readonly Player[]) {
    const { desk, ids } = stage;
    const endedAt = desk.now();
    const startedAt = new Date(endedAt.getTime() - 150 * 60_000);
    const id = newId(startedAt);
    const { planVersion } = await desk.db.selectFrom('ticket').select('planVersion').limit(1).executeTakeFirstOrThrow();
    const times = { startsAt: startedAt, endsAt: endedAt, startedAt, endedAt, changedAt: endedAt, plannedAt: startedAt };
    const course = {
      id,
      programme: PROGRAMMES[1],
      planVersion,
      tier: 1,
      state: 'ended',
      trainerId: ids.theo,
      seats: 12,
      plannedBy: ids.theo,
    };
    await desk.db
      .insertInto('courseSession')
      .values({ ...course, ...times })
      .execute();
    for (const player of people)
      await desk.db
        .insertInto('courseAttendance')
        .values({
          id: newId(endedAt),
          sessionId: id,
          personId: ids[player],
          fromAt: startedAt,
          toAt: endedAt,
          notedBy: ids.theo,
          notedAt: endedAt,
        })
        .execute();
  }
});
