import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { CAST, PACKETS, ticketAtTierThree } from '../cast.ts';
import { workedPlan } from '../worked-plan.ts';
import { type Hands, handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

const t = messagesIn('en');
const PHASE = 'Production of everybody';

let house: House;
const on = {} as Record<'lena' | 'wanda' | 'theo', Hands>;
beforeAll(async () => {
  house = await openHouse();
  await publishDailyCalls();
  for (const player of ['lena', 'wanda', 'theo'] as const) on[player] = handsOf(await house.signIn(player), t);
});
afterAll(() => house.close());

/** A phase that has a call on every day, half a day away from now: its room is not open yet, and it has another the day after. */
async function publishDailyCalls(): Promise<void> {
  const now = house.stage.desk.now();
  const plan = workedPlan();
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const at = `${String((now.getUTCHours() + 12) % 24).padStart(2, '0')}:00`;
  const calendars = plan.calendars?.map(({ holidaysOf: _, holidays: __, ...calendar }) => calendar);
  const phases = [
    {
      id: 'everybody',
      kind: 'production',
      name: PHASE,
      from: new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10),
      bridge: { days, at, minutes: 30, tiers: [1, 2, 3] },
    },
  ];
  await house.stage.publish(stringify({ ...plan, calendars, phases, communication: undefined }));
}

/** Handed to tier 3, where nobody has accepted it. */
async function waitingTicket(): Promise<number> {
  const { as } = house.stage;
  const { id, escalationId } = await ticketAtTierThree(house.stage);
  await as('theo').post(`/escalations/${escalationId}/return`, { missing: ['The log'] });
  await as('wanda').post(`/tickets/${id}/escalations`, { reason: 'With the log', packet: { ...PACKETS[3], evidence: ['The log'] } });
  return (await as('ada').get(`/tickets/${id}`)).body.number;
}

test('three tiers meet: the agenda has filled itself, focus moves for all, a solution is relayed, and what is left begins the next call', async () => {
  const { lena, wanda, theo } = on;
  const number = await waitingTicket();
  await lena.go('/bridges');
  const link = lena.page.getByRole('link', { name: PHASE, exact: true });
  await link.first().click();
  await lena.press('bridge', 'room.startNow');
  await lena.reads('bridge', 'role.lead', { name: CAST.lena.name });
  const room = new URL(lena.page.url()).pathname;
  for (const hands of [wanda, theo]) await hands.go(room);
  await lena.sees(CAST.wanda.name);
  await lena.sees(CAST.theo.name);
  await lena.page.getByText(t('bridge', 'people.missing')).waitFor({ state: 'detached' });

  await lena.page.getByLabel(t('bridge', 'agenda.add')).fill('Rhythm of the calls');
  await lena.press('bridge', 'agenda.addSubmit');
  const item = lena.page.locator('[data-open]', { hasText: `#${number}` });
  expect(await item.textContent()).toContain(t('bridge', 'source.hand-off'));
  await wanda.write('bridge', 'decision.label', 'Tier 2 looks at the connector first');
  await item.click();
  for (const hands of [wanda, theo]) await hands.page.getByRole('heading', { level: 2, name: `#${number}` }).waitFor();
  expect(await wanda.page.getByLabel(t('bridge', 'decision.label')).inputValue()).toContain('connector');
  await wanda.press('bridge', 'decision.submit');
  await lena.sees('Tier 2 looks at the connector first');

  await theo.press('ticket', 'move.accept');
  await theo.press('ticket', 'move.solve');
  await theo.writeIn('escalation', 'solve.rootCause', 'The connector had no right to the unit');
  await theo.sheet.getByRole('combobox', { name: t('escalation', 'solve.category') }).click();
  await theo.page.getByRole('option').first().click();
  await theo.writeIn('escalation', 'solve.steps', 'Give it the right, wait, enrol again');
  await theo.writeIn('escalation', 'solve.userText.en', 'It is repaired; please try again');
  await theo.pressIn('escalation', 'solve.submit');
  await theo.sheetIsGone();
  await wanda.press('escalation', 'relay.acknowledge');
  await lena.page.locator('[data-outcome=relayed]').click();
  await item.filter({ hasText: t('bridge', 'cameOf.relayed') }).waitFor();

  await lena.page.getByLabel(t('bridge', 'action.label')).fill('Check the other connectors');
  await lena.page.getByRole('combobox', { name: t('bridge', 'action.owner') }).click();
  await lena.page.getByRole('option', { name: CAST.theo.name }).click();
  await lena.press('bridge', 'action.submit');
  await theo.sees('Check the other connectors');

  await lena.press('bridge', 'end.open');
  await lena.sheet.getByRole('listitem').filter({ hasText: 'Rhythm of the calls' }).waitFor();
  await lena.pressIn('bridge', 'end.submit');
  for (const hands of [lena, wanda]) await hands.reads('bridge', 'minutes.people');
  const hops = (await house.stage.as('lena').get(`/tickets/${number}`)).body.hops.map(({ kind, bridge }: any) => [kind, bridge]);
  expect(hops).toEqual(expect.arrayContaining(['accepted', 'acknowledged'].map((kind) => [kind, room.split('/').at(-1)])));

  await theo.go('/desk/shift');
  await theo.sees('Check the other connectors');
  await lena.go('/bridges');
  await link.first().click();
  await lena.press('bridge', 'room.startNow');
  const carried = lena.page.locator('[data-open]', { hasText: 'Rhythm of the calls' });
  expect(await carried.textContent()).toContain(t('bridge', 'source.carried'));
});
