import { describe, expect, test } from 'vitest';
import { CAST, escalatedTicket, openedTicket, relayingTicket } from '../cast.ts';
import type { Hands } from './hands.ts';
import { messagesIn } from './messages.ts';
import { inStream, openStaffRoom, sent, titled } from './staff-room.ts';

const t = messagesIn('en');
const room = openStaffRoom();
const { on, ticketOf, numberOf, open } = room;

describe('with the keyboard alone', () => {
  const lineInFocus = (hands: Hands) => hands.page.locator('[data-line]:focus-within').getAttribute('data-line');

  test('j and k go through the shift, Enter opens the ticket', async () => {
    for (let count = 0; count < 3; count++) await openedTicket(room.stage);
    const { page, go, isAt } = on.tina;
    await go('/desk/shift');
    await page.locator('[data-line]').nth(2).waitFor();
    const lines = await page.locator('[data-line]').evaluateAll((all) => all.map((line) => line.getAttribute('data-line')));
    await page.keyboard.press('j');
    expect(await lineInFocus(on.tina)).toBe(lines[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await lineInFocus(on.tina)).toBe(lines[1]);
    await page.keyboard.press('Enter');
    await isAt(titled(Number(lines[1])));
    await page.keyboard.press('j');
    await isAt(titled(Number(lines[2])));
  });

  test('a accepts what was handed up', async () => {
    const { id } = await escalatedTicket(room.stage);
    const { page, go, reads } = on.wanda;
    await go('/desk/shift');
    await page
      .locator(`[data-line="${await numberOf({ id })}"] [data-offer=accept]`)
      .first()
      .waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await reads('staff', 'offer.accept.done', { number: await numberOf({ id }) });
    expect((await ticketOf(id)).assignee.name).toBe(CAST.wanda.name);
  });

  test('a acknowledges the solution on a ticket', async () => {
    const { id } = await relayingTicket(room.stage);
    const { page, button } = await open('wanda', { id });
    await button('escalation', 'relay.acknowledge').waitFor();
    await page.keyboard.press('a');
    await button('escalation', 'relay.acknowledge').waitFor({ state: 'detached' });
    const { relays } = await ticketOf(id);
    expect(relays.find(({ tier }: { tier: number }) => tier === 2).state).toBe('acknowledged');
  });

  test('e opens the sheet to hand up, Escape closes it', async () => {
    const { page, sheet, reads, sheetIsGone } = await open('tina', await openedTicket(room.stage));
    await page.keyboard.press('e');
    await sheet.getByRole('textbox', { name: t('escalation', 'escalate.reason') }).waitFor();
    await sheet.getByRole('button', { name: t('platform', 'cancel') }).focus();
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await sheetIsGone();
    // Behind an open sheet the keys rest: nobody has taken it.
    await reads('ticket', 'head.nobody');
  });

  test('r writes to the user and n a note; letters that are typed do nothing else', async () => {
    const { page, sheet } = await open('tina', await openedTicket(room.stage));
    await page.keyboard.press('r');
    await page.getByRole('textbox', { name: t('ticket', 'composer.toUser', { name: CAST.una.name }) }).focus();
    await page.keyboard.type('a jar, e and n');
    await page.keyboard.press('Control+Enter');
    await inStream(on.tina, 'a jar, e and n');
    await page.getByRole('textbox', { name: t('ticket', 'composer.toUser', { name: CAST.una.name }) }).blur();
    await page.keyboard.press('n');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('only for us');
    await sent(on.tina);
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-visibility=internal]').filter({ hasText: 'only for us' }).first().waitFor();
    expect(await sheet.count()).toBe(0);
  });

  test('? tells the keys, and its switch lets single letters rest', async () => {
    const { page, go, sheet, sheetIsGone } = on.toni;
    await go('/desk/shift');
    await page.locator('[data-line]').first().waitFor();
    await page.keyboard.press('?');
    await sheet.getByText(t('staff', 'keys.goAnywhere')).waitFor();
    await sheet.getByRole('switch').press('Space');
    await page.keyboard.press('Escape');
    await sheetIsGone();
    await page.keyboard.press('j');
    expect(await page.locator('[data-line]:focus-within').count()).toBe(0);
    await open('toni', await openedTicket(room.stage));
    await page.keyboard.press('e');
    await page.keyboard.press('Control+k');
    await sheet.getByPlaceholder(t('staff', 'frame.palette')).waitFor();
    expect(await sheet.count()).toBe(1);
    await page.keyboard.press('Escape');
    await sheetIsGone();
    await page.evaluate(() => localStorage.removeItem('relevo.single-keys'));
  });

  test('Ctrl K finds a ticket by its number and by its words', async () => {
    const { id } = await openedTicket(room.stage, { subject: 'The conference screen flickers' });
    const number = await numberOf({ id });
    const { page, go, sheet, isAt, sheetIsGone } = on.tina;
    for (const asked of [String(number), 'conference flickers']) {
      await go('/desk/queue');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Control+k');
      await sheet.getByRole('textbox').fill(asked);
      await sheet.getByRole('button', { name: `#${number} The conference screen flickers` }).waitFor();
      await page.keyboard.press('Enter');
      await isAt(titled(number));
      await sheetIsGone();
    }
    await page.keyboard.press('Control+k');
    await sheet.getByRole('textbox').waitFor();
    await page.goBack();
    await page.locator('h1', { hasText: t('staff', 'queue.title') }).waitFor();
    await sheetIsGone();
  });
});
