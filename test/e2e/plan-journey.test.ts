import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAST, openedTicket, PACKETS, type Player } from '../cast.ts';
import type { Guest } from './guests.ts';
import { handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

/** From nothing to a plan in force: five questions answered on the page, approved by one who reads Spanish, and obeyed. */
const t = messagesIn('en');
const es = messagesIn('es');
const SQUAD = 'Rescue squad';

let house: House;
const guests = {} as Record<'lena' | 'theo' | 'tina', Guest>;
beforeAll(async () => {
  house = await openHouse();
  guests.lena = await house.signIn('lena');
  guests.theo = await house.signIn('theo', { locale: 'es' });
  guests.tina = await house.signIn('tina');
});
afterAll(() => house.close());

const lena = () => guests.lena.page;
const draft = async () => (await house.stage.as('ada').get('/plan/draft')).body;
const press = (key: string, values?: Record<string, unknown>) =>
  lena()
    .getByRole('button', { name: t('plan', key, values), exact: true })
    .click();
const cell = (column: string, row: string) => lena().getByLabel(t('plan', 'edit.cell', { column, row }), { exact: true });
const field = (name: string) => t('plan', `edit.field.${name}`);
/** A new row stands with its name chosen, so that one types over it. */
async function type(words: string): Promise<void> {
  await lena().keyboard.type(words);
  await lena().keyboard.press('Enter');
}
async function isSaved(says: (document: any) => unknown, expected: unknown): Promise<void> {
  await expect.poll(async () => says((await draft()).document)).toEqual(expected);
}
/** While nobody writes a plan, asking for the draft is answered by “there is none”, which the browser reports. */
const unexpected = ({ complaints }: Guest) => complaints.filter((words) => !/ 404 .*\/plan\/draft/.test(words));
const errors = async () => (await draft()).findings.filter(({ severity }: { severity: string }) => severity === 'error');

describe('a lead answers the five questions', () => {
  test('which teams provide support', async () => {
    await lena().goto('/plan/draft');
    await press('draft.start.empty-plan.submit');
    await lena().getByLabel(t('plan', 'edit.organisation.name'), { exact: true }).fill('Vela Norte');
    await isSaved(({ organisation }) => organisation?.name, 'Vela Norte');
    expect(await errors()).toMatchObject([{ code: 'no-teams' }]);
    for (const [tier, name] of [
      [1, 'First line'],
      [2, 'Second line'],
      [3, 'Device team'],
    ] as const) {
      await press('edit.add.tier');
      await cell(field('name'), t('plan', 'tierNumber', { tier })).fill(name);
    }
    for (const [tier, name] of [
      ['1', 'Service desk'],
      ['2', SQUAD],
      ['3', 'MDM team'],
    ] as const) {
      await press('edit.add.team');
      await type(name);
      await cell(field('tier'), name).selectOption(tier);
    }
    await isSaved(
      ({ tiers, teams }) => [tiers.length, teams.map(({ id, tier }: any) => [id, tier])],
      [
        3,
        [
          ['service-desk', 1],
          ['rescue-squad', 2],
          ['mdm-team', 3],
        ],
      ],
    );
    await lena().getByRole('figure').filter({ hasText: SQUAD }).waitFor();
  });

  test('who is responsible for what', async () => {
    const enrolment = t('platform', 'area.enrollment');
    await cell(enrolment, 'First line').selectOption('handles');
    await cell(enrolment, 'Second line').selectOption('handles');
    await cell(t('plan', 'deviceAction.sync'), 'First line').check();
    await isSaved(
      ({ responsibilities }) => responsibilities.map(({ tier, areas, deviceActions }: any) => [tier, areas?.enrollment, deviceActions]),
      [
        [1, 'handles', ['sync']],
        [2, 'handles', undefined],
      ],
    );
  });

  test('what the process is', async () => {
    await press('edit.add.step');
    await type('The user calls the service desk.');
    await press('edit.add.packet', { tier: 'Second line' });
    await lena().getByLabel(t('plan', 'edit.field.relay'), { exact: true }).selectOption('step-by-step');
    const answer = t('plan', 'edit.cell', { column: field('responseWithinMinutes'), row: t('platform', 'priority.urgent') });
    await lena()
      .getByLabel(t('plan', 'edit.inMinutes', { label: answer }), { exact: true })
      .fill('20');
    await isSaved(
      ({ process, promises }) => [process.steps, process.packet[0].toTier, process.relay, promises.toUser],
      [['The user calls the service desk.'], 2, 'step-by-step', [{ priority: 'urgent', responseWithinMinutes: 20 }]],
    );
  });

  test('how they are trained, and how they are involved early', async () => {
    await press('edit.add.programme');
    await type('First contact');
    await press('edit.add.phase');
    await type('Pilot in Madrid');
    await cell(field('kind'), 'Pilot in Madrid').selectOption('pilot');
    await isSaved(
      ({ training, phases }) => [training.programmes[0].name, phases[0].id, phases[0].kind],
      ['First contact', 'pilot-in-madrid', 'pilot'],
    );
  });

  test('and lint has no error to say, with every question begun', async () => {
    expect(await errors()).toEqual([]);
    expect((await draft()).publishable).toBe(true);
    expect(unexpected(guests.lena)).toEqual([]);
  });
});

describe('the draft is approved', () => {
  test('its lead sees what it changes for whom, and what publishing would do', async () => {
    await openedTicket(house.stage);
    await lena()
      .getByRole('link', { name: t('plan', 'draft.toReview') })
      .click();
    await lena()
      .getByRole('heading', { level: 1, name: t('plan', 'review.title') })
      .waitFor();
    await lena().getByText(`The team “${SQUAD}” is new in tier 2`).waitFor();
    await lena().getByText('1 open ticket keeps version 1.').waitFor();
    await lena().getByText('Teams · Windows device support').first().waitFor();
    await lena()
      .getByText(/people must read their part again|person must read their part again/)
      .waitFor();
  });

  test('nobody publishes it before those who were asked have said yes', async () => {
    await press('review.ask');
    const sheet = lena().getByRole('dialog');
    await sheet.getByRole('combobox', { name: t('plan', 'review.who') }).fill(CAST.theo.name);
    await lena().getByRole('option', { name: CAST.theo.name }).click();
    await lena().keyboard.press('Escape');
    await sheet.getByRole('button', { name: t('plan', 'review.askSubmit'), exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await lena().getByText(t('plan', 'review.hindrance.approval')).waitFor();
    expect(
      await lena()
        .getByRole('button', { name: t('plan', 'review.publishSubmit'), exact: true })
        .isDisabled(),
    ).toBe(true);
  });

  test('one who was asked is told by the bell, reads it in Spanish, and approves with a word', async () => {
    const { page } = guests.theo;
    await expect
      .poll(async () => (await house.stage.as('theo').get('/notices')).body.items.map(({ kind }: { kind: string }) => kind), {
        timeout: 15_000,
      })
      .toContain('plan-review-asked');
    await page.goto('/plan/review');
    await page.getByText(`El equipo «${SQUAD}» es nuevo en el nivel 2`).waitFor();
    await page.getByRole('textbox', { name: es('plan', 'review.comment') }).fill('De acuerdo, con la guardia nueva');
    await page.getByRole('button', { name: es('plan', 'review.approve'), exact: true }).click();
    await page.getByText(es('plan', 'review.state.approved'), { exact: true }).waitFor();
    expect(guests.theo.complaints).toEqual([]);
  });

  test('and then it is published, with what was said', async () => {
    await lena().reload();
    await press('review.publishSubmit');
    const { reads, sees, isAt } = handsOf(guests.lena, t);
    await reads('plan', 'publish.done', { version: 2 });
    await isAt(/Vela Norte/);
    await sees(SQUAD);
    await sees('De acuerdo, con la guardia nueva');
  });
});

describe('the desk changes', () => {
  const person = (player: Player) => house.stage.ids[player];

  test('the next escalation goes to the new team of tier 2', async () => {
    await house.stage.as('ada').patch(`/people/${person('wanda')}`, { teams: [{ team: 'rescue-squad', isLead: false }] });
    const { id, number } = await openedTicket(house.stage);
    const { page, go, press: click, writeIn, pressIn, sheetIsGone } = handsOf(guests.tina, t);
    await go(`/desk/tickets/${number}`);
    await click('ticket', 'move.escalate');
    await page.getByRole('dialog').getByText(SQUAD).first().waitFor();
    await writeIn('escalation', 'escalate.reason', 'The cause is not found');
    await writeIn('escalation', 'field.symptom', PACKETS[2].symptom);
    await writeIn('escalation', 'field.tried', PACKETS[2].tried.join('\n'));
    await writeIn('escalation', 'field.question', PACKETS[2].question);
    await pressIn('escalation', 'escalate.submit');
    await sheetIsGone();
    const ticket = (await house.stage.as('wanda').get(`/tickets/${id}`)).body;
    expect([ticket.team, ticket.tier, ticket.planVersion]).toEqual(['rescue-squad', 2, 2]);
    expect((await house.stage.as('wanda').get('/shift')).body.toAccept.map(({ ticket: one }: any) => one.number)).toContain(number);
  });

  test('each version stays readable, and the two can be compared', async () => {
    await lena().goto('/plan/versions?from=1&to=2');
    await lena().getByText(t('plan', 'versions.state.superseded'), { exact: true }).waitFor();
    await lena().getByText('Teams · Mobile device support').first().waitFor();
    expect(unexpected(guests.lena)).toEqual([]);
  });
});
