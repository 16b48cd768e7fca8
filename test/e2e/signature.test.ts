import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { startingPlan } from '../../src/app/starting-plan.ts';
import { CAST } from '../cast.ts';
import type { Guest } from './guests.ts';
import { type Hands, handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

const t = messagesIn('en');

let house: House;
const guests = {} as Record<'tina' | 'theo' | 'lena', Guest>;
const hands = {} as Record<keyof typeof guests, Hands>;
beforeAll(async () => {
  house = await openHouse();
  for (const player of ['tina', 'theo', 'lena'] as const) {
    guests[player] = await house.signIn(player, { locale: 'en' });
    hands[player] = handsOf(guests[player], t);
  }
});
afterAll(() => house.close());

const reminder = ({ page }: Hands) => page.getByRole('complementary', { name: t('signature', 'reminder.label') });
const line = ({ page }: Hands, name: string) => page.getByRole('listitem').filter({ hasText: name });
const signed = (version: number) => new RegExp(t('signature', 'sign.signed', { version, when: '§' }).replace('§', '.*'));

test('an agent is reminded on their shift, reads their part and signs it', async () => {
  const { go, page, press, isAt, reads } = hands.tina;
  await go('/desk/shift');
  await reminder(hands.tina).getByRole('link').click();
  await isAt(t('signature', 'title'));
  await page.getByRole('heading', { name: t('signature', 'chapter.handsOver') }).waitFor();
  await reads('plan', 'packet.bar', { bar: 70 });
  await press('signature', 'sign.submit');
  await page.getByText(signed(1)).waitFor();
  await go('/desk/shift');
  await isAt(t('staff', 'shift.title'));
  await page.waitForLoadState('networkidle');
  expect(await reminder(hands.tina).count()).toBe(0);
  await house.stage.as('theo').post('/plan/signatures', { digest: (await house.stage.as('theo').get('/plan/my-part')).body.digest });
});

test('a lead sees who has signed, and who has not', async () => {
  const { go, page, isAt } = hands.lena;
  await go('/plan');
  await page.getByRole('link', { name: t('plan', 'tabs.signatures') }).click();
  await isAt(t('signature', 'list.title'));
  await line(hands.lena, CAST.tina.name).getByText(t('signature', 'list.state.signed')).waitFor();
  await line(hands.lena, CAST.toni.name).getByText(t('signature', 'list.state.never')).waitFor();
  await page.getByRole('button', { name: t('signature', 'list.meter', { signed: 1, people: 3 }) }).click();
  await line(hands.lena, CAST.theo.name).waitFor({ state: 'detached' });
});

test('a higher bar of tier 2 asks those who hand it over again, while their page is open, and nobody of tier 3', async () => {
  const plan = parse(await startingPlan('support-plan'));
  plan.process.packet[0].bar = 85;
  const { page, press, reads, isAt } = hands.tina;
  await hands.theo.go('/desk/shift');
  await hands.theo.isAt(t('staff', 'shift.title'));
  await house.stage.publish(stringify(plan));
  await reminder(hands.tina).waitFor();
  // The first version has rung as well: it was new to everybody. A worker rings, so the bell is a little later than the page.
  await expect.poll(async () => (await house.stage.as('tina').get('/notices')).body.unread).toBe(2);
  await page.reload();
  await page.getByRole('button', { name: t('notice', 'bell', { unread: 2 }) }).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: new RegExp(t('notice', 'staff.plan-in-force')) })
    .first()
    .click();
  await isAt(t('signature', 'title'));
  const chapter = page.getByRole('region', { name: new RegExp(t('signature', 'chapter.handsOver')) });
  await chapter.getByText(t('signature', 'changed', { version: 1 })).waitFor();
  await page.getByRole('link', { name: t('signature', 'section.handsOver') }).waitFor();
  await reads('plan', 'packet.bar', { bar: 85 });
  await line(hands.lena, CAST.tina.name).getByText(t('signature', 'list.state.asked-again')).waitFor();
  await press('signature', 'sign.submit');
  await page.getByText(signed(2)).waitFor();
  await line(hands.lena, CAST.tina.name).getByText(t('signature', 'list.state.signed')).waitFor();

  await hands.theo.page.waitForLoadState('networkidle');
  expect(await reminder(hands.theo).count()).toBe(0);
  await hands.theo.go('/plan/mine');
  await hands.theo.page.getByText(signed(1)).waitFor();
  await hands.theo.reads('signature', 'sign.same');
});

test('what changes while one reads is not signed unread', async () => {
  const plan = parse(await startingPlan('support-plan'));
  plan.responsibilities[2].duties.push('Call the lead at once');
  await hands.theo.isAt(t('signature', 'title'));
  await house.stage.publish(stringify(plan));
  await hands.theo.press('signature', 'sign.turn');
  await hands.theo.sees('Call the lead at once');
  await hands.theo.press('signature', 'sign.submit');
  await hands.theo.page.getByText(signed(3)).waitFor();
  expect(Object.values(guests).flatMap(({ complaints }) => complaints)).toEqual([]);
});
