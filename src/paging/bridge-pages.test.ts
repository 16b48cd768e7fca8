import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPaging } from '../../test/paging-house.ts';
import { inDeskAct } from '../app/act.ts';
import { startPage } from './start-page.ts';

type House = Awaited<ReturnType<typeof openPaging>>;
let { stage, pages } = {} as House;
let bridge: { id: string };
beforeAll(async () => {
  ({ stage, pages } = await openPaging());
});
afterAll(() => stage.close());

/** A call of tiers 1 to 3 that Lena opens now, and is in. */
const opened = async () => {
  const { status, body } = await stage
    .as('lena')
    .post('/bridges', { title: 'All hands', minutes: 60, tiers: [1, 2, 3], reason: 'Nothing enrols' });
  if (status !== 201) throw new Error(JSON.stringify(body));
  bridge = body;
  await stage.as('lena').post(`/bridges/${bridge.id}/join`, {});
  // A device says once a minute that it is still there.
  await stage.pass({ seconds: 1 });
};
const open = async () => (await pages('?state=open')).filter((one: any) => one.bridge?.id === bridge.id);

describe('a bridge that begins without a tier', () => {
  beforeAll(opened);

  test('rings there by the rule of the plan, and in no tier that has none', async () => {
    for (let minute = 0; minute < 20; minute++) {
      await stage.as('lena').post(`/bridges/${bridge.id}/join`, {});
      await stage.pass({ minutes: 1 });
    }
    const [page, ...others] = await pages();
    expect(others).toEqual([]);
    expect(page).toMatchObject({
      about: 'bridge-without-tier',
      tier: 3,
      team: null,
      ticket: null,
      bridge: { id: bridge.id, title: 'All hands' },
    });
    // Nobody is on duty in tier 3 and nobody leads it: that is on record.
    expect(page.rings.map(({ outcome }: any) => outcome)).toEqual(['nobody', 'nobody']);
  });

  test('rings where somebody in the room asks for it, also without a rule', async () => {
    const { status } = await stage.as('lena').post(`/bridges/${bridge.id}/ring`, { tier: 2 });
    expect(status).toBe(200);
    await stage.pass({ seconds: 1 });
    const [page] = (await open()).filter(({ tier }: any) => tier === 2);
    expect(page.rings.map(({ person, channel }: any) => `${person.name} ${channel}`)).toContain('Wanda Two in-app');
  });

  test('rings anew where it is asked for again, though somebody acknowledged it and did not come', async () => {
    const ofTier2 = async () => (await open()).filter(({ tier }: any) => tier === 2);
    const [first] = await ofTier2();
    await stage.as('wanda').post(`/pages/${first.id}/acknowledge`, {});
    await stage.as('lena').post(`/bridges/${bridge.id}/ring`, { tier: 2 });
    await stage.pass({ seconds: 1 });
    const [second, ...others] = await ofTier2();
    expect([others, second.id === first.id, second.state]).toEqual([[], false, 'ringing']);
    expect((await pages()).find(({ id }: any) => id === first.id)).toMatchObject({ state: 'over', overBecause: 'called-again' });
  });

  test('is once the same, however many say so at once', async () => {
    const begin = () =>
      inDeskAct(stage.desk, 'reaction', (act) =>
        startPage(act, {
          about: 'bridge-without-tier',
          tier: 1,
          team: null,
          subject: { bridgeId: bridge.id },
          occasion: bridge.id,
          since: act.at,
          otherwise: { tier: 1, about: 'bridge-without-tier', steps: [{ after: 60, whom: 'lead', by: ['in-app'] }] },
        }),
      );
    const started = await Promise.all([begin(), begin(), begin()]);
    expect(started.filter((id) => id !== null)).toHaveLength(1);
  });

  test('rings no more once somebody of the tier is there', async () => {
    await stage.as('wanda').post(`/bridges/${bridge.id}/join`, {});
    await stage.pass({ seconds: 1 });
    const [page] = (await pages()).filter(({ tier }: any) => tier === 2);
    expect(page).toMatchObject({ state: 'over', overBecause: 'there' });
  });

  test('rings no more once it has ended', async () => {
    expect((await stage.as('lena').post(`/bridges/${bridge.id}/end`, {})).status).toBe(200);
    await stage.pass({ seconds: 1 });
    expect([await open(), (await pages()).find(({ tier }: any) => tier === 3).overBecause]).toEqual([[], 'ended']);
  });
});
