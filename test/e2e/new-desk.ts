import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comerAt, isIn } from './at-the-door.ts';
import { messagesIn } from './messages.ts';
import { type NewHouse, openNewHouse } from './open-new-house.ts';

const NEW_PASSWORD = 'another-known-password';
const t = messagesIn('en');

/** From the link that a new desk prints to its first pages. */
export function newDeskOpens(startFrom: 'worked-plan' | 'empty-plan', planHeading: string): void {
  describe(`a new desk that starts from the ${startFrom}`, () => {
    let newHouse: NewHouse;
    let path: string;
    beforeAll(async () => {
      newHouse = await openNewHouse();
      path = await newHouse.setUpPath();
    });
    afterAll(() => newHouse.close());

    test('sends whoever comes without the link to it', async () => {
      const { load, reads, isAt } = await comerAt(newHouse);
      await load('/');
      await reads('identity', 'signIn.notSetUpText');
      await load('/set-up');
      await isAt(t('identity', 'setUp.noLink'));
    });

    test('makes nobody its administrator by a link that it did not print', async () => {
      const { page, load, press, write, isAt } = await comerAt(newHouse);
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
      const hands = await comerAt(newHouse);
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
      const { load, isAt } = await comerAt(newHouse);
      await load(path);
      await isAt(t('identity', 'setUp.done'));
    });
  });
}
