import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../../test/cast.ts';
import { drafting, WORKED } from '../../../test/drafting.ts';
import { workedPlan } from '../../../test/worked-plan.ts';

const worked = (): any => workedPlan();

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
const { lena, save, start } = drafting(() => stage);

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
