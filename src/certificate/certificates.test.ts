import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Player, type Stage } from '../../test/cast.ts';
import { earned, handIn, newEvidence, ofId, PROGRAMMES, planWithGates } from '../../test/certificate-house.ts';

const NOW = new Date('2040-01-10T22:30:00Z');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ now: () => NOW });
  await stage.as('ada').patch(`/people/${stage.ids.lena}`, { teams: [{ team: 'service-desk', isLead: true }] });
});
afterAll(() => stage.close());

const idsFor = async (player: Player, query = '') =>
  (await stage.as(player).get(`/certificates${query}`)).body.items.map((one: { id: string }) => one.id);

describe('what is earned', () => {
  test('is written down by the plan in force, in the days of the team', async () => {
    const one = await earned(stage, 'tina', PROGRAMMES[1]);
    expect(one).toMatchObject({
      person: { id: stage.ids.tina, name: 'Tina One' },
      programme: 'tier-1-basics',
      name: { en: 'Tier 1: first contact', es: 'Nivel 1: primer contacto' },
      tier: 1,
      areas: null,
      planVersion: 1,
      issuedAt: NOW.toISOString(),
      // In Madrid it is half past eleven of the same evening, and the last day ends at its midnight.
      until: '2041-01-10',
      endsAt: '2041-01-10T23:00:00.000Z',
      state: 'valid',
      renews: null,
      evidence: { attendance: [{ at: NOW.toISOString() }] },
    });
    expect(one.address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/verify(\/|-[0-9A-Z]{5}){4}|verify\/[0-9A-Z-]{23}$/);
  });

  test('the same evidence earns one certificate, however often and in whatever order it is handed in', async () => {
    const evidence = {
      ...newEvidence(stage),
      lab: [
        { id: 'a', at: NOW.toISOString() },
        { id: 'b', at: NOW.toISOString() },
      ],
    };
    const first = await handIn(stage, 'toni', PROGRAMMES[1], evidence);
    const again = await Promise.all(
      [0, 1, 2].map(() => handIn(stage, 'toni', PROGRAMMES[1], { ...evidence, lab: evidence.lab.toReversed() })),
    );
    expect(again).toEqual(again.map(() => ({ ...first, isNew: false })));
  });

  test('of two that are earned at once the second renews the first', async () => {
    const both = await Promise.all([handIn(stage, 'moe', PROGRAMMES[2]), handIn(stage, 'moe', PROGRAMMES[2])]);
    const rows = await Promise.all(both.map((one) => ofId(stage, 'moe', 'id' in one ? one.id : '')));
    expect(rows.filter(({ renews }) => renews === null)).toHaveLength(1);
    expect(rows.filter(({ renewedBy }) => renewedBy === null)).toHaveLength(1);
  });

  test('needs everything that the plan asks for, somebody who works here, and a programme of the plan', async () => {
    const { quiz: _, ...withoutQuiz } = newEvidence(stage);
    expect(await handIn(stage, 'theo', PROGRAMMES[3], withoutQuiz)).toMatchObject({
      refused: 'evidence-missing',
      details: { needs: ['quiz'] },
    });
    expect(await handIn(stage, 'una', PROGRAMMES[1])).toMatchObject({ refused: 'person-not-here' });
    expect(await handIn(stage, 'theo', 'juggling')).toMatchObject({ refused: 'programme-not-in-plan' });
  });

  test('is never overwritten', async () => {
    const { id } = await earned(stage, 'theo', PROGRAMMES[3]);
    const change = (what: ReturnType<typeof sql>) => sql`update certificate set ${what} where id = ${id}`.execute(stage.desk.db);
    await expect(change(sql`until = '2050-01-01'`)).rejects.toThrow('append-only');
    await expect(change(sql`person_id = ${stage.ids.tina}`)).rejects.toThrow('append-only');
    await expect(sql`delete from certificate where id = ${id}`.execute(stage.desk.db)).rejects.toThrow('append-only');
  });
});

describe('who sees it', () => {
  let ofTina: string;
  let ofWanda: string;
  beforeAll(async () => {
    ofTina = (await earned(stage, 'tina', PROGRAMMES[1])).id;
    ofWanda = (await earned(stage, 'wanda', PROGRAMMES[2])).id;
  });

  test.each<[Player, boolean, boolean]>([
    ['tina', true, false],
    ['toni', false, false],
    ['wanda', false, true],
    ['lena', true, false],
    ['theo', true, true],
    ['ada', true, true],
  ])('%s', async (player, seesTina, seesWanda) => {
    const seen = await idsFor(player);
    expect([seen.includes(ofTina), seen.includes(ofWanda)]).toEqual([seesTina, seesWanda]);
    const pdf = await stage.as(player).get(`/certificates/${ofTina}/pdf`);
    expect(pdf.status).toBe(seesTina ? 200 : 404);
  });

  test('a user sees none', async () => {
    expect((await stage.as('una').get('/certificates')).status).toBe(403);
  });

  test('by person, tier and state, page by page', async () => {
    expect(await idsFor('ada', `?person=${stage.ids.wanda}`)).toEqual([ofWanda]);
    expect(await idsFor('ada', '?tier=3&state=revoked')).toEqual([]);
    const { body: first } = await stage.as('ada').get('/certificates?limit=2');
    const { body: second } = await stage.as('ada').get(`/certificates?limit=2&cursor=${first.nextCursor}`);
    const all = await idsFor('ada');
    expect([...first.items, ...second.items].map((one: { id: string }) => one.id)).toEqual(all.slice(0, 4));
  });
});

describe('a revocation', () => {
  test('says by whom and why, once, and is heard of by the person', async () => {
    const { id } = await earned(stage, 'toni', PROGRAMMES[1]);
    const revoked = await stage.as('lena').post(`/certificates/${id}/revoke`, { reason: 'The quiz was somebody else’s' });
    expect(revoked.body).toMatchObject({ state: 'revoked', revokedBy: { name: 'Lena Lead' }, reason: 'The quiz was somebody else’s' });
    expect(await stage.as('ada').post(`/certificates/${id}/revoke`, { reason: 'Again' })).toMatchObject({
      status: 409,
      body: { code: 'already-revoked' },
    });
    await stage.pass({ minutes: 1 });
    const { body } = await stage.as('toni').get('/notices');
    expect(body.items.map((one: { kind: string }) => one.kind)).toContain('certificate-revoked');
  });

  test('of the newest takes what it renewed with it; of an older one it is refused', async () => {
    const older = await earned(stage, 'toni', PROGRAMMES[1]);
    const newer = await earned(stage, 'toni', PROGRAMMES[1]);
    expect(newer.renews).toBe(older.id);
    expect(await stage.as('lena').post(`/certificates/${older.id}/revoke`, { reason: 'No' })).toMatchObject({ status: 409 });
    await stage.as('lena').post(`/certificates/${newer.id}/revoke`, { reason: 'Earned by mistake' });
    expect(await ofId(stage, 'toni', older.id)).toMatchObject({ state: 'revoked', reason: 'Earned by mistake' });
  });

  test('is for whoever leads a team of the person, and for nobody’s own', async () => {
    const { id } = await earned(stage, 'wanda', PROGRAMMES[2]);
    expect((await stage.as('theo').post(`/certificates/${id}/revoke`, { reason: 'Not theirs' })).status).toBe(403);
    expect((await stage.as('lena').post(`/certificates/${id}/revoke`, { reason: 'Not theirs' })).body.code).toBe('certificate-not-found');
    const own = await earned(stage, 'lena', PROGRAMMES[1]);
    expect((await stage.as('lena').post(`/certificates/${own.id}/revoke`, { reason: 'Mine' })).body.code).toBe('not-your-member');
  });

  test('what earned it earns it no second time', async () => {
    const evidence = newEvidence(stage);
    const issued = await handIn(stage, 'moe', PROGRAMMES[2], evidence);
    const id = 'id' in issued ? issued.id : '';
    await stage.as('ada').post(`/certificates/${id}/revoke`, { reason: 'The attendance was wrong' });
    expect(await handIn(stage, 'moe', PROGRAMMES[2], evidence)).toMatchObject({ id, isNew: false });
    expect(await ofId(stage, 'moe', id)).toMatchObject({ state: 'revoked' });
  });
});

test('the standing of a team says who holds, who lacks and who is excepted; everybody else sees themselves', async () => {
  await stage.publish(await planWithGates('{ move: take, tier: 1, from: "2040-02-01" }'));
  const { body: whole } = await stage.as('lena').get('/certificates/standing');
  expect(whole.teams).toMatchObject([
    {
      id: 'service-desk',
      mayGrant: true,
      gates: [{ move: 'take', areas: null, from: '2040-02-01' }],
      programmes: [{ id: 'tier-1-basics', months: 12, nextSession: null }],
      people: [
        { person: { name: 'Lena Lead' } },
        { person: { name: 'Tina One' }, of: [{ standing: 'valid' }] },
        { person: { name: 'Toni Uno' }, of: [{ standing: 'revoked' }] },
      ],
    },
  ]);
  const { body: own } = await stage.as('tina').get('/certificates/standing');
  expect(own.teams).toMatchObject([{ mayGrant: false, people: [{ person: { id: stage.ids.tina } }] }]);
  expect((await stage.as('ada').get('/certificates/standing?team=nobody')).body.code).toBe('team-unknown');
});
