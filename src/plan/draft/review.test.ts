import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { letBackIn, openStage, type Stage } from '../../../test/cast.ts';
import { drafting, WORKED } from '../../../test/drafting.ts';
import { workedPlan } from '../../../test/worked-plan.ts';

const worked = (): any => workedPlan();

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
const { ask, decide, draft, lena, publish, save, start } = drafting(() => stage);

describe('a review', () => {
  beforeEach(() => start());

  test('asks people by name, and the draft waits for all of them', async () => {
    const { body } = await ask('tina', 'theo');
    expect(body.review).toMatchObject({ askedBy: { name: 'Lena Lead' }, note: 'Please look', isApproved: false });
    expect(body.review.approvals.map(({ person, decision }: any) => [person.name, decision])).toEqual([
      ['Theo Three', null],
      ['Tina One', null],
    ]);
    const { status, body: refused } = await publish();
    expect([status, refused.code, refused.detail]).toEqual([409, 'plan-draft-not-approved', 'Not approved yet by: Theo Three, Tina One.']);
  });
  test('approved by all lets the draft be published, and the version keeps what they said', async () => {
    await ask('tina', 'theo');
    await decide('tina', 'approved', 'Fine with me');
    expect((await decide('theo', 'approved')).body.review.isApproved).toBe(true);
    const { body } = await publish();
    const { approvals } = (await lena().get(`/plan/versions/${body.version}`)).body;
    expect(approvals.map(({ person, decision, comment }: any) => [person.name, decision, comment])).toEqual([
      ['Theo Three', 'approved', null],
      ['Tina One', 'approved', 'Fine with me'],
    ]);
    expect((await lena().get('/plan/draft')).status).toBe(404);
  });
  test('starts again for a draft that was edited after it', async () => {
    await ask('tina');
    await decide('tina', 'approved');
    const { version } = await draft();
    const { body } = await save({ ...worked(), rota: [] }, version);
    expect(body.review).toMatchObject({ isApproved: false, approvals: [{ decision: 'approved', isCurrent: false }] });
    expect((await publish()).body.code).toBe('plan-draft-not-approved');
  });
  test('that asks for changes says which', async () => {
    await ask('tina');
    expect((await decide('tina', 'changes-asked')).body.code).toBe('comment-needed');
    expect((await decide('tina', 'changes-asked', 'The rota is wrong')).body.review.approvals[0]).toMatchObject({
      comment: 'The rota is wrong',
    });
    expect((await publish()).status).toBe(409);
  });
  test('is decided by those who were asked, of what they saw', async () => {
    await ask('tina');
    expect((await decide('theo', 'approved')).body.code).toBe('not-asked-to-approve');
    const { version } = await draft();
    await save({}, version);
    expect((await stage.as('tina').post('/plan/draft/decision', { decision: 'approved', version })).body.code).toBe('stale');
  });
  test('can be taken back, and then nobody is waited for', async () => {
    await ask('tina');
    expect((await lena().delete('/plan/draft/review')).body.review).toBe(null);
    expect((await publish()).status).toBe(201);
  });
  test('is ended by whoever asked, and by no other lead, in whatever way', async () => {
    await stage.as('ada').patch(`/people/${stage.ids.theo}`, { role: 'lead' });
    await ask('tina');
    const { version } = await draft();
    const theo = stage.as('theo');
    const answers = [
      await theo.delete('/plan/draft/review'),
      await theo.delete('/plan/draft/review?reason=I+want+to'),
      await theo.post('/plan/draft/review', { approvers: [stage.ids.moe] }),
      await theo.delete(`/plan/draft?version=${version}`),
    ];
    await stage.as('ada').patch(`/people/${stage.ids.theo}`, { role: 'agent' });
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(4).fill([403, 'review-of-another']));
    expect((await draft()).review.approvals).toMatchObject([{ person: { name: 'Tina One' } }]);
  });
  test('is ended by an administrator with a reason, which the next version keeps', async () => {
    await ask('tina');
    const ada = stage.as('ada');
    expect((await ada.get('/plan/draft')).body.review.ending).toBe('with-reason');
    expect((await ada.delete('/plan/draft/review')).body.code).toBe('reason-to-overrule-needed');
    const reason = 'Tina is away, and it cannot wait';
    const round = { askedBy: { name: 'Lena Lead' }, by: { name: 'Ada Admin' }, reason };
    const { body } = await ada.delete(`/plan/draft/review?reason=${encodeURIComponent(reason)}`);
    expect(body).toMatchObject({ review: null, overruled: [round] });
    const { version } = (await publish()).body;
    expect((await lena().get(`/plan/versions/${version}`)).body).toMatchObject({ approvals: [], overruled: [round] });
    expect((await start()).overruled).toEqual([]);
  });
  test('that is overruled with its draft is kept by a version that comes from a file, too', async () => {
    await ask('tina');
    const { version } = await draft();
    expect((await stage.as('ada').delete(`/plan/draft?version=${version}&reason=Begun+anew`)).status).toBe(200);
    const { body } = await stage.as('ada').post('/plan/publish', { source: WORKED });
    expect((await lena().get(`/plan/versions/${body.version}`)).body.overruled).toMatchObject([{ reason: 'Begun anew' }]);
  });
  test('is not asked of oneself alone', async () => {
    expect((await ask('lena')).body.code).toBe('approver-is-asker');
    expect((await ask('lena', 'tina')).status).toBe(200);
  });
  test('is not gone round with a file', async () => {
    await ask('tina');
    const { status, body } = await stage.as('ada').post('/plan/publish', { source: WORKED });
    expect([status, body.code, body.detail]).toEqual([409, 'plan-review-open', expect.stringContaining('Tina One')]);
  });
  test.each([
    ['has left', { isActive: false }],
    ['may not read the plan any more', { role: 'requester' }],
  ])('waits for nobody who %s, and is approved by nobody', async (_, end) => {
    await ask('moe');
    expect((await decide('moe', 'changes-asked', 'Not yet')).status).toBe(200);
    await stage.as('ada').patch(`/people/${stage.ids.moe}`, end);
    const { review } = await draft();
    const refusals = [await publish(), await stage.as('ada').post('/plan/publish', { source: WORKED })];
    await stage.as('ada').patch(`/people/${stage.ids.moe}`, { role: 'agent' });
    await letBackIn(stage, 'moe');
    expect([review.approvals, review.isApproved]).toEqual([[], false]);
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'no-approver-left'],
      [409, 'no-approver-left'],
    ]);
  });
  test('is not asked of whom it does not concern', async () => {
    expect((await ask('una')).body.code).toBe('approver-cannot-read');
    expect((await stage.as('ada').post('/plan/draft/review', { approvers: ['00000000-0000-4000-8000-000000000000'] })).body.code).toBe(
      'approver-cannot-read',
    );
  });
});
