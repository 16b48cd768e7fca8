import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TUESDAY } from '../../../test/bridge-house.ts';
import { openStage, type Player, type Stage } from '../../../test/cast.ts';
import { handIn } from '../../../test/certificate-house.ts';
import { startingPlan } from '../../app/starting-plan.ts';
import type { Cascade, CascadeProposal } from './contract.ts';

const TIER_1 = 'tier-1-basics';
let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ now: () => TUESDAY });
});
afterAll(() => stage.close());

const cascade = async (player: Player = 'lena'): Promise<Cascade> => (await stage.as(player).get('/training/cascade')).body;
const tierOf = async (tier: number, player: Player = 'lena') => {
  const found = (await cascade(player)).tiers.find((one) => one.tier === tier);
  if (!found) throw new Error(`no tier ${tier}`);
  return found;
};
const broken = async (tier: number, player?: Player) =>
  (await tierOf(tier, player)).broken.map(({ code, team, count }) => `${code} ${team ?? 'all'} ${count}`);
const proposals = async (programme: string): Promise<CascadeProposal[]> =>
  (await cascade()).proposals.filter((one) => one.programme === programme);
const accept = (key: string, player: Player = 'lena') => stage.as(player).post('/training/cascade/proposals/accept', { proposal: key });
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

describe('the tree', () => {
  test('has trainers, leads and members of each tier, with how they stand and what is broken', async () => {
    await stage.as('ada').patch(`/people/${stage.ids.lena}`, { teams: [{ team: 'service-desk', isLead: true }] });
    const tier = await tierOf(1);
    expect(tier.trainers.map(({ team, people }) => [team, names(people.map(({ person }) => person))])).toEqual([
      ['mdm-team', ['Theo Three']],
    ]);
    expect(
      tier.branches.map(({ team, people }) => [team, people.map(({ person, isLead }) => `${person.name}${isLead ? ' leads' : ''}`)]),
    ).toEqual([['service-desk', ['Lena Lead leads', 'Tina One', 'Toni Uno']]]);
    expect(tier.branches[0]?.people[0]?.known).toMatchObject({
      mayTrain: null,
      lacks: ['certificate', 'observation'],
      of: [{ standing: 'none', need: 'none' }],
    });
    expect(tier.coverage).toEqual([{ programme: TIER_1, of: 3, certified: 0, byDue: 0, dueOn: null }]);
    expect(tier.broken.map(({ code, count, left, mendedBy }) => [code, count, left, mendedBy.length])).toEqual([['no-session', 3, 0, 1]]);
  });

  test.each([
    ['lena', 200],
    ['theo', 200],
    ['ada', 200],
    ['tina', 403],
    ['una', 403],
  ] as const)('is shown to %s: %i', async (player, status) => {
    expect((await stage.as(player).get('/training/cascade')).status).toBe(status);
  });

  test('keeps what people of other teams have proved from a lead, and counts them all the same', async () => {
    const [windows] = (await tierOf(2)).branches;
    expect([windows?.coverage[0]?.of, windows?.people.map(({ known }) => known)]).toEqual([1, [null]]);
    const missing = (await tierOf(2)).broken.find(({ code, team }) => code === 'no-session' && team === 'windows-support');
    expect([missing?.count, missing?.people, missing?.others]).toEqual([1, [], 1]);
    expect((await tierOf(2, 'theo')).branches[0]?.people[0]?.known).not.toBeNull();
  });
});

const asks = async (player: Player = 'lena') =>
  (await stage.as(player).get('/notices')).body.items
    .filter(({ kind }: { kind: string }) => kind === 'training-proposed')
    .map(({ team, readAt }: { team: string; readAt: string | null }) => `${team}${readAt ? ' read' : ''}`);
const work = (player: Player, ...teams: string[]) =>
  stage.as('ada').patch(`/people/${stage.ids[player]}`, { teams: teams.map((team) => ({ team, isLead: player === 'lena' })) });

describe('who leads a team', () => {
  test('is asked once for all who come within a day, with the team that it is about', async () => {
    for (const player of ['toni', 'tina'] as const) {
      await work(player);
      await work(player, 'service-desk');
    }
    await stage.pass({ minutes: 1 });
    expect(await asks()).toEqual(['service-desk']);
    await work('toni');
    await work('toni', 'service-desk');
    await stage.pass({ minutes: 1 });
    expect(await asks()).toEqual(['service-desk']);
  });

  test('of a team without a lead the administrators are asked instead', async () => {
    await work('moe');
    await work('moe', 'mobile-support');
    await stage.pass({ minutes: 1 });
    expect(await asks('ada')).toEqual(['mobile-support']);
  });
});

describe('a proposal', () => {
  test('of two who accept it at once, one plans the session with all its seats, and the other hears that it is done', async () => {
    const [proposal] = await proposals(TIER_1);
    if (!proposal) throw new Error('nothing is proposed');
    expect(proposal).toMatchObject({ kind: 'plan', trainer: { name: 'Theo Three' }, count: 3, seats: 3, isLate: false, mayAccept: true });
    const answers = await Promise.all([accept(proposal.key), accept(proposal.key, 'theo')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)?.body;
    expect([refused.code, refused.proposal]).toEqual(['proposal-moved-on', []]);
    const planned = answers.find(({ status }) => status === 200)?.body;
    expect([planned.startsAt, planned.taken, planned.waiting]).toEqual([proposal.startsAt, 3, 0]);
    expect(await broken(1)).toEqual([]);
    expect((await tierOf(1)).coverage[0]).toMatchObject({ of: 3, certified: 0, byDue: 3 });
  });

  test('that is accepted takes back what the lead was asked, and whoever comes later rings anew', async () => {
    await stage.pass({ minutes: 1 });
    expect(await asks()).toEqual(['service-desk read']);
    await work('wanda', 'windows-support', 'service-desk');
    await stage.pass({ minutes: 1 });
    expect(await asks()).toEqual(['service-desk', 'service-desk read']);
    await work('wanda', 'windows-support');
    await stage.pass({ minutes: 1 });
    expect(await asks()).toEqual(['service-desk read', 'service-desk read']);
  });

  test('is refused once somebody else was planned for, and what is proposed now comes with that', async () => {
    const [shown] = await proposals('tier-2-investigation');
    if (!shown) throw new Error('nothing is proposed');
    expect(shown.count).toBe(2);
    await stage.as('ada').patch(`/people/${stage.ids.moe}`, { isActive: false });
    const { status, body } = await accept(shown.key, 'theo');
    expect([status, body.code]).toEqual([409, 'proposal-moved-on']);
    expect(body.proposal).toMatchObject([{ kind: 'plan', programme: 'tier-2-investigation', count: 1 }]);
    expect((await accept(body.proposal[0].key, 'theo')).status).toBe(200);
    expect(await broken(2)).toEqual(['no-lead windows-support 1']);
  });

  test('gives a new member a place in what is planned, before anything new is', async () => {
    await stage.as('ada').patch(`/people/${stage.ids.wanda}`, {
      teams: [
        { team: 'windows-support', isLead: false },
        { team: 'service-desk', isLead: false },
      ],
    });
    const [proposal] = await proposals(TIER_1);
    expect(proposal).toMatchObject({ kind: 'join', seats: 4, count: 1, people: [{ name: 'Wanda Two' }] });
    const { body } = await accept(proposal?.key ?? '');
    expect(body.taken).toBe(4);
    expect(await broken(1)).toEqual([]);
  });
});

describe('what happens to people and plans', () => {
  test('a version that changes what a tier is taught is asked about, where people were taught something else', async () => {
    const { items } = (await stage.as('ada').get('/course-sessions?state=planned&programme=tier-2-investigation')).body;
    await stage.as('ada').post(`/course-sessions/${items[0].id}/cancel`);
    await handIn(stage, 'wanda', 'tier-2-investigation');
    await stage.pass({ minutes: 1 });
    expect(await broken(2)).toEqual(['no-lead windows-support 1']);
    await stage.publish((await startingPlan('support-plan')).replace('minutes: 60', 'minutes: 65'));
    await stage.pass({ minutes: 1 });
    expect(await broken(2)).toEqual(['no-lead windows-support 1', 'plan-changed windows-support 1']);
    expect(await asks('ada')).toEqual(['windows-support', 'mobile-support read']);
    await stage.publish(await startingPlan('support-plan'));
    await stage.pass({ minutes: 1 });
    expect(await asks('ada')).toEqual(['windows-support read', 'mobile-support read']);
  });

  test('a trainer who leaves breaks the branch, which says so', async () => {
    await stage.as('ada').patch(`/people/${stage.ids.theo}`, { isActive: false });
    const { broken: found } = await tierOf(1);
    expect(found.map(({ code, because, unmended }) => [code, because, unmended])).toEqual([
      ['no-trainers', null, 'by-hand'],
      ['trainer-cannot-come', 'gone', 'nobody-may-train'],
    ]);
  });

  test('a certificate that is revoked opens the branch again', async () => {
    const issued = await handIn(stage, 'tina', TIER_1);
    expect((await tierOf(1)).coverage[0]?.certified).toBe(1);
    await stage.as('lena').post(`/certificates/${'id' in issued ? issued.id : ''}/revoke`, { reason: 'Not their own work' });
    const tina = (await tierOf(1)).branches[0]?.people.find(({ person }) => person.name === 'Tina One');
    expect(tina?.known?.of[0]).toMatchObject({ standing: 'revoked', need: 'none', planned: { hasSeat: true } });
  });

  test('a programme that a version drops asks nobody for anything', async () => {
    const plan = (await startingPlan('support-plan')).replace(/^training:\n[\s\S]*?(?=^# What they learn from)/m, '');
    await stage.publish(plan);
    const { tiers, proposals: left } = await cascade();
    expect([left, tiers.flatMap((tier) => [...tier.programmes, ...tier.broken, ...tier.trainers])]).toEqual([[], []]);
  });
});
