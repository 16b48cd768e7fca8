import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CAST, openedTicket, relayingTicket, ticketAtTierThree } from '../cast.ts';
import { handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { inHead, inStream, openStaffRoom, titled } from './staff-room.ts';

const t = messagesIn('en');
const room = openStaffRoom();
const { on, as, ticketOf, messagesOf, numberOf, open } = room;

describe('while others work', () => {
  test('a ticket that somebody takes changes on the page of who looks at it', async () => {
    const { id } = await openedTicket(room.stage);
    const { reads } = await open('tina', { id });
    await reads('ticket', 'head.nobody');
    await as('toni').post(`/tickets/${id}/take`);
    await inHead(on.tina, CAST.toni.name);
    await inHead(on.tina, t('platform', 'status.open'));
  });

  test('who takes a ticket from a colleague is asked, and an answer that crosses theirs waits for a second press', async () => {
    room.mayRefuse(/ 409 /);
    const { id } = await openedTicket(room.stage);
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
    await openedTicket(room.stage, { subject: 'One that nobody reloaded for' });
    await on.tina.sees('One that nobody reloaded for');
  });

  test('of two who correct the same ticket, the second is told and loses nothing', async () => {
    room.mayRefuse(/ 409 /);
    const ticket = await openedTicket(room.stage);
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
    room.mayRefuse(/net::ERR_/);
    const { id } = await openedTicket(room.stage);
    const { page, sees, reads } = await open('tina', { id });
    const { context } = room.guests.tina;
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
      room.stage.app.server.closeAllConnections();
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

describe('a ticket', () => {
  test('goes to the vendor, is logged both ways, and comes back with the answer', async () => {
    const { page, press, pressIn, write, writeIn, sheet, sheetIsGone } = await open('theo', await ticketAtTierThree(room.stage));
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
    const { id } = await openedTicket(room.stage);
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
    const { id, relays } = await relayingTicket(room.stage);
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
    const { id } = await openedTicket(room.stage, { errorCode: '0x801C03ED' });
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
    const { id } = await openedTicket(room.stage);
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
    const { id } = await openedTicket(room.stage);
    await on.una.go(`/portal/cases/${await numberOf({ id })}`);
    const { page, sees, press } = on.una;
    const files = page.locator('input[type=file]');
    const video = join(room.stage.dataFolder, 'video.txt');
    await writeFile(video, Buffer.alloc(21 * 1024 * 1024, 'x'));
    await files.setInputFiles(video);
    await sees(t('platform', 'fileTooLarge', { name: 'video.txt', limit: 20 }));
    const slow = join(room.stage.dataFolder, 'slow.log');
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
