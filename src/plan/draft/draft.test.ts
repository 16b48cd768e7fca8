import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { letBackIn, openedTicket, openStage, type Player, type Stage } from '../../../test/cast.ts';
import { later, type Span } from '../../../test/time.ts';
import { workedPlan } from '../../../test/worked-plan.ts';
import { inDeskAct } from '../../app/act.ts';
import { TIMERS } from '../../app/schedules.ts';
import { react } from '../../app/worker/worker.ts';
import { findingsIn } from '../spoken/findings-in.ts';
import { publishPlan } from '../versions/publish-plan.ts';

const WORKED = readFileSync(new URL('../../../examples/support-plan.yaml', import.meta.url), 'utf8');
const worked = (): any => workedPlan();

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const lena = () => stage.as('lena');
const draft = async () => (await lena().get('/plan/draft')).body;
const start = async (body: object = { from: 'in-force' }, who: Player = 'lena') => (await stage.as(who).post('/plan/draft', body)).body;
const save = (document: object, version?: number, who: Player = 'lena') =>
  stage.as(who).send('PUT', '/plan/draft', { document, ...(version !== undefined && { version }) });
const ask = (...players: Player[]) =>
  lena().post('/plan/draft/review', { approvers: players.map((player) => stage.ids[player]), note: 'Please look' });
const decide = async (who: Player, decision: string, comment?: string) =>
  stage.as(who).post('/plan/draft/decision', { decision, version: (await draft()).version, ...(comment && { comment }) });
const publish = async (more: object = {}) => lena().post('/plan/publish', { draft: { version: (await draft()).version }, ...more });

beforeEach(async () => {
  const { version } = await draft();
  if (version) await lena().delete(`/plan/draft?version=${version}`);
});

describe('a draft', () => {
  const begun = { document: worked(), publishable: true, startedBy: { name: 'Lena Lead' }, review: null };
  test.each([
    ['version', { version: 1 }, 1],
    ['worked-plan', {}, null],
    ['file', { source: WORKED }, null],
  ])('begins from %s with all of that', async (from, more, basedOn) => {
    expect(await start({ from, ...more })).toMatchObject({ ...begun, basedOn });
  });
  test('begins from what is in force with all of that, and says which version it is', async () => {
    const basedOn = await stage.publish(WORKED);
    expect(await start({ from: 'in-force' })).toMatchObject({ ...begun, basedOn });
  });
  test('begins empty, and lint says what the questions still miss', async () => {
    const begun = await start({ from: 'empty-plan' });
    expect([begun.document, begun.publishable, begun.findings[0].code]).toEqual([{ format: 2 }, false, 'no-teams']);
  });
  test('is told of where the plan in force is read, with who wrote last', async () => {
    expect((await stage.as('tina').get('/plan')).body.draft).toBe(null);
    await start();
    expect((await stage.as('tina').get('/plan')).body.draft).toMatchObject({ changedBy: { name: 'Lena Lead' } });
  });
  test('that is begun already is not begun over', async () => {
    await start();
    const { status, body } = await stage.as('ada').post('/plan/draft', { from: 'empty-plan' });
    expect([status, body.code]).toEqual([409, 'plan-draft-exists']);
  });
  test.each([
    [{ from: 'version', version: 99 }, 404, 'plan-version-not-found'],
    [{ from: 'version' }, 422, 'plan-source-missing'],
    [{ from: 'file' }, 422, 'plan-source-missing'],
    [{ from: 'file', source: 'tires: []' }, 422, 'plan-file-not-readable'],
  ])('cannot begin from %j', async (body, status, code) => {
    const answer = await lena().post('/plan/draft', body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
  test('is written whole, and counts up', async () => {
    const { version } = await start();
    const teams = [{ id: 'a', name: 'A', tier: 1 }];
    const { status, body } = await save({ teams }, version);
    expect([status, body.version > version]).toEqual([200, true]);
    expect(await draft()).toMatchObject({ version: body.version, document: { format: 2, teams } });
  });
  test('can be begun by its first writing, and not be written over by a second one', async () => {
    expect((await save(worked())).status).toBe(200);
    expect((await save({})).body.code).toBe('plan-draft-exists');
    expect((await draft()).document).toEqual(worked());
  });
  test('that somebody else changed meanwhile is not overwritten, and the second is told by whom', async () => {
    const { version } = await start();
    await save({ teams: [] }, version, 'ada');
    const { status, body } = await save({}, version);
    expect([status, body.code, body.changedBy]).toEqual([409, 'stale', 'Ada Admin']);
    expect((await draft()).document).toEqual({ format: 2, teams: [] });
  });
  test('of two who write at once takes one', async () => {
    const { version } = await start();
    const answers = await Promise.all([save({ rota: [] }, version), save({ phases: [] }, version, 'ada')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200);
    expect(await draft()).toMatchObject({ version: winner?.body.version, document: winner?.body.document });
  });
  test.each([
    ['what is no plan', { tires: [] }, 'schema/unknown-field'],
    [
      'what is nested too deep',
      { organisation: Array.from({ length: 30 }).reduce<object>((inner) => ({ x: inner }), {}) },
      'file/too-deep',
    ],
  ])('does not take %s, and stays as it was', async (_, document, code) => {
    const { version } = await start();
    const { status, body } = await save(document, version);
    expect([status, body.code, body.findings[0].code]).toEqual([422, 'plan-file-not-readable', code]);
    expect((await draft()).version).toBe(version);
  });
  test('is discarded by who saw its newest state, and by nobody else', async () => {
    const { version } = await start();
    const { body } = await save({}, version, 'ada');
    expect((await lena().delete(`/plan/draft?version=${version}`)).body.code).toBe('stale');
    expect((await lena().delete(`/plan/draft?version=${body.version}`)).status).toBe(200);
    expect((await lena().get('/plan/draft')).body.code).toBe('no-plan-draft');
  });
  test('that is begun anew does not fit the edits of the one before', async () => {
    const { version } = await start();
    await lena().delete(`/plan/draft?version=${version}`);
    await start();
    expect((await save({}, version)).body.code).toBe('stale');
  });
  test('is read by agents, who may be asked to approve it, and written by leads only', async () => {
    const { version } = await start();
    expect((await stage.as('tina').get('/plan/draft')).status).toBe(200);
    expect((await save({}, version, 'tina')).status).toBe(403);
    expect(await draft()).toMatchObject({ version, document: worked() });
  });
});

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

describe('publishing', () => {
  const tomorrow = () => later(stage.desk.now(), { days: 1 }).toISOString();

  test('a draft with an error is refused with what is wrong, and it stays', async () => {
    await start({ from: 'empty-plan' });
    const { status, body } = await publish();
    expect([status, body.code, body.findings[0].code]).toEqual([422, 'plan-not-publishable', 'no-teams']);
    expect((await lena().get('/plan/draft')).status).toBe(200);
  });
  test('a draft that somebody changed meanwhile is refused', async () => {
    const { version } = await start();
    await save({}, version, 'ada');
    expect((await lena().post('/plan/publish', { draft: { version } })).body.code).toBe('stale');
  });
  test('the next ticket goes by the new version, and an open one keeps its own', async () => {
    const before = await openedTicket(stage);
    const { version } = await start();
    await save({ ...worked(), promises: {} }, version);
    const { body } = await publish();
    const after = await openedTicket(stage);
    const versionOf = async (number: number) => (await lena().get(`/tickets/${number}`)).body.planVersion;
    expect([await versionOf(after.number), (await versionOf(before.number)) < body.version]).toEqual([body.version, true]);
  });
  test('from a day on waits for it, and can be taken back until then', async () => {
    const inForce = (await lena().get('/plan')).body.version;
    await start();
    const { body } = await publish({ inForceFrom: tomorrow() });
    expect((await lena().get('/plan')).body.version).toBe(inForce);
    expect((await lena().post(`/plan/versions/${body.version}/withdraw`)).body.withdrawnAt).not.toBe(null);
    expect((await lena().post(`/plan/versions/${body.version}/withdraw`)).body.code).toBe('plan-version-was-in-force');
  });
  test('of a draft and a file at once is refused', async () => {
    const { version } = await start();
    expect((await lena().post('/plan/publish', { source: WORKED, draft: { version } })).body.code).toBe('plan-source-ambiguous');
    expect((await lena().send('PUT', '/plan/draft', { source: WORKED, document: {}, version })).body.code).toBe('plan-source-ambiguous');
  });
  test('from a day that has passed is refused', async () => {
    await start();
    expect((await publish({ inForceFrom: '2020-01-01T00:00:00Z' })).body.code).toBe('in-force-from-past');
  });
  test('a version that is in force is not taken back', async () => {
    expect((await lena().post('/plan/versions/1/withdraw')).body.code).toBe('plan-version-was-in-force');
  });
  test('without naming what, is of the draft as it is; where there is none, it is refused', async () => {
    expect((await lena().post('/plan/publish', {})).body.code).toBe('no-plan-draft');
    const { version: drafted } = await start();
    const document = { ...worked(), rota: [] };
    await save(document, drafted);
    const { status, body } = await lena().post('/plan/publish', {});
    expect(status).toBe(201);
    expect((await lena().get(`/plan/versions/${body.version}`)).body.document).toEqual(document);
  });
  describe('of two at once', () => {
    /** Holds an instant from before another one publishes, and goes on when that is done. */
    const publishSlowly = (meanwhile: () => Promise<unknown>, at = stage.desk.now()) =>
      inDeskAct(
        stage.desk,
        'timer',
        async (act) => {
          await meanwhile();
          return publishPlan(act, { source: WORKED }, findingsIn(stage.desk.sentences, 'en'));
        },
        at,
      );
    const replaced = async () => {
      const { rows } = await sql<{ data: unknown }>`select data from event where kind = 'plan-in-force' order by seq desc limit 1`.execute(
        stage.desk.db,
      );
      return rows[0]?.data;
    };

    test('leaves the later number in force, whoever began first; it replaces the other', async () => {
      const slow = await publishSlowly(async () => {
        stage.passUnattended({ seconds: 20 });
        await stage.publish(WORKED);
      });
      const { version } = (await lena().get('/plan')).body;
      expect(slow).toMatchObject({ version });
      expect(await replaced()).toEqual({ version, before: version - 1 });
    });
    test('one for a later day does not hurry the other, nor is it hurried', async () => {
      const inTenSeconds = new Date(stage.desk.now().getTime() + 10_000);
      const slow = await publishSlowly(async () => {
        await start();
        await publish({ inForceFrom: inTenSeconds.toISOString() });
      });
      expect(slow).toMatchObject({ version: (await lena().get('/plan')).body.version });
      stage.passUnattended({ minutes: 1 });
      expect((await lena().get('/plan')).body.inForceFrom).toBe(inTenSeconds.toISOString());
    });
    test('as of long ago changes nothing of what came since', async () => {
      const { version } = (await lena().get('/plan')).body;
      await publishSlowly(async () => {}, later(stage.desk.now(), { days: -40 }));
      expect((await lena().get('/plan')).body.version).toBe(version);
    });
  });
  test('an earlier version again restores it', async () => {
    const { version } = await start({ from: 'version', version: 1 });
    expect(version).toBeGreaterThan(0);
    const { body } = await publish();
    expect((await lena().get(`/plan/versions/${body.version}/changes?since=1`)).body.changes).toEqual([]);
  });
});

describe('changes', () => {
  test('are said in the reader’s language, with whom they concern', async () => {
    const { version } = await start({ from: 'worked-plan' });
    const changed = worked();
    changed.responsibilities[1].areas.certificates = 'handles';
    changed.teams[1].lead = 'Nora';
    changed.promises.toUser[0].responseWithinMinutes = 10;
    await save(changed, version);
    const { changes } = (await lena().get('/plan/draft/changes?', { 'accept-language': 'en' })).body;
    expect(changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'Responsibilities · Tier 2 · Certificates', before: 'assists', after: 'handles', tiers: [2] }),
        expect.objectContaining({
          what: 'Teams · Windows device support · Lead',
          before: 'Tomás Rivero',
          after: 'Nora',
          teams: [{ id: 'windows-support', name: 'Windows device support' }],
        }),
        expect.objectContaining({ what: 'Urgent · First answer within', before: '15 minutes', after: '10 minutes', tiers: [1] }),
      ]),
    );
    const spanish = (await stage.as('lena').get('/plan/draft/changes', { 'accept-language': 'es' })).body.changes;
    expect(spanish.map(({ what }: any) => what)).toContain('Responsabilidades · Nivel 2 · Certificados');
  });
  test('come with what publishing would do', async () => {
    await openedTicket(stage);
    const { version } = await start({ from: 'in-force' });
    const changed = worked();
    changed.teams = changed.teams.filter(({ id }: any) => id !== 'mobile-support');
    changed.teams.push({ id: 'night-watch', name: { en: 'Night watch', es: 'Guardia nocturna' }, tier: 2 });
    changed.responsibilities[1].areas.email = 'escalates';
    await save(changed, version);
    const { consequences } = (await lena().get('/plan/draft/changes')).body;
    const said = consequences.map(({ code, message }: any) => [code, message]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['tickets-keep-version', expect.stringMatching(/^\d+ open tickets? keeps? version \d+\.$/)],
        ['team-is-gone', 'The team “Mobile device support” is gone: it has no open ticket, and 1 member has no team any more.'],
        ['team-is-new', 'The team “Night watch” is new in tier 2 and has no members yet: nobody would take its tickets.'],
        ['team-loses-areas', 'The team “Windows device support” no longer handles: E-mail.'],
      ]),
    );
  });
  test('say what is undone of a version that came into force since the draft was begun', async () => {
    const { basedOn } = await start();
    const codes = async () => (await lena().get('/plan/draft/changes')).body.consequences.map(({ code }: any) => code);
    expect(await codes()).not.toContain('based-on-another');
    const inForce = await stage.publish(WORKED.replace('Dial 4400', 'Dial 4500'));
    expect((await lena().get('/plan/draft/changes')).body.consequences).toContainEqual({
      code: 'based-on-another',
      message: expect.stringContaining(`version ${basedOn}, and version ${inForce} is in force`),
    });
  });
  test('of a version that is not there are not found', async () => {
    expect((await lena().get('/plan/versions/99/changes?since=1')).body.code).toBe('plan-version-not-found');
    expect((await lena().get('/plan/draft/changes')).body.code).toBe('no-plan-draft');
  });
});

describe('the bell', () => {
  const rung = async (player: Player) => (await stage.as(player).get('/notices')).body.items.map(({ kind }: { kind: string }) => kind);
  const reactTo = async (kind: string) => {
    const { id } = await stage.desk.db
      .selectFrom('event')
      .select('id')
      .where('kind', '=', kind)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    await react(stage.desk, id);
  };

  test('rings at those who are asked to approve, and at who asked when they have answered', async () => {
    await start();
    await ask('theo');
    await reactTo('plan-review-asked');
    expect([(await rung('theo'))[0], (await rung('tina')).includes('plan-review-asked')]).toEqual(['plan-review-asked', false]);
    await decide('theo', 'approved');
    await reactTo('plan-review-decided');
    expect((await rung('lena'))[0]).toBe('plan-review-decided');
  });
  test('rings at those who asked and were asked when somebody else has ended it', async () => {
    await start();
    await ask('theo');
    await stage.as('ada').delete('/plan/draft/review?reason=It+cannot+wait');
    await reactTo('plan-review-overruled');
    expect([(await rung('theo'))[0], (await rung('lena'))[0]]).toEqual(Array(2).fill('plan-review-overruled'));
    expect(await rung('ada')).not.toContain('plan-review-overruled');
  });
});

describe('a version for a later day', () => {
  const wakes = (version: number) => inDeskAct(stage.desk, 'timer', (act) => TIMERS['plan-in-force'](act, String(version)));
  const told = async (version: number) => {
    const { rows } = await sql<{ before: number }>`select (data->>'before')::int as before from event
      where kind = 'plan-in-force' and (data->>'version')::int = ${version}`.execute(stage.desk.db);
    return rows.map(({ before }) => before);
  };
  const publishAt = async (when: Date) => {
    await start();
    return (await publish({ inForceFrom: when.toISOString() })).body.version as number;
  };
  const publishFor = (span: Span) => publishAt(later(stage.desk.now(), span));

  test('says so when its hour has come, and names the one that it replaces', async () => {
    const before = (await lena().get('/plan')).body.version;
    const version = await publishFor({ days: 1 });
    await wakes(version);
    expect(await told(version)).toEqual([]);
    stage.passUnattended({ days: 3 });
    await wakes(version);
    expect(await told(version)).toEqual([before]);
    expect((await lena().get('/plan')).body.version).toBe(version);
  });
  test('is compared with the one before it, also with one of the very same instant', async () => {
    const when = later(stage.desk.now(), { days: 1 });
    const [first, second] = [await publishAt(when), await publishAt(when)];
    expect((await lena().get(`/plan/versions/${second}/changes`)).body.from).toBe(first);
    await lena().post(`/plan/versions/${first}/withdraw`);
    expect((await lena().get(`/plan/versions/${second}/changes`)).body.from).toBeLessThan(first);
    await lena().post(`/plan/versions/${second}/withdraw`);
  });
  test('says nothing when it was taken back', async () => {
    const version = await publishFor({ days: 1 });
    await lena().post(`/plan/versions/${version}/withdraw`);
    stage.passUnattended({ days: 3 });
    await wakes(version);
    expect(await told(version)).toEqual([]);
  });
  test('tells of itself when the next one came before its timer woke', async () => {
    const before = (await lena().get('/plan')).body.version;
    const [first, second] = [await publishFor({ days: 1 }), await publishFor({ days: 2 })];
    stage.passUnattended({ days: 3 });
    await wakes(first);
    await wakes(second);
    expect([await told(first), await told(second)]).toEqual([[before], [first]]);
  });
  test('that another one was published over for the same instant never was: the one before that is replaced', async () => {
    const before = (await lena().get('/plan')).body.version;
    const when = later(stage.desk.now(), { days: 1 });
    const [first, second] = [await publishAt(when), await publishAt(when)];
    stage.passUnattended({ days: 3 });
    await wakes(first);
    await wakes(second);
    expect([await told(first), await told(second)]).toEqual([[], [before]]);
  });
});
