import { afterAll, beforeAll, test } from 'vitest';
import { dayAfter } from '../../src/calendar/days.ts';
import { mondayOf, weekOf } from '../../src/rota/ui/layout/frames.ts';
import { CAST } from '../cast.ts';
import { workedPlan } from '../worked-plan.ts';
import { type Hands, handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

const t = messagesIn('en');
/** The next week in which the team works on Monday and on Friday. */
const HOLIDAYS = workedPlan().calendars?.flatMap(({ holidays }) => holidays ?? []) ?? [];
const MONDAY =
  [7, 14, 21]
    .map((days) => dayAfter(mondayOf(new Date().toISOString().slice(0, 10)), days))
    .find((day) => ![day, dayAfter(day, 4)].some((one) => HOLIDAYS.includes(one))) ?? '';
const FRIDAY = dayAfter(MONDAY, 4);
const WEEK = weekOf(MONDAY);

let house: House;
const on = {} as Record<'lena' | 'tina' | 'toni', Hands>;
beforeAll(async () => {
  house = await openHouse();
  for (const player of ['lena', 'tina', 'toni'] as const) on[player] = handsOf(await house.signIn(player), t);
});
afterAll(() => house.close());

test('a lead lets people take turns, one says away, the gap shows and is filled; a colleague takes a shift over', async () => {
  const { lena, tina, toni } = on;
  await lena.go(`/rota?team=service-desk&week=${WEEK}`);
  await lena.reads('rota', 'empty.lead');
  await lena.press('rota', 'layer.add');
  for (const player of ['tina', 'toni'] as const) {
    await lena.sheet.getByPlaceholder(t('rota', 'layer.addPerson')).click();
    await lena.page.getByRole('option', { name: CAST[player].name }).click();
  }
  await lena.write('rota', 'layer.startsOn', MONDAY);
  await lena.pressIn('rota', 'layer.addSubmit');
  await lena.sheetIsGone();
  await lena.page.getByRole('button', { name: new RegExp(`^${CAST.tina.name}, Mon`) }).waitFor();

  await tina.go(`/rota?team=service-desk&week=${WEEK}`);
  await tina.press('rota', 'away.open');
  await tina.write('rota', 'field.fromDay', FRIDAY);
  await tina.pressIn('rota', 'away.submit');
  await tina.sheetIsGone();

  await lena.page.getByRole('button', { name: /^Fri.*: 0 of 2/ }).click();
  await lena.sheet.getByRole('button', { name: t('rota', 'gap.fillWith', { name: CAST.toni.name }) }).click();
  await lena.sheet.getByRole('heading', { name: t('rota', 'gap.line', { staffed: 1, needed: 2 }) }).waitFor();

  await tina.page.getByRole('button', { name: new RegExp(`^${CAST.tina.name}, Mon`) }).click();
  await tina.press('rota', 'swap.with');
  await tina.sheet.locator('[data-autofocus]').click();
  await tina.page.getByRole('option', { name: CAST.toni.name }).click();
  await tina.pressIn('rota', 'swap.submit');
  await tina.sheetIsGone();
  await toni.go(`/rota?team=service-desk&week=${WEEK}`);
  await toni.press('rota', 'swap.accept');
  await toni.page.getByRole('button', { name: new RegExp(`^${CAST.toni.name}, Mon.*${t('rota', 'source.swap')}`) }).waitFor();
});
