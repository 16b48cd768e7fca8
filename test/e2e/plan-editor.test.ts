import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CAST } from '../cast.ts';
import { workedPlan } from '../worked-plan.ts';
import type { Guest } from './guests.ts';
import { handsOf } from './hands.ts';
import { misplacedOn } from './look.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

const t = messagesIn('en');
const PHONE = { width: 390, height: 844 };

let house: House;
let lena: Guest;
beforeAll(async () => {
  house = await openHouse();
  lena = await house.signIn('lena', { locale: 'en' });
  lena.page.on('dialog', (dialog) => void dialog.accept());
});
afterAll(() => house.close());

const api = () => house.stage.as('ada');
const draft = async () => (await api().get('/plan/draft')).body;
const cell = (column: string, row: string) =>
  lena.page.getByLabel(t('plan', 'edit.cell', { column: t('plan', `edit.field.${column}`), row }), { exact: true });
const field = (name: string) => lena.page.getByLabel(name, { exact: true });
const press = (key: string, values?: Record<string, unknown>) =>
  lena.page.getByRole('button', { name: t('plan', key, values), exact: true }).click();
const reads = (key: string, values?: Record<string, unknown>) =>
  lena.page
    .getByText(t('plan', key, values))
    .first()
    .waitFor();

async function discard(): Promise<void> {
  const { version } = await draft();
  if (version) await api().send('DELETE', `/plan/draft?version=${version}`);
}

/** The desk has what stands on the page. */
async function isSaved(says: (document: any) => unknown, expected: unknown): Promise<void> {
  await expect.poll(async () => says((await draft()).document)).toEqual(expected);
}

/** What somebody else saves while the page is open. */
async function ada(change: (document: any) => void): Promise<void> {
  const { version, document } = await draft();
  change(document);
  expect((await api().send('PUT', '/plan/draft', { document, version })).status).toBe(200);
}

describe('a plan that is begun empty', () => {
  beforeAll(discard);

  test('grows by tiers and teams, saved as one goes, and drawn as it will run', async () => {
    await lena.page.goto('/plan/draft');
    await press('draft.start.empty-plan.submit');
    await reads('draft.noName');
    await field(t('plan', 'edit.organisation.name')).fill('Vela Norte');
    await press('edit.add.tier');
    await cell('name', t('plan', 'tierNumber', { tier: 1 })).fill('Service desk');
    await press('edit.add.team');
    await lena.page.keyboard.type('Madrid desk');
    await lena.page.keyboard.press('Enter');
    await isSaved(
      ({ organisation, tiers, teams }) => [organisation.name, tiers[0].name, teams],
      ['Vela Norte', 'Service desk', [{ id: 'madrid-desk', name: 'Madrid desk', tier: 1 }]],
    );
    await lena.page.getByRole('figure').filter({ hasText: 'Madrid desk' }).waitFor();
    await reads('meter.answered', { answered: 2, total: 9 });
  });

  test('can be undone and done again', async () => {
    const step = t('plan', 'short.teams');
    await press('edit.remove', { name: 'Madrid desk' });
    await isSaved(({ teams }) => teams, undefined);
    await press('draft.undo', { step });
    await isSaved(({ teams }) => teams?.length, 1);
    await lena.page.keyboard.press('Control+Shift+z');
    await isSaved(({ teams }) => teams, undefined);
    await lena.page.keyboard.press('Control+z');
    await isSaved(({ teams }) => teams?.length, 1);
  });

  test('keeps what is not valid where it stands, says why, and does not save it', async () => {
    // A team that was just added is open, and stays so.
    await cell('id', 'Madrid desk').fill('Not an id');
    await lena.page.keyboard.press('Enter');
    await reads('edit.error.id');
    await cell('name', 'Service desk').fill('');
    await lena.page.keyboard.press('Enter');
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
    await lena.page.keyboard.press('Enter');
    await lena.page.reload();
    await isSaved(({ teams }) => teams[0].lead, 'Marta');
    await expect.poll(() => cell('lead', 'Madrid desk').inputValue()).toBe('Marta');
  });
});

describe('two who write the same plan', () => {
  beforeEach(async () => {
    await discard();
    await api().post('/plan/draft', { from: 'worked-plan' });
    await lena.page.goto('/plan/draft');
    await cell('lead', 'Service desk').waitFor();
    lena.complaints.length = 0;
  });

  test('keep both when they write in different places, and are told', async () => {
    await ada((document) => Object.assign(document.teams[1], { lead: 'Ada' }));
    await cell('lead', 'Service desk').fill('Lena');
    await lena.page.keyboard.press('Enter');
    await isSaved(({ teams }) => [teams[0].lead, teams[1].lead], ['Lena', 'Ada']);
    await lena.page.getByRole('alert').filter({ hasText: CAST.ada.name }).first().waitFor();
    await expect.poll(() => cell('lead', 'Windows device support').inputValue()).toBe('Ada');
    // That the desk refused the first of the two is how the page learnt of it.
    expect(lena.complaints.filter((words) => !/ 409 /.test(words))).toEqual([]);
  });

  test('choose where they wrote the same, and nothing is written before', async () => {
    await ada((document) => Object.assign(document.teams[0], { lead: 'Ada' }));
    await cell('lead', 'Service desk').fill('Lena');
    await lena.page.keyboard.press('Enter');
    await reads('merge.lead', { count: 1 });
    await reads('draft.saving.undecided', { count: 1 });
    expect((await draft()).document.teams[0].lead).toBe('Ada');
    await lena.page.getByRole('radio', { name: `${t('plan', 'merge.mine')} Lena` }).check();
    await press('merge.settle');
    await isSaved(({ teams }) => teams[0].lead, 'Lena');
    await lena.page.getByText(t('plan', 'merge.lead', { count: 1 })).waitFor({ state: 'detached' });
  });

  test('see what the other has written when they come back to the page', async () => {
    await ada((document) => Object.assign(document.process, { steps: [...document.process.steps, 'Everyone rests.'] }));
    await lena.page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => lena.page.getByText('Everyone rests.').count(), { timeout: 20_000 }).toBeGreaterThan(0);
  });
});

describe('the worked plan in the editor', () => {
  beforeAll(async () => {
    await discard();
    await api().post('/plan/draft', { from: 'worked-plan' });
  });

  test('asks before a team goes that others name, and takes it out everywhere', async () => {
    await lena.page.goto('/plan/draft');
    const team = lena.page
      .locator('#teams')
      .getByRole('button', { name: t('plan', 'edit.remove', { name: 'Mobile device support' }), exact: true });
    await team.click();
    await lena.page
      .getByRole('dialog')
      .getByRole('button', { name: t('plan', 'edit.removal.remove') })
      .click();
    await isSaved(
      ({ teams, rota, phases }) => [teams.length, JSON.stringify([rota, phases]).includes('mobile-support')],
      [workedPlan().teams?.length ? (workedPlan().teams?.length ?? 0) - 1 : 0, false],
    );
  });

  test('has put right what the desk knows how to', async () => {
    await ada((document) => delete document.process.autoCloseDays);
    await lena.page.reload();
    const fix = lena.page.locator('#process').getByRole('button', { name: new RegExp(`^${t('plan', 'edit.fix')}`) });
    await fix.first().click();
    await isSaved(({ process }) => process.autoCloseDays > 0, true);
    await lena.page.getByRole('button', { name: t('plan', 'draft.undo', { step: t('plan', 'short.process') }) }).click();
    await isSaved(({ process }) => process.autoCloseDays, undefined);
  });

  test('turns the words of an old bridge into data, and has a field for each', async () => {
    const words = { minutes: 30, tiers: [1, 2, 3], schedule: { en: 'Mondays at 09:00 in Teams', es: 'Los lunes a las 9:00, por Teams' } };
    await ada((document) => Object.assign(document.phases[3], { bridge: words }));
    await lena.page.reload();
    const fix = lena.page.locator('#early').getByRole('button', { name: new RegExp(`^${t('plan', 'edit.fix')}`) });
    await fix.first().click();
    const left = { en: 'in Teams', es: 'por Teams' };
    await isSaved(({ phases }) => phases[3].bridge, { minutes: 30, tiers: [1, 2, 3], days: ['monday'], at: '09:00', schedule: left });

    await lena.page.getByRole('button', { name: t('plan', 'edit.moreOf', { name: 'Production 1' }), exact: true }).click();
    const days = lena.page.getByRole('group', {
      name: t('plan', 'edit.cell', { column: t('plan', 'edit.field.days'), row: 'Production 1' }),
    });
    await days.getByRole('checkbox', { name: 'Thu' }).press('Space');
    for (const [column, typed] of [
      ['at', '24:00'],
      ['joinAddress', 'http://meet.example/b'],
    ] as const) {
      await cell(column, 'Production 1').fill(typed);
      await lena.page.keyboard.press('Enter');
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

  test('is read and written on the same page', async () => {
    const chapter = lena.page.locator('#process');
    await chapter.getByText(t('plan', 'edit.mode.read'), { exact: true }).click();
    await chapter.getByText('The user reports the problem to tier 1.').waitFor();
    expect(await chapter.getByRole('textbox').count()).toBe(0);
  });

  test('fits a phone, where it can be written too', async () => {
    await lena.page.setViewportSize(PHONE);
    await lena.page.reload();
    await cell('lead', 'Service desk').fill('Lena');
    await lena.page.keyboard.press('Enter');
    await isSaved(({ teams }) => teams[0].lead, 'Lena');
    expect(await misplacedOn(lena.page)).toEqual([]);
  });
});

test('whoever may not write the plan is told who does', async () => {
  const tina = await house.signIn('tina', { locale: 'en' });
  const { go, reads: says } = handsOf(tina, t);
  await go('/plan/draft');
  await says('plan', 'draft.forbidden.title');
  expect(tina.complaints).toEqual([]);
});
