import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../open-documents.ts';
import type { Guest } from './guests.ts';
import { type Hands, handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

const t = messagesIn('en');

let house: House;
let guest: Guest;
let hands: Hands;
beforeAll(async () => {
  house = await openHouse();
  guest = await house.signIn('tina', { locale: 'en' });
  hands = handsOf(guest, t);
});
afterAll(() => house.close());

test('the plan is handed out in the other language, and a tier’s card', async () => {
  await hands.go('/plan');
  const download = async (name: string) => {
    await hands.press('handout', 'handOut.open');
    await hands.page.getByRole('menuitemradio', { name: 'Español' }).click();
    const [file] = await Promise.all([
      hands.page.waitForEvent('download'),
      hands.page.getByRole('menuitem', { name, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), pdf: await readPdf(await readFile(await file.path())) };
  };
  const whole = await download(t('handout', 'handOut.format.pdf'));
  expect([whole.name, whole.pdf.title]).toEqual(['support-plan-v1.es.pdf', 'Grupo Vela Norte: Plan de soporte']);
  const card = await download(t('handout', 'handOut.card', { tier: 3, name: 'MDM team' }));
  expect([card.name, card.pdf.pages]).toEqual(['support-plan-v1-tier-3.es.pdf', 1]);
});

test('an address for a calendar is shown once, works, and is withdrawn', async () => {
  const open = async () => {
    await hands.go('/plan');
    await hands.press('handout', 'handOut.open');
    await hands.page.getByRole('menuitem', { name: t('handout', 'handOut.subscribe') }).click();
  };
  await open();
  await hands.pressIn('handout', 'feed.make');
  const address = await hands.sheet.getByRole('textbox', { name: t('handout', 'feed.address') }).inputValue();
  const path = new URL(address).pathname;
  const calendar = () => fetch(`${house.url}${path}`);
  expect(await (await calendar()).text()).toContain('BEGIN:VCALENDAR');

  await open();
  await hands.sheet.getByText(t('handout', 'feed.since')).waitFor();
  expect(await hands.sheet.getByRole('textbox').count()).toBe(0);
  await hands.pressIn('handout', 'feed.withdraw');
  await hands.page
    .getByRole('dialog', { name: t('handout', 'feed.withdraw') })
    .getByRole('button', { name: t('handout', 'feed.withdraw') })
    .click();
  await hands.reads('handout', 'feed.withdrawn');
  expect((await calendar()).status).toBe(404);
  expect(guest.complaints).toEqual([]);
});
