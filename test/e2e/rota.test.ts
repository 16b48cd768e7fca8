import { afterAll, beforeAll, test } from 'vitest';
import { stringify } from 'yaml';
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
  await publishAlarms();
  for (const player of ['lena', 'tina', 'toni'] as const) on[player] = handsOf(await house.signIn(player), t);
});
afterAll(() => house.close());

/** At the service desk an urgent ticket rings at once, at whatever hour this runs. */
async function publishAlarms(): Promise<void> {
  const plan = workedPlan();
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const always = { id: 'always', name: 'Day and night', timeZone: 'UTC', hours: [{ days, from: '00:00', to: '24:00' }] };
  const teams = plan.teams?.map((team) => (team.id === 'service-desk' ? { ...team, calendar: always.id } : team));
  const paging = [{ tier: 1, about: 'urgent-untaken', steps: [{ after: 0, whom: 'on-duty', by: ['in-app'] }] }];
  await house.stage.publish(stringify({ ...plan, calendars: [...(plan.calendars ?? []), always], teams, paging, maintenance: undefined }));
}

test('an urgent ticket rings for all who are on duty until one of them takes care of it, and its timeline says who', async () => {
  const { tina, toni } = on;
  const { as, ids, desk } = house.stage;
  const [from = '', to] = [-60, 60].map((minutes) => new Date(desk.now().getTime() + minutes * 60_000).toISOString());
  for (const person of [ids.tina, ids.toni]) await as('lena').post('/rota/overrides', { team: 'service-desk', person, from, to });
  const barOf = ({ page }: Hands) => page.getByRole('region', { name: t('paging', 'title') });
  const problem = { subject: 'Nobody can enrol', description: 'Since this morning', impact: 'everyone', urgency: 'blocked' };
  const { number } = (await as('una').post('/tickets', problem)).body;
  for (const hands of [tina, toni])
    await barOf(hands)
      .getByRole('link', { name: `#${number}` })
      .waitFor();
  await barOf(tina)
    .getByText(t('paging', 'about.urgent-untaken', { team: 'Service desk' }))
    .waitFor();
  await barOf(tina)
    .getByRole('button', { name: t('paging', 'acknowledge') })
    .click();
  await barOf(toni).waitFor({ state: 'detached' });
  await toni.go(`/desk/tickets/${number}`);
  await toni.reads('ticket', 'event.page-acknowledged', { who: CAST.tina.name });
});

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
