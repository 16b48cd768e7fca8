import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CAST } from '../cast.ts';
import { workedPlan } from '../worked-plan.ts';
import { handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { openEditor } from './open-editor.ts';

const t = messagesIn('en');
const editor = openEditor();
const { ada, api, cell, discard, field, isSaved, press, reads } = editor;

describe('a plan that is begun empty', () => {
  beforeAll(discard);

  test('grows by tiers and teams, saved as one goes, and drawn as it will run', async () => {
    await editor.lena.page.goto('/plan/draft');
    await press('draft.start.empty-plan.submit');
    await reads('draft.noName');
    await field(t('plan', 'edit.organisation.name')).fill('Vela Norte');
    await press('edit.add.tier');
    await cell('name', t('plan', 'tierNumber', { tier: 1 })).fill('Service desk');
    await press('edit.add.team');
    await editor.lena.page.keyboard.type('Madrid desk');
    await editor.lena.page.keyboard.press('Enter');
    await isSaved(
      ({ organisation, tiers, teams }) => [organisation.name, tiers[0].name, teams],
      ['Vela Norte', 'Service desk', [{ id: 'madrid-desk', name: 'Madrid desk', tier: 1 }]],
    );
    await editor.lena.page.getByRole('figure').filter({ hasText: 'Madrid desk' }).waitFor();
    await reads('meter.answered', { answered: 2, total: 9 });
  });

  test('can be undone and done again', async () => {
    const step = t('plan', 'short.teams');
    await press('edit.remove', { name: 'Madrid desk' });
    await isSaved(({ teams }) => teams, undefined);
    await press('draft.undo', { step });
    await isSaved(({ teams }) => teams?.length, 1);
    await editor.lena.page.keyboard.press('Control+Shift+z');
    await isSaved(({ teams }) => teams, undefined);
    await editor.lena.page.keyboard.press('Control+z');
    await isSaved(({ teams }) => teams?.length, 1);
  });

  test('keeps what is not valid where it stands, says why, and does not save it', async () => {
    // A team that was just added is open, and stays so.
    await cell('id', 'Madrid desk').fill('Not an id');
    await editor.lena.page.keyboard.press('Enter');
    await reads('edit.error.id');
    await cell('name', 'Service desk').fill('');
    await editor.lena.page.keyboard.press('Enter');
    await reads('edit.error.needed');
    await field(t('plan', 'edit.organisation.contact')).fill('4400');
    await isSaved(
      ({ organisation, teams, tiers }) => [organisation.contact, teams[0].id, tiers[0].name],
      ['4400', 'madrid-desk', 'Service desk'],
    );
    expect(await cell('id', 'Madrid desk').inputValue()).toBe('Not an id');
  });

  test('is there again after a reload, with what had no time to be saved', async () => {
    await cell('lead', 'Madrid desk').fill('Marta');
    await editor.lena.page.keyboard.press('Enter');
    await editor.lena.page.reload();
    await isSaved(({ teams }) => teams[0].lead, 'Marta');
    await expect.poll(() => cell('lead', 'Madrid desk').inputValue()).toBe('Marta');
  });
});

describe('two who write the same plan', () => {
  beforeEach(async () => {
    await discard();
    await api().post('/plan/draft', { from: 'worked-plan' });
    await editor.lena.page.goto('/plan/draft');
    await cell('lead', 'Service desk').waitFor();
    editor.lena.complaints.length = 0;
  });

  test('keep both when they write in different places, and are told', async () => {
    await ada((document) => Object.assign(document.teams[1], { lead: 'Ada' }));
    await cell('lead', 'Service desk').fill('Lena');
    await editor.lena.page.keyboard.press('Enter');
    await isSaved(({ teams }) => [teams[0].lead, teams[1].lead], ['Lena', 'Ada']);
    await editor.lena.page.getByRole('alert').filter({ hasText: CAST.ada.name }).first().waitFor();
    await expect.poll(() => cell('lead', 'Windows device support').inputValue()).toBe('Ada');
    // That the desk refused the first of the two is how the page learnt of it.
    expect(editor.lena.complaints.filter((words) => !/ 409 /.test(words))).toEqual([]);
  });
});

describe('the worked plan in the editor', () => {
  beforeAll(async () => {
    await discard();
    await api().post('/plan/draft', { from: 'worked-plan' });
  });

  test('asks before a team goes that others name, and takes it out everywhere', async () => {
    await editor.lena.page.goto('/plan/draft');
    const team = editor.lena.page
      .locator('#teams')
      .getByRole('button', { name: t('plan', 'edit.remove', { name: 'Mobile device support' }), exact: true });
    await team.click();
    await editor.lena.page
      .getByRole('dialog')
      .getByRole('button', { name: t('plan', 'edit.removal.remove') })
      .click();
    await isSaved(
      ({ teams, rota, phases }) => [teams.length, JSON.stringify([rota, phases]).includes('mobile-support')],
      [workedPlan().teams?.length ? (workedPlan().teams?.length ?? 0) - 1 : 0, false],
    );
  });

  test('turns the words of an old bridge into data, and has a field for each', async () => {
    const words = { minutes: 30, tiers: [1, 2, 3], schedule: { en: 'Mondays at 09:00 in Teams', es: 'Los lunes a las 9:00, por Teams' } };
    await ada((document) => Object.assign(document.phases[3], { bridge: words }));
    await editor.lena.page.reload();
    const fix = editor.lena.page.locator('#early').getByRole('button', { name: new RegExp(`^${t('plan', 'edit.fix')}`) });
    await fix.first().click();
    const left = { en: 'in Teams', es: 'por Teams' };
    await isSaved(({ phases }) => phases[3].bridge, { minutes: 30, tiers: [1, 2, 3], days: ['monday'], at: '09:00', schedule: left });

    await editor.lena.page.getByRole('button', { name: t('plan', 'edit.moreOf', { name: 'Production 1' }), exact: true }).click();
    const days = editor.lena.page.getByRole('group', {
      name: t('plan', 'edit.cell', { column: t('plan', 'edit.field.days'), row: 'Production 1' }),
    });
    await days.getByRole('checkbox', { name: 'Thu' }).press('Space');
    for (const [column, typed] of [
      ['at', '24:00'],
      ['joinAddress', 'http://meet.example/b'],
    ] as const) {
      await cell(column, 'Production 1').fill(typed);
      await editor.lena.page.keyboard.press('Enter');
    }
    await reads('edit.error.start');
    await reads('edit.error.address');
    await cell('at', 'Production 1').fill('1630');
    await cell('joinAddress', 'Production 1').fill('https://meet.example/b');
    await cell('until', 'Production 1').fill('2026-08-14');
    await isSaved(({ phases }) => phases[3].bridge, {
      ...{ minutes: 30, tiers: [1, 2, 3], days: ['monday', 'thursday'], at: '16:30', schedule: left },
      ...{ joinAddress: 'https://meet.example/b', until: '2026-08-14' },
    });
  });
});

test('whoever may not write the plan is told who does', async () => {
  const tina = await editor.house.signIn('tina', { locale: 'en' });
  const { go, reads: says } = handsOf(tina, t);
  await go('/plan/draft');
  await says('plan', 'draft.forbidden.title');
  expect(tina.complaints).toEqual([]);
});
