import { describe, expect, test } from 'vitest';
import { CAST, openedTicket, PACKETS } from '../cast.ts';
import { messagesIn } from './messages.ts';
import { inStream, openStaffRoom } from './staff-room.ts';

const t = messagesIn('en');
const room = openStaffRoom();
const { on, as, ticketOf, numberOf, open } = room;

describe('what was being written', () => {
  test('as a reply is there after a reload, and gone when it was sent', async () => {
    const { page, reads } = await open('tina', await openedTicket(room.stage));
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
    const { page, press, reads, button } = await open('tina', await openedTicket(room.stage));
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
    const { page, press, writeIn, sheet } = await open('tina', await openedTicket(room.stage));
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
    const number = await numberOf(await openedTicket(room.stage));
    const { page, go } = on.una;
    await go(`/portal/cases/${number}`);
    const reply = page.getByRole('textbox', { name: t('portal', 'reply.label') });
    await reply.fill('It happens since');
    await page.reload();
    await reply.waitFor();
    expect(await reply.inputValue()).toBe('It happens since');
  });
});
