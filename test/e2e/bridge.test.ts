import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Locale } from '../../src/platform/http/shapes.ts';
import { CAST, PACKETS, ticketAtTierThree } from '../cast.ts';
import { runs } from '../runs.ts';
import { workedPlan } from '../worked-plan.ts';
import type { Guest } from './guests.ts';
import { type Hands, handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

/** What people type, in their language. */
const SAID = {
  en: {
    topic: 'Rhythm of the calls',
    decision: 'Tier 2 looks at the connector first',
    cause: 'The connector had no right to the unit',
    steps: 'Give it the right, wait, enrol again',
    told: 'It is repaired; please try again',
    action: 'Check the other connectors',
  },
  es: {
    topic: 'Ritmo de las llamadas',
    decision: 'El nivel 2 mira primero el conector',
    cause: 'El conector no tenía permiso sobre la unidad',
    steps: 'Darle permiso, esperar, inscribir otra vez',
    told: 'Ya está arreglado; puedes probar de nuevo',
    action: 'Revisar los demás conectores',
  },
};
/** Whether all words are there in both is asked of every view; here one shows that three tiers get through by them, and seldom the other. */
const LANGUAGES: readonly Locale[] = runs(1, 2) === 1 ? ['es'] : ['en'];
const PHASE = 'Production of everybody';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await publishDailyCalls();
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

describe.each(LANGUAGES)('in %s', (locale: Locale) => {
  const t = messagesIn(locale);
  const said = SAID[locale];
  const guests: Guest[] = [];
  const on = {} as Record<'lena' | 'wanda' | 'theo', Hands>;
  beforeAll(async () => {
    for (const player of ['lena', 'wanda', 'theo'] as const) {
      const guest = await house.signIn(player, { locale });
      guests.push(guest);
      on[player] = handsOf(guest, t);
    }
  });
  afterAll(() => Promise.all(guests.map(({ leave }) => leave())));

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

    await lena.page.getByLabel(t('bridge', 'agenda.add')).fill(said.topic);
    await lena.press('bridge', 'agenda.addSubmit');
    const item = lena.page.locator('[data-open]', { hasText: `#${number}` });
    expect(await item.textContent()).toContain(t('bridge', 'source.hand-off'));
    await wanda.write('bridge', 'decision.label', said.decision);
    await item.click();
    for (const hands of [wanda, theo]) await hands.page.getByRole('heading', { level: 2, name: `#${number}` }).waitFor();
    expect(await wanda.page.getByLabel(t('bridge', 'decision.label')).inputValue()).toBe(said.decision);
    await wanda.press('bridge', 'decision.submit');
    await lena.sees(said.decision);

    await theo.press('ticket', 'move.accept');
    await theo.press('ticket', 'move.solve');
    await theo.writeIn('escalation', 'solve.rootCause', said.cause);
    await theo.sheet.getByRole('combobox', { name: t('escalation', 'solve.category') }).click();
    await theo.page.getByRole('option').first().click();
    await theo.writeIn('escalation', 'solve.steps', said.steps);
    await theo.writeIn('escalation', 'solve.userText.en', said.told);
    await theo.pressIn('escalation', 'solve.submit');
    await theo.sheetIsGone();
    await wanda.press('escalation', 'relay.acknowledge');
    await lena.page.locator('[data-outcome=relayed]').click();
    await item.filter({ hasText: t('bridge', 'cameOf.relayed') }).waitFor();

    await lena.page.getByLabel(t('bridge', 'action.label')).fill(said.action);
    await lena.page.getByRole('combobox', { name: t('bridge', 'action.owner') }).click();
    await lena.page.getByRole('option', { name: CAST.theo.name }).click();
    await lena.press('bridge', 'action.submit');
    await theo.sees(said.action);

    await lena.press('bridge', 'end.open');
    await lena.sheet.getByRole('listitem').filter({ hasText: said.topic }).waitFor();
    await lena.pressIn('bridge', 'end.submit');
    for (const hands of [lena, wanda]) await hands.reads('bridge', 'minutes.people');
    const hops = (await house.stage.as('lena').get(`/tickets/${number}`)).body.hops.map(({ kind, bridge }: any) => [kind, bridge]);
    expect(hops).toEqual(expect.arrayContaining(['accepted', 'acknowledged'].map((kind) => [kind, room.split('/').at(-1)])));

    await theo.go('/desk/shift');
    await theo.sees(said.action);
    await lena.go('/bridges');
    await link.first().click();
    await lena.press('bridge', 'room.startNow');
    const carried = lena.page.locator('[data-open]', { hasText: said.topic });
    expect(await carried.textContent()).toContain(t('bridge', 'source.carried'));
  });
});
