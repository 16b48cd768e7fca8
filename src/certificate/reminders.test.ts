import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Player, type Stage } from '../../test/cast.ts';
import { earned, PROGRAMMES } from '../../test/certificate-house.ts';
import { inDeskAct } from '../app/act.ts';
import { certificateTime } from './reminders/certificate-time.ts';

/** Nothing but teams and how they are trained: no bridge is called while years pass. */
const PLAN = `format: 2
teams:
  - { id: service-desk, tier: 1, name: Service desk, calendar: office }
  - { id: windows-support, tier: 2, name: Windows support, calendar: office }
  - { id: mdm-team, tier: 3, name: MDM team, calendar: office }
calendars:
  - id: office
    timeZone: Europe/Madrid
    hours: [{ days: [monday, tuesday, wednesday, thursday, friday], from: "08:00", to: "18:00" }]
training:
  programmes:
    - { id: tier-1-basics, tier: 1, name: Tier 1, certificateMonths: 12, modules: [] }
    - { id: tier-2-investigation, tier: 2, name: Tier 2, certificateMonths: 12, modules: [] }
    - { id: tier-3-root-cause, tier: 3, name: Tier 3, certificateMonths: 12, modules: [] }
`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ now: () => new Date('2040-01-10T09:00:00Z') });
  await stage.publish(PLAN);
  await stage.as('ada').patch(`/people/${stage.ids.lena}`, { teams: [{ team: 'service-desk', isLead: true }] });
});
afterAll(() => stage.close());

/** What the desk has said of a certificate, and to whom. */
async function said(id: string): Promise<string[]> {
  const rows = await stage.desk.db.selectFrom('event').select(['kind', 'data']).where('subjectId', '=', id).orderBy('seq').execute();
  const names = new Map(Object.entries(stage.ids).map(([player, one]) => [one, player]));
  return rows.map(({ kind, data }) => {
    const { daysLeft, people } = data as { daysLeft?: number; people: string[] };
    return [kind, daysLeft, ...people.map((one) => names.get(one))].filter((part) => part !== undefined).join(' ');
  });
}
const bells = async (player: Player) =>
  (await stage.as(player).get('/notices?limit=100')).body.items
    .map((one: { kind: string }) => one.kind)
    .filter((kind: string) => kind.startsWith('certificate-'));

describe('of a certificate that nobody renews', () => {
  let id: string;
  beforeAll(async () => {
    id = (await earned(stage, 'tina', PROGRAMMES[1])).id;
    await stage.pass({ days: 368 });
  });

  test('the person is reminded 60, 30 and 7 days before, their lead with the last, and both hear that it has ended', async () => {
    expect(await said(id)).toEqual([
      'certificate-issued tina',
      'certificate-ends-soon 60 tina',
      'certificate-ends-soon 30 tina',
      'certificate-ends-soon 7 tina',
      'certificate-of-member-ends-soon 7 lena',
      'certificate-ended tina lena',
    ]);
    expect(await bells('tina')).toEqual(['certificate-ended', ...Array(3).fill('certificate-ends-soon'), 'certificate-issued']);
    expect(await bells('lena')).toEqual(['certificate-ended', 'certificate-of-member-ends-soon']);
  });

  test('a timer that wakes once more says nothing again', async () => {
    const before = await said(id);
    for (const _ of [1, 2]) await inDeskAct(stage.desk, 'timer', (act) => certificateTime(act, id));
    expect(await said(id)).toEqual(before);
  });

  test('it has ended, and what is earned then renews it from that day', async () => {
    const { body } = await stage.as('tina').get('/certificates?state=ended');
    expect(body.items).toMatchObject([{ id, until: '2041-01-10', state: 'ended' }]);
    expect(await earned(stage, 'tina', PROGRAMMES[1])).toMatchObject({ renews: id, until: '2042-01-12' });
  });
});

describe('nothing more is said', () => {
  let id: string;
  beforeEach(async () => {
    id = (await earned(stage, 'wanda', PROGRAMMES[2])).id;
  });

  test('of one that was renewed: its days count on, and its reminders move', async () => {
    await stage.pass({ days: 310 });
    const { body } = await stage.as('wanda').get('/certificates?state=ends-soon');
    expect(body.items).toMatchObject([{ id }]);
    const renewal = await earned(stage, 'wanda', PROGRAMMES[2]);
    expect(renewal.until.slice(5)).toBe(body.items[0].until.slice(5));
    expect(Number(renewal.until.slice(0, 4))).toBe(Number(body.items[0].until.slice(0, 4)) + 1);
    await stage.pass({ days: 70 });
    expect(await said(id)).toEqual(['certificate-issued wanda', 'certificate-ends-soon 60 wanda']);
    expect(await said(renewal.id)).toEqual(['certificate-issued wanda']);
    await stage.pass({ days: 310 });
    expect(await said(renewal.id)).toContain('certificate-ends-soon 60 wanda');
    await stage.as('ada').post(`/certificates/${renewal.id}/revoke`, { reason: 'For the next test' });
  });

  test('of one that was revoked', async () => {
    await stage.as('ada').post(`/certificates/${id}/revoke`, { reason: 'Earned by mistake' });
    await stage.pass({ days: 370 });
    expect(await said(id)).toEqual(['certificate-issued wanda', 'certificate-revoked wanda']);
  });

  test('to somebody who has left', async () => {
    await stage.as('ada').patch(`/people/${stage.ids.wanda}`, { isActive: false });
    await stage.pass({ days: 370 });
    expect(await said(id)).toEqual(['certificate-issued wanda']);
    const { body } = await stage.as('ada').get(`/certificates?person=${stage.ids.wanda}&state=ended`);
    expect(body.items).toContainEqual(expect.objectContaining({ id, state: 'ended' }));
  });
});

test('a desk that stood still says the last reminder that it missed', async () => {
  const { id } = await earned(stage, 'theo', PROGRAMMES[3]);
  stage.passUnattended({ days: 345 });
  await stage.pass({ minutes: 1 });
  expect(await said(id)).toEqual(['certificate-issued theo', 'certificate-ends-soon 30 theo']);
});
