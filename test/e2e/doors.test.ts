import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Locale } from '../../src/platform/http/shapes.ts';
import { CAST, emailOf, letBackIn, openedTicket, PASSWORD, type Player } from '../cast.ts';
import type { Browsing, Guest } from './guests.ts';
import { type Hands, handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';
import { type NewHouse, openNewHouse, pathOf } from './open-new-house.ts';

const NEW_PASSWORD = 'another-known-password';
const t = messagesIn('en');

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A browser of nobody, for one test, and the hands of whoever sits before it. */
async function comer(options: Browsing = {}, at: Pick<House | NewHouse, 'visit'> = house): Promise<Hands & Guest> {
  const guest = await at.visit(options);
  onTestFinished(guest.leave);
  return { ...guest, ...handsOf(guest, messagesIn(options.locale ?? 'en')) };
}

async function signIn({ press, write }: Hands, player: Player, password = PASSWORD): Promise<void> {
  await write('identity', 'field.email', emailOf(player));
  await write('identity', 'field.password', password);
  await press('identity', 'signIn.submit');
}

const isIn = ({ button }: Hands, name: string) => button('app', 'profile.open', { name }).waitFor();

describe.each([
  ['worked-plan', 'Vela Norte Group'],
  ['empty-plan', t('plan', 'title')],
])('a new desk that starts from the %s', (startFrom, planHeading) => {
  let newHouse: NewHouse;
  let path: string;
  beforeAll(async () => {
    newHouse = await openNewHouse();
    path = await newHouse.setUpPath();
  });
  afterAll(() => newHouse.close());

  test('sends whoever comes without the link to it', async () => {
    const { load, reads, isAt } = await comer({}, newHouse);
    await load('/');
    await reads('identity', 'signIn.notSetUpText');
    await load('/set-up');
    await isAt(t('identity', 'setUp.noLink'));
  });

  test('makes nobody its administrator by a link that it did not print', async () => {
    const { page, load, press, write, isAt } = await comer({}, newHouse);
    await load('/set-up#a-link-that-nobody-has-printed');
    await isAt(t('identity', 'setUp.title'));
    await write('identity', 'field.name', 'Mallory');
    await write('identity', 'field.email', 'mallory@velanorte.example');
    await write('identity', 'field.password', NEW_PASSWORD);
    await press('identity', 'setUp.submit');
    await page
      .getByRole('alert')
      .filter({ hasText: newHouse.says('en', 'identity', 'refusal.link-not-valid') })
      .waitFor();
  });

  test('lets the first administrator in by its link, to a desk that works and says what to do first', async () => {
    const hands = await comer({}, newHouse);
    const { page, load, press, write, reads, isAt, complaints } = hands;
    await load(path);
    await press('identity', 'setUp.submit');
    await reads('identity', 'field.nameMissing');
    await write('identity', 'field.name', 'Alma First');
    await write('identity', 'field.email', 'alma@velanorte.example');
    await write('identity', 'field.password', NEW_PASSWORD);
    await page.getByRole('radio', { name: t('identity', `setUp.start.${startFrom}`) }).click();
    await press('identity', 'setUp.submit');
    await isIn(hands, 'Alma First');
    await isAt(t('staff', 'shift.title'));
    await reads('staff', 'shift.noTierText');
    await load('/desk/queue?view=all');
    await reads('staff', 'queue.empty.all');
    await load('/portal');
    await reads('portal', 'home.none');
    await load('/plan');
    await isAt(new RegExp(planHeading));
    await load('/people');
    await page.getByText('alma@velanorte.example').waitFor();
    await load('/people?show=invitations');
    await reads('identity', 'invitations.none');
    expect(complaints).toEqual([]);
  });

  test('says that it is set up to whoever comes by the link again', async () => {
    const { load, isAt } = await comer({}, newHouse);
    await load(path);
    await isAt(t('identity', 'setUp.done'));
  });
});

describe('an invitation', () => {
  const invite = async (person: { name: string; email: string; role: 'agent' | 'requester'; teams?: string[]; locale: Locale }) =>
    pathOf((await house.stage.as('ada').post('/invitations', person)).body.link);
  const choosePassword = async (hands: Hands) => {
    await hands.write('identity', 'field.newPassword', NEW_PASSWORD);
    await hands.press('identity', 'invitation.submit');
  };

  test('is made on the page and brings an agent to the shift, in the language that was chosen for them', async () => {
    const ada = await house.signIn('ada');
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

    const nora = await comer();
    await nora.load(pathOf(link));
    const enEspanol = handsOf(nora, messagesIn('es'));
    await enEspanol.sees('nora@velanorte.example');
    await choosePassword(enEspanol);
    await isIn(enEspanol, 'Nora Nueva');
    await enEspanol.isAt(messagesIn('es')('staff', 'shift.title'));
    expect(nora.complaints).toEqual([]);
  });

  test('brings a user to the portal', async () => {
    const path = await invite({ name: 'Nils Newman', email: 'nils@velanorte.example', role: 'requester', locale: 'en' });
    const nils = await comer();
    await nils.load(path);
    await nils.write('identity', 'field.newPassword', 'short');
    await nils.press('identity', 'invitation.submit');
    await nils.reads('identity', 'field.passwordShort', { min: 10 });
    await choosePassword(nils);
    await nils.isAt(t('portal', 'home.title'));
  });

  test('that was used is refused in words', async () => {
    const path = await invite({ name: 'Olga Once', email: 'olga@velanorte.example', role: 'agent', teams: ['mdm-team'], locale: 'en' });
    const olga = await comer();
    await olga.load(path);
    await choosePassword(olga);
    await isIn(olga, 'Olga Once');
    const again = await comer();
    await again.load(path);
    await again.isAt(t('identity', 'invitation.notValid'));
    await again.reads('identity', 'invitation.notValidText');
  });

  test('that was withdrawn is refused in words', async () => {
    const path = await invite({ name: 'Walt Withdrawn', email: 'walt@velanorte.example', role: 'requester', locale: 'en' });
    const ada = await house.signIn('ada');
    onTestFinished(ada.leave);
    const { load, press, pressIn, reads } = handsOf(ada, t);
    await load('/people?show=invitations');
    await press('identity', 'invitations.withdrawOf', { name: 'Walt Withdrawn' });
    await pressIn('identity', 'invitations.withdraw');
    await reads('identity', 'invitations.withdrawn');
    const walt = await comer();
    await walt.load(path);
    await walt.isAt(t('identity', 'invitation.notValid'));
  });
});

describe('signing in', () => {
  test('with a wrong password says so and keeps the address', async () => {
    const hands = await comer();
    await hands.load('/sign-in');
    await signIn(hands, 'otto', 'not-the-password');
    await hands.reads('identity', 'signIn.wrong');
    expect(await hands.page.getByLabel(t('identity', 'field.email')).inputValue()).toBe(emailOf('otto'));
    await hands.write('identity', 'field.password', PASSWORD);
    await hands.press('identity', 'signIn.submit');
    await isIn(hands, CAST.otto.name);
  });

  test('leads to the page that was asked for', async () => {
    const { number } = await openedTicket(house.stage);
    const hands = await comer();
    await hands.load(`/desk/tickets/${number}`);
    await signIn(hands, 'tina');
    await hands.isAt(new RegExp(`#${number}`));
  });

  test('is slowed after ten wrong passwords, which is said in words', async () => {
    const hands = await comer();
    await hands.load('/sign-in');
    const answer = () => hands.page.waitForResponse((response) => response.url().endsWith('/sign-in/email'));
    for (let attempt = 1; attempt <= 10; attempt++) {
      const answered = answer();
      await signIn(hands, 'moe', `guess number ${attempt}`);
      expect((await answered).status()).toBe(401);
    }
    await signIn(hands, 'moe');
    await hands.sees(house.stage.desk.sentences.say('en', 'platform', 'refusal.too-many-requests', { minutes: 15, hours: 0 }));
  });

  test('is not possible for someone whose access was ended', async () => {
    await house.stage.as('ada').patch(`/people/${house.stage.ids.toni}`, { isActive: false });
    const hands = await comer();
    await hands.load('/sign-in');
    await signIn(hands, 'toni');
    await hands.reads('identity', 'signIn.wrong');
    await letBackIn(house.stage, 'toni');
  });
});

test('signing out drops what was being written on every tab, so that the next person does not find it', async () => {
  const una = await comer();
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

test('a link of the administrator gives a new password, and the old one and its sessions end', async () => {
  const theo = await house.signIn('theo');
  const ada = await house.signIn('ada');
  onTestFinished(() => Promise.all([theo.leave(), ada.leave()]).then());
  const admin = handsOf(ada, t);
  await admin.load('/people');
  await admin.press('identity', 'edit.of', { name: CAST.theo.name });
  await admin.pressIn('identity', 'passwordLink.make');
  const link = await admin.page.getByLabel(t('identity', 'passwordLink.made')).inputValue();
  const hands = await comer();
  await hands.load(pathOf(link));
  await hands.sees(emailOf('theo'));
  await hands.write('identity', 'field.newPassword', NEW_PASSWORD);
  await hands.press('identity', 'invitation.submit');
  await isIn(hands, CAST.theo.name);
  await handsOf(theo, t).load('/desk/shift');
  await handsOf(theo, t).isAt(t('identity', 'signIn.title'));
  await signIn(handsOf(theo, t), 'theo');
  await handsOf(theo, t).reads('identity', 'signIn.wrong');
});

describe('the language', () => {
  const es = messagesIn('es');

  test('that was chosen at the door is kept by a reload and for whoever signs in', async () => {
    const hands = await comer();
    await hands.load('/sign-in');
    await hands.page.getByText('Español', { exact: true }).click();
    const enEspanol = handsOf(hands, es);
    await enEspanol.isAt(es('identity', 'signIn.title'));
    await hands.page.reload();
    await enEspanol.isAt(es('identity', 'signIn.title'));
    await signIn(enEspanol, 'wanda');
    await enEspanol.isAt(es('staff', 'shift.title'));
    expect((await house.stage.as('wanda').get('/me')).body.locale).toBe('es');
  });

  test('that was chosen in the menu is kept by a reload and in another browser', async () => {
    const una = await house.signIn('una', { locale: 'en' });
    onTestFinished(una.leave);
    const hands = handsOf(una, t);
    await hands.press('app', 'profile.open', { name: CAST.una.name });
    const remembered = hands.page.waitForResponse((response) => response.request().method() === 'PATCH');
    await hands.page.getByRole('menuitem', { name: 'Español' }).click();
    await remembered;
    await handsOf(una, es).isAt(es('portal', 'home.title'));
    await hands.page.reload();
    await handsOf(una, es).isAt(es('portal', 'home.title'));
    expect(await hands.page.locator('html').getAttribute('lang')).toBe('es');
    const elsewhere = await comer();
    await elsewhere.load('/');
    await signIn(elsewhere, 'una');
    await handsOf(elsewhere, es).isAt(es('portal', 'home.title'));
  });
});
