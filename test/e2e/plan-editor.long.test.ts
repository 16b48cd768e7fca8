import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { misplacedOn } from './look.ts';
import { messagesIn } from './messages.ts';
import { openEditor } from './open-editor.ts';

const t = messagesIn('en');
const PHONE = { width: 390, height: 844 };
const editor = openEditor();
const { ada, api, cell, discard, draft, isSaved, press, reads } = editor;

describe('two who write the same plan', () => {
  beforeEach(async () => {
    await discard();
    await api().post('/plan/draft', { from: 'worked-plan' });
    await editor.lena.page.goto('/plan/draft');
    await cell('lead', 'Service desk').waitFor();
    editor.lena.complaints.length = 0;
  });

  test('choose where they wrote the same, and nothing is written before', async () => {
    await ada((document) => Object.assign(document.teams[0], { lead: 'Ada' }));
    await cell('lead', 'Service desk').fill('Lena');
    await editor.lena.page.keyboard.press('Enter');
    await reads('merge.lead', { count: 1 });
    await reads('draft.saving.undecided', { count: 1 });
    expect((await draft()).document.teams[0].lead).toBe('Ada');
    await editor.lena.page.getByRole('radio', { name: `${t('plan', 'merge.mine')} Lena` }).check();
    await press('merge.settle');
    await isSaved(({ teams }) => teams[0].lead, 'Lena');
    await editor.lena.page.getByText(t('plan', 'merge.lead', { count: 1 })).waitFor({ state: 'detached' });
  });

  test('see what the other has written when they come back to the page', async () => {
    await ada((document) => Object.assign(document.process, { steps: [...document.process.steps, 'Everyone rests.'] }));
    await editor.lena.page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => editor.lena.page.getByText('Everyone rests.').count(), { timeout: 20_000 }).toBeGreaterThan(0);
  });
});

describe('the worked plan in the editor', () => {
  beforeAll(async () => {
    await discard();
    await api().post('/plan/draft', { from: 'worked-plan' });
  });

  test('has put right what the desk knows how to', async () => {
    await ada((document) => delete document.process.autoCloseDays);
    await editor.lena.page.reload();
    const fix = editor.lena.page.locator('#process').getByRole('button', { name: new RegExp(`^${t('plan', 'edit.fix')}`) });
    await fix.first().click();
    await isSaved(({ process }) => process.autoCloseDays > 0, true);
    await editor.lena.page.getByRole('button', { name: t('plan', 'draft.undo', { step: t('plan', 'short.process') }) }).click();
    await isSaved(({ process }) => process.autoCloseDays, undefined);
  });

  test('is read and written on the same page', async () => {
    const chapter = editor.lena.page.locator('#process');
    await chapter.getByText(t('plan', 'edit.mode.read'), { exact: true }).click();
    await chapter.getByText('The user reports the problem to tier 1.').waitFor();
    expect(await chapter.getByRole('textbox').count()).toBe(0);
  });

  test('fits a phone, where it can be written too', async () => {
    await editor.lena.page.setViewportSize(PHONE);
    await editor.lena.page.reload();
    await cell('lead', 'Service desk').fill('Lena');
    await editor.lena.page.keyboard.press('Enter');
    await isSaved(({ teams }) => teams[0].lead, 'Lena');
    expect(await misplacedOn(editor.lena.page)).toEqual([]);
  });
});
