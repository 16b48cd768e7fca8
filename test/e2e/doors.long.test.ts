import { describe, expect, onTestFinished, test } from 'vitest';
import type { Locale } from '../../src/platform/http/shapes.ts';
import { CAST, emailOf, letBackIn } from '../cast.ts';
import { isIn, openDoors, signIn } from './at-the-door.ts';
import { type Hands, handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { newDeskOpens } from './new-desk.ts';
import { pathOf } from './open-new-house.ts';

const NEW_PASSWORD = 'another-known-password';
const t = messagesIn('en');
const doors = openDoors();

newDeskOpens('empty-plan', t('plan', 'title'));

describe('an invitation', () => {
  const invite = async (person: { name: string; email: string; role: 'agent' | 'requester'; teams?: string[]; locale: Locale }) =>
    pathOf((await doors.house.stage.as('ada').post('/invitations', person)).body.link);
  const choosePassword = async (hands: Hands) => {
    await hands.write('identity', 'field.newPassword', NEW_PASSWORD);
    await hands.press('identity', 'invitation.submit');
  };

  test('brings a user to the portal', async () => {
    const path = await invite({ name: 'Nils Newman', email: 'nils@velanorte.example', role: 'requester', locale: 'en' });
    const nils = await doors.comer();
    await nils.load(path);
    await nils.write('identity', 'field.newPassword', 'short');
    await nils.press('identity', 'invitation.submit');
    await nils.reads('identity', 'field.passwordShort', { min: 10 });
    await choosePassword(nils);
    await nils.isAt(t('portal', 'home.title'));
  });

  test('that was used is refused in words', async () => {
    const path = await invite({ name: 'Olga Once', email: 'olga@velanorte.example', role: 'agent', teams: ['mdm-team'], locale: 'en' });
    const olga = await doors.comer();
    await olga.load(path);
    await choosePassword(olga);
    await isIn(olga, 'Olga Once');
    const again = await doors.comer();
    await again.load(path);
    await again.isAt(t('identity', 'invitation.notValid'));
    await again.reads('identity', 'invitation.notValidText');
  });

  test('that was withdrawn is refused in words', async () => {
    const path = await invite({ name: 'Walt Withdrawn', email: 'walt@velanorte.example', role: 'requester', locale: 'en' });
    const ada = await doors.house.signIn('ada');
    onTestFinished(ada.leave);
    const { load, press, pressIn, reads } = handsOf(ada, t);
    await load('/people?show=invitations');
    await press('identity', 'invitations.withdrawOf', { name: 'Walt Withdrawn' });
    await pressIn('identity', 'invitations.withdraw');
    await reads('identity', 'invitations.withdrawn');
    const walt = await doors.comer();
    await walt.load(path);
    await walt.isAt(t('identity', 'invitation.notValid'));
  });
});

describe('signing in', () => {
  test('is slowed after ten wrong passwords, which is said in words', async () => {
    const hands = await doors.comer();
    await hands.load('/sign-in');
    const answer = () => hands.page.waitForResponse((response) => response.url().endsWith('/sign-in/email'));
    for (let attempt = 1; attempt <= 10; attempt++) {
      const answered = answer();
      await signIn(hands, 'moe', `guess number ${attempt}`);
      expect((await answered).status()).toBe(401);
    }
    await signIn(hands, 'moe');
    await hands.sees(doors.house.stage.desk.sentences.say('en', 'platform', 'refusal.too-many-requests', { minutes: 15, hours: 0 }));
  });

  test('is not possible for someone whose access was ended', async () => {
    await doors.house.stage.as('ada').patch(`/people/${doors.house.stage.ids.toni}`, { isActive: false });
    const hands = await doors.comer();
    await hands.load('/sign-in');
    await signIn(hands, 'toni');
    await hands.reads('identity', 'signIn.wrong');
    await letBackIn(doors.house.stage, 'toni');
  });
});

test('a link of the administrator gives a new password, and the old one and its sessions end', async () => {
  const theo = await doors.house.signIn('theo');
  const ada = await doors.house.signIn('ada');
  onTestFinished(() => Promise.all([theo.leave(), ada.leave()]).then());
  const admin = handsOf(ada, t);
  await admin.load('/people');
  await admin.press('identity', 'edit.of', { name: CAST.theo.name });
  await admin.pressIn('identity', 'passwordLink.make');
  const link = await admin.page.getByLabel(t('identity', 'passwordLink.made')).inputValue();
  const hands = await doors.comer();
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

  test('that was chosen in the menu is kept by a reload and in another browser', async () => {
    const una = await doors.house.signIn('una', { locale: 'en' });
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
    const elsewhere = await doors.comer();
    await elsewhere.load('/');
    await signIn(elsewhere, 'una');
    await handsOf(elsewhere, es).isAt(es('portal', 'home.title'));
  });
});
