import { describe, expect, onTestFinished, test } from 'vitest';
import { CAST, emailOf, openedTicket, PASSWORD } from '../cast.ts';
import { isIn, openDoors, signIn } from './at-the-door.ts';
import { type Hands, handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { newDeskOpens } from './new-desk.ts';
import { pathOf } from './open-new-house.ts';

const NEW_PASSWORD = 'another-known-password';
const t = messagesIn('en');
const doors = openDoors();

newDeskOpens('worked-plan', 'Vela Norte Group');

describe('an invitation', () => {
  const choosePassword = async (hands: Hands) => {
    await hands.write('identity', 'field.newPassword', NEW_PASSWORD);
    await hands.press('identity', 'invitation.submit');
  };

  test('is made on the page and brings an agent to the shift, in the language that was chosen for them', async () => {
    const ada = await doors.house.signIn('ada');
    onTestFinished(ada.leave);
    const { page, load, press, pressIn, writeIn, sheet } = handsOf(ada, t);
    await load('/people');
    await press('identity', 'invite.open');
    await writeIn('identity', 'field.email', 'nora@velanorte.example');
    await writeIn('identity', 'field.name', 'Nora Nueva');
    await sheet.getByRole('checkbox', { name: /^Service desk/ }).check();
    await sheet.getByRole('radio', { name: 'Español' }).check();
    await pressIn('identity', 'invite.submit');
    const link = await page.getByLabel(t('identity', 'invite.link')).inputValue();

    const nora = await doors.comer();
    await nora.load(pathOf(link));
    const enEspanol = handsOf(nora, messagesIn('es'));
    await enEspanol.sees('nora@velanorte.example');
    await choosePassword(enEspanol);
    await isIn(enEspanol, 'Nora Nueva');
    await enEspanol.isAt(messagesIn('es')('staff', 'shift.title'));
    expect(nora.complaints).toEqual([]);
  });
});

describe('signing in', () => {
  test('with a wrong password says so and keeps the address', async () => {
    const hands = await doors.comer();
    await hands.load('/sign-in');
    await signIn(hands, 'otto', 'not-the-password');
    await hands.reads('identity', 'signIn.wrong');
    expect(await hands.page.getByLabel(t('identity', 'field.email')).inputValue()).toBe(emailOf('otto'));
    await hands.write('identity', 'field.password', PASSWORD);
    await hands.press('identity', 'signIn.submit');
    await isIn(hands, CAST.otto.name);
  });

  test('leads to the page that was asked for', async () => {
    const { number } = await openedTicket(doors.house.stage);
    const hands = await doors.comer();
    await hands.load(`/desk/tickets/${number}`);
    await signIn(hands, 'tina');
    await hands.isAt(new RegExp(`#${number}`));
  });
});

test('signing out drops what was being written on every tab, so that the next person does not find it', async () => {
  const una = await doors.comer();
  await una.load('/portal');
  await signIn(una, 'otto');
  await isIn(una, CAST.otto.name);
  const behind = await una.context.newPage();
  await behind.goto('/portal/report');
  await behind.getByLabel(t('portal', 'report.subject')).fill('What was begun behind');
  await una.write('portal', 'home.ask', 'A thing that only I know of');
  await una.press('portal', 'home.report');
  await una.isAt(t('portal', 'report.title'));
  await una.press('app', 'profile.open', { name: CAST.otto.name });
  await una.page.getByRole('menuitem', { name: t('app', 'profile.signOut') }).click();
  await una.isAt(t('identity', 'signIn.title'));
  await behind.getByRole('heading', { name: t('identity', 'signIn.title') }).waitFor();
  expect(await behind.getByText(t('identity', 'signIn.ended')).count()).toBe(0);
  await signIn(una, 'lena');
  await isIn(una, CAST.lena.name);
  await una.load('/portal/report');
  expect(await una.page.getByLabel(t('portal', 'report.subject')).inputValue()).toBe('');
  await behind.getByRole('button', { name: t('app', 'profile.open', { name: CAST.lena.name }) }).waitFor();
  expect(await behind.getByLabel(t('portal', 'report.subject')).inputValue()).toBe('');
});

describe('the language', () => {
  const es = messagesIn('es');

  test('that was chosen at the door is kept by a reload and for whoever signs in', async () => {
    const hands = await doors.comer();
    await hands.load('/sign-in');
    await hands.page.getByText('Español', { exact: true }).click();
    const enEspanol = handsOf(hands, es);
    await enEspanol.isAt(es('identity', 'signIn.title'));
    await hands.page.reload();
    await enEspanol.isAt(es('identity', 'signIn.title'));
    await signIn(enEspanol, 'wanda');
    await enEspanol.isAt(es('staff', 'shift.title'));
    expect((await doors.house.stage.as('wanda').get('/me')).body.locale).toBe('es');
  });
});
