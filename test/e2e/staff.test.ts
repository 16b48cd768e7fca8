import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CAST, escalatedTicket, openedTicket, PACKETS, type Player, relayingTicket, ticketAtTierThree } from '../cast.ts';
import type { Guest } from './guests.ts';
import { type Hands, handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

const t = messagesIn('en');
const PEOPLE = ['una', 'tina', 'toni', 'wanda', 'theo'] as const satisfies readonly Player[];

let house: House;
const guests = {} as Record<(typeof PEOPLE)[number], Guest>;
const on = {} as Record<(typeof PEOPLE)[number], Hands>;
beforeAll(async () => {
  house = await openHouse();
  for (const player of PEOPLE) {
    guests[player] = await house.signIn(player, { locale: 'en' });
    on[player] = handsOf(guests[player], t);
  }
});
afterAll(() => house.close());

/** What the browser says of a refusal that a test provokes. */
let refused: RegExp | null = null;
beforeEach(() => {
  refused = null;
});
afterEach(() => {
  const complaints = PEOPLE.flatMap((player) => guests[player].complaints.splice(0).map((words) => `${player}: ${words}`));
  expect(complaints.filter((words) => !refused?.test(words))).toEqual([]);
});

const as = (player: Player) => house.stage.as(player);
const ticketOf = async (id: string) => (await as('lena').get(`/tickets/${id}`)).body;
const messagesOf = async (id: string): Promise<string[]> =>
  (await as('lena').get(`/tickets/${id}/timeline`)).body.items.flatMap(({ body }: { body: string | null }) => body ?? []);
const numberOf = async ({ id }: { id: string }): Promise<number> => (await ticketOf(id)).number;
const titled = (number: number) => new RegExp(`#${number}`);
async function open(player: (typeof PEOPLE)[number], { id }: { id: string }): Promise<Hands> {
  const number = await numberOf({ id });
  await on[player].go(`/desk/tickets/${number}`);
  await on[player].isAt(titled(number));
  return on[player];
}

const inStream = ({ page }: Hands, words: string) => page.getByRole('listitem').filter({ hasText: words }).first().waitFor();
const inHead = ({ page }: Hands, words: string) => page.locator('header').getByText(words, { exact: true }).waitFor();
/** A message is on its way for as long as the page fetches what it changed. */
const sent = ({ page }: Hands) => page.locator('form button[data-loading]').waitFor({ state: 'detached' });

describe('with the keyboard alone', () => {
  const lineInFocus = (hands: Hands) => hands.page.locator('[data-line]:focus-within').getAttribute('data-line');

  test('j and k go through the shift, Enter opens the ticket', async () => {
    for (let count = 0; count < 3; count++) await openedTicket(house.stage);
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
    const { id } = await escalatedTicket(house.stage);
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
    const { id } = await relayingTicket(house.stage);
    const { page, button } = await open('wanda', { id });
    await button('escalation', 'relay.acknowledge').waitFor();
    await page.keyboard.press('a');
    await button('escalation', 'relay.acknowledge').waitFor({ state: 'detached' });
    const { relays } = await ticketOf(id);
    expect(relays.find(({ tier }: { tier: number }) => tier === 2).state).toBe('acknowledged');
  });

  test('e opens the sheet to hand up, Escape closes it', async () => {
    const { page, sheet, reads, sheetIsGone } = await open('tina', await openedTicket(house.stage));
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
    const { page, sheet } = await open('tina', await openedTicket(house.stage));
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
    await open('toni', await openedTicket(house.stage));
    await page.keyboard.press('e');
    await page.keyboard.press('Control+k');
    await sheet.getByPlaceholder(t('app', 'palette.placeholder')).waitFor();
    expect(await sheet.count()).toBe(1);
    await page.keyboard.press('Escape');
    await sheetIsGone();
    await page.evaluate(() => localStorage.removeItem('relevo.single-keys'));
  });

  test('Ctrl K finds a ticket by its number and by its words', async () => {
    const { id } = await openedTicket(house.stage, { subject: 'The conference screen flickers' });
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

describe('while others work', () => {
  test('a ticket that somebody takes changes on the page of who looks at it', async () => {
    const { id } = await openedTicket(house.stage);
    const { reads } = await open('tina', { id });
    await reads('ticket', 'head.nobody');
    await as('toni').post(`/tickets/${id}/take`);
    await inHead(on.tina, CAST.toni.name);
    await inHead(on.tina, t('platform', 'status.open'));
  });

  test('who takes a ticket from a colleague is asked, and an answer that crosses theirs waits for a second press', async () => {
    refused = / 409 /;
    const { id } = await openedTicket(house.stage);
    await as('toni').post(`/tickets/${id}/take`);
    const tina = await open('tina', { id });
    await inHead(on.tina, CAST.toni.name);
    await tina.press('ticket', 'move.take');
    await on.tina.sheet.getByText(CAST.toni.name).waitFor();
    await on.tina.pressIn('ticket', 'take.submit');
    await inHead(on.tina, CAST.tina.name);
    await on.tina.page.getByRole('textbox', { name: t('ticket', 'composer.toUser', { name: CAST.una.name }) }).fill('From Tina');
    await as('toni').post(`/tickets/${id}/messages`, { body: 'From Toni' });
    await on.tina.press('ticket', 'composer.sendReply');
    await on.tina.page.getByRole('alert').filter({ hasText: CAST.toni.name }).waitFor();
    await on.tina.press('ticket', 'composer.sendAnyway');
    await expect.poll(() => messagesOf(id)).toEqual(['From Toni', 'From Tina']);
  });

  test('a new ticket comes to the shift by itself', async () => {
    await on.tina.go('/desk/shift');
    await on.tina.isAt(t('staff', 'shift.title'));
    await openedTicket(house.stage, { subject: 'One that nobody reloaded for' });
    await on.tina.sees('One that nobody reloaded for');
  });

  test('of two who correct the same ticket, the second is told and loses nothing', async () => {
    refused = / 409 /;
    const ticket = await openedTicket(house.stage);
    for (const player of ['tina', 'toni'] as const) {
      await (await open(player, ticket)).press('ticket', 'edit.open');
      await on[player].sheet.waitFor();
    }
    await on.tina.writeIn('ticket', 'field.subject', 'What Tina read');
    await on.toni.writeIn('ticket', 'field.subject', 'What Toni heard');
    await on.toni.writeIn('ticket', 'field.deviceName', 'VN-0412');
    await on.tina.pressIn('platform', 'save');
    await on.tina.sheetIsGone();
    await on.toni.sheet.getByRole('alert').filter({ hasText: 'What Tina read' }).waitFor();
    const subject = on.toni.sheet.getByRole('textbox', { name: t('ticket', 'field.subject') });
    expect(await subject.inputValue()).toBe('What Toni heard');
    await subject.fill('What Tina read and Toni heard');
    await on.toni.pressIn('platform', 'save');
    await on.toni.sheetIsGone();
    expect(await ticketOf(ticket.id)).toMatchObject({ subject: 'What Tina read and Toni heard', deviceName: 'VN-0412' });
  });

  test('two tabs hear by one stream; a lost connection is said in both, and what was opened meanwhile comes by itself', async () => {
    refused = /net::ERR_/;
    const { id } = await openedTicket(house.stage);
    const { page, sees, reads } = await open('tina', { id });
    const { context } = guests.tina;
    const streams: string[] = [];
    context.on('request', (request) => request.url().endsWith('/events') && streams.push(request.url()));
    const second = handsOf({ page: await context.newPage() }, t);
    await second.load(`/desk/tickets/${await numberOf({ id })}`);
    await second.isAt(titled(await numberOf({ id })));
    await as('toni').post(`/tickets/${id}/messages`, { body: 'Said before', visibility: 'internal' });
    await sees('Said before');
    await second.sees('Said before');
    expect(streams).toEqual([]);
    try {
      await context.setOffline(true);
      // A stream that is open already outlives the browser's way of being offline.
      house.stage.app.server.closeAllConnections();
      await reads('platform', 'connectionLost');
      await second.reads('platform', 'connectionLost');
      // What could not be loaded may come with the page anew.
      void second.go('/desk/queue').catch(() => {});
      await second.page.waitForURL('**/desk/queue');
      await as('toni').post(`/tickets/${id}/messages`, { body: 'Said meanwhile', visibility: 'internal' });
    } finally {
      await context.setOffline(false);
    }
    await sees('Said meanwhile');
    await page.getByText(t('platform', 'connectionLost')).waitFor({ state: 'detached' });
    await second.isAt(t('staff', 'queue.title'));
    await second.page.close();
  });
});

describe('what was being written', () => {
  test('as a reply is there after a reload, and gone when it was sent', async () => {
    const { page, reads } = await open('tina', await openedTicket(house.stage));
    const reply = page.getByRole('textbox', { name: t('ticket', 'composer.toUser', { name: CAST.una.name }) });
    await reply.fill('Half a sentence');
    await page.reload();
    await reads('ticket', 'move.take');
    expect(await reply.inputValue()).toBe('Half a sentence');
    await on.tina.press('ticket', 'composer.sendReply');
    await inStream(on.tina, 'Half a sentence');
    await page.reload();
    await reads('ticket', 'move.take');
    expect(await reply.inputValue()).toBe('');
  });

  test('as a note is a note after a reload, and is sent to its user only by a press that says so', async () => {
    const { page, press, reads, button } = await open('tina', await openedTicket(house.stage));
    const note = page.getByRole('textbox', { name: t('ticket', 'composer.toStaff') });
    const reply = page.getByRole('textbox', { name: t('ticket', 'composer.toUser', { name: CAST.una.name }) });
    await page.keyboard.press('n');
    await note.fill('She shares the device, do not tell');
    await page.reload();
    await reads('ticket', 'move.take');
    expect(await note.inputValue()).toBe('She shares the device, do not tell');
    await page.getByText(t('ticket', 'composer.reply'), { exact: true }).click();
    expect(await reply.inputValue()).toBe('');
    await reply.focus();
    await press('ticket', 'composer.useNote');
    expect(await reply.inputValue()).toBe('She shares the device, do not tell');
    await page.getByText(t('ticket', 'composer.note'), { exact: true }).click();
    expect(await note.inputValue()).toBe('');
    await button('ticket', 'composer.useReply').waitFor();
  });

  test('as a packet is there after a reload', async () => {
    const { page, press, writeIn, sheet } = await open('tina', await openedTicket(house.stage));
    await press('ticket', 'move.escalate');
    await writeIn('escalation', 'escalate.reason', 'The cause is not found');
    await writeIn('escalation', 'field.question', PACKETS[2].question);
    await page.reload();
    await press('ticket', 'move.escalate');
    const written = (field: string) => sheet.getByRole('textbox', { name: t('escalation', field) }).inputValue();
    expect(await written('escalate.reason')).toBe('The cause is not found');
    expect(await written('field.question')).toBe(PACKETS[2].question);
  });

  test('as a report is there after a reload with its step and its files, and back is the step before', async () => {
    const { page, go, press, write, reads, sees, isAt } = on.una;
    await go('/portal/report');
    await write('portal', 'report.subject', 'The laptop says a code');
    await press('portal', 'report.next');
    await press('portal', 'report.next');
    await reads('portal', 'report.step', { step: 3, of: 4 });
    await page.locator('input[type=file]').setInputFiles({ name: 'code.txt', mimeType: 'text/plain', buffer: Buffer.from('0x80180014') });
    await sees('code.txt');
    await page.reload();
    await reads('portal', 'report.step', { step: 3, of: 4 });
    await sees('code.txt');
    await page.goBack();
    await reads('portal', 'report.step', { step: 2, of: 4 });
    await press('portal', 'report.next');
    await press('portal', 'report.next');
    await press('portal', 'report.send');
    await isAt(/[0-9]{4}/);
    const { items } = (await as('una').get('/tickets?view=mine')).body;
    const { attachments } = await ticketOf(items.find(({ subject }: { subject: string }) => subject === 'The laptop says a code').id);
    expect(attachments.map(({ name }: { name: string }) => name)).toEqual(['code.txt']);
  });

  test('by a user is there after a reload', async () => {
    const number = await numberOf(await openedTicket(house.stage));
    const { page, go } = on.una;
    await go(`/portal/cases/${number}`);
    const reply = page.getByRole('textbox', { name: t('portal', 'reply.label') });
    await reply.fill('It happens since');
    await page.reload();
    await reply.waitFor();
    expect(await reply.inputValue()).toBe('It happens since');
  });
});

describe('a ticket', () => {
  test('goes to the vendor, is logged both ways, and comes back with the answer', async () => {
    const { page, press, pressIn, write, writeIn, sheet, sheetIsGone } = await open('theo', await ticketAtTierThree(house.stage));
    await press('ticket', 'move.open-vendor-case');
    await writeIn('escalation', 'vendor.caseNumber', '2607010040001234');
    await sheet.getByRole('combobox', { name: t('escalation', 'vendor.severity') }).click();
    await page.getByRole('option', { name: 'B' }).click();
    await writeIn('escalation', 'vendor.summary', 'The service counts deleted devices');
    await pressIn('escalation', 'vendor.submit');
    await sheetIsGone();
    await inHead(on.theo, t('platform', 'waitingFor.vendor'));
    const say = async (kind: string, words: string, submit: string) => {
      await page.getByText(t('escalation', `vendor.direction.${kind}`), { exact: true }).click();
      await write('escalation', `vendor.write.${kind}`, words);
      await press('escalation', submit);
      await page.locator(`[data-direction="${kind}"]`).filter({ hasText: words }).waitFor();
    };
    await say('to-vendor', 'The log is uploaded', 'vendor.log');
    await say('from-vendor', 'It is being looked at', 'vendor.log');
    await say('answer', 'A fix is rolled out', 'vendor.recordAnswer');
    await inHead(on.theo, t('platform', 'status.open'));
    await press('ticket', 'move.solve');
    expect(await sheet.getByRole('textbox', { name: t('escalation', 'solve.steps') }).inputValue()).toBe('A fix is rolled out');
  });

  test('waits for its user, whose answer goes on with it', async () => {
    const { id } = await openedTicket(house.stage);
    const { press, pressIn, writeIn, sheetIsGone } = await open('tina', { id });
    await press('ticket', 'move.wait');
    await writeIn('ticket', 'wait.note', 'Which code?');
    await pressIn('ticket', 'wait.submit');
    await sheetIsGone();
    await inHead(on.tina, t('platform', 'waitingFor.requester'));
    await on.una.go(`/portal/cases/${await numberOf({ id })}`);
    await on.una.reads('portal', 'next.you-answer');
    await on.una.write('portal', 'reply.label', 'The one in the photo');
    await on.una.press('portal', 'reply.send');
    await inStream(on.tina, 'The one in the photo');
    await inHead(on.tina, t('platform', 'status.open'));
  });

  test('that was resolved is opened again with a reason', async () => {
    const { id, relays } = await relayingTicket(house.stage);
    await as('tina').post(`/relays/${relays[1]}/acknowledge`);
    await as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Called; it works' });
    const { press, pressIn, writeIn, sheetIsGone, sees } = await open('tina', { id });
    await press('ticket', 'move.reopen');
    await writeIn('ticket', 'reopen.reason', 'It stopped again at noon');
    await pressIn('ticket', 'reopen.submit');
    await sheetIsGone();
    await sees('It stopped again at noon');
    expect((await ticketOf(id)).status).not.toBe('resolved');
  });

  test('is opened for a caller whom the desk does not know yet', async () => {
    const { page, go, sheet, pressIn, isAt, sees } = on.tina;
    await go('/desk/shift');
    await isAt(t('staff', 'shift.title'));
    await page.keyboard.press('c');
    await sheet.getByRole('textbox', { name: t('staff', 'new.caller') }).fill('Carl Caller');
    await sheet.getByRole('option', { name: t('staff', 'new.someoneNew', { words: 'Carl Caller' }) }).click();
    await sheet.getByRole('textbox', { name: t('staff', 'new.callerEmail') }).fill('carl@velanorte.example');
    await sheet.getByRole('textbox', { name: t('staff', 'new.subject') }).fill('The scanner shows nothing');
    await pressIn('staff', 'new.submit');
    await isAt(/The scanner shows nothing/);
    await sees('carl@velanorte.example');
  });

  test('keeps what a caller tells through a reload; of what they have open for it already, that one is opened, and their words stand there', async () => {
    const { id } = await openedTicket(house.stage, { errorCode: '0x801C03ED' });
    const number = await numberOf({ id });
    const { page, go, sheet, press, writeIn, isAt } = on.tina;
    await go('/desk/shift');
    await isAt(t('staff', 'shift.title'));
    await page.keyboard.press('c');
    await writeIn('staff', 'new.caller', 'una');
    await sheet.getByRole('option', { name: CAST.una.name }).click();
    await writeIn('staff', 'new.subject', 'It is back');
    await writeIn('staff', 'new.errorCode', '801c03ed');
    await page.reload();
    await press('staff', 'new.begun');
    await sheet.getByText(t('staff', 'new.theirs.likeness.code')).waitFor();
    await sheet.getByRole('button', { name: t('staff', 'new.theirs.openThis', { number }) }).click();
    await isAt(titled(number));
    const note = page.getByRole('textbox', { name: t('ticket', 'composer.toStaff', { name: CAST.una.name }) });
    expect(await note.inputValue()).toBe('It is back\n\n801c03ed');
  });

  test('carries a file on a reply, which its user downloads under its own name', async () => {
    const name = 'Añadir el portátil – paso 1.txt';
    const { id } = await openedTicket(house.stage);
    const { page, press, sees } = await open('tina', { id });
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('Reiniciar') });
    await sees(name);
    await page.getByRole('textbox', { name: t('ticket', 'composer.toUser', { name: CAST.una.name }) }).fill('As attached');
    await press('ticket', 'composer.sendReply');
    await on.una.go(`/portal/cases/${await numberOf({ id })}`);
    const link = on.una.page.getByRole('link', { name });
    await link.waitFor();
    const [download] = await Promise.all([on.una.page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe(name);
  });

  test('takes a picture that is pasted, alone, and refuses a file that is too large by its name; the next go one by one, one that was taken out too, and the words wait for them', async () => {
    const { id } = await openedTicket(house.stage);
    await on.una.go(`/portal/cases/${await numberOf({ id })}`);
    const { page, sees, press } = on.una;
    const files = page.locator('input[type=file]');
    const video = join(house.stage.dataFolder, 'video.txt');
    await writeFile(video, Buffer.alloc(21 * 1024 * 1024, 'x'));
    await files.setInputFiles(video);
    await sees(t('platform', 'fileTooLarge', { name: 'video.txt', limit: 20 }));
    const slow = join(house.stage.dataFolder, 'slow.log');
    await writeFile(slow, 'slow');
    const arrives = Promise.withResolvers<void>();
    await page.route('**/api/v1/attachments', (route) => arrives.promise.then(() => route.continue()));
    await files.setInputFiles(slow);
    await sees(t('platform', 'filesUnderWay'));
    await page.getByRole('textbox', { name: t('portal', 'reply.label') }).evaluate((field) => {
      const given = new DataTransfer();
      const png = Uint8Array.fromBase64('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==');
      given.items.add(new File([png], 'screen.png', { type: 'image/png' }));
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: given, bubbles: true, cancelable: true }));
    });
    const send = page.getByRole('button', { name: t('portal', 'reply.send') });
    await page.getByRole('textbox', { name: t('portal', 'reply.label') }).fill('Aquí van');
    expect(await send.isDisabled()).toBe(true);
    arrives.resolve();
    await sees('screen.png');
    await page.getByRole('button', { name: t('platform', 'removeFile', { name: 'slow.log' }) }).click();
    await page.getByText('slow.log').waitFor({ state: 'detached' });
    await files.setInputFiles(slow);
    await sees('slow.log');
    await press('portal', 'reply.send');
    const picture = page.getByRole('link', { name: 'screen.png' }).locator('img');
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  });
});
