import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket } from '../cast.ts';
import type { Guest } from './guests.ts';
import { type Hands, handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

const t = messagesIn('en');

let house: House;
let plan: string;
const guests = {} as Record<'ada' | 'tina', Guest>;
beforeAll(async () => {
  house = await openHouse();
  plan = await readFile(new URL('../../examples/support-plan.yaml', import.meta.url), 'utf8');
  for (const player of ['ada', 'tina'] as const) guests[player] = await house.signIn(player, { locale: 'en' });
});
afterAll(() => house.close());

const versions = async () => (await house.stage.as('ada').get('/plan/versions')).body.items.length as number;

/** Opens the sheet and gives it a plan file; what lint says of it stands there. */
async function give(source: string): Promise<Hands> {
  const hands = handsOf(guests.ada, t);
  await hands.go('/plan');
  await hands.press('plan', 'publish.open');
  const file = { name: 'support-plan.yaml', mimeType: 'application/yaml', buffer: Buffer.from(source) };
  await hands.sheet.locator('input[type=file]').setInputFiles(file);
  return hands;
}

test('a plan file that is broken shows what is wrong and where, and changes nothing', async () => {
  const before = await versions();
  const { sheet, pressIn } = await give(plan.replace('id: windows-support', 'id: service-desk').replace('bar: 70', 'bar: 700'));
  await sheet.getByText(t('plan', 'publish.notPublishable')).waitFor();
  await sheet.locator('code').filter({ hasText: 'process.packet' }).first().waitFor();
  await pressIn('plan', 'publish.submit');
  await sheet.getByRole('alert').waitFor();
  expect(await versions()).toBe(before);
  expect(guests.ada.complaints.splice(0).filter((words) => !/ 422 /.test(words))).toEqual([]);
});

test('a plan that was changed is in force at once, and the next ticket obeys it', async () => {
  const changed = plan.replace('en: Windows device support,', 'en: Windows rescue team,').replace('bar: 70', 'bar: 95');
  const { sheet, pressIn, sheetIsGone, reads } = await give(changed);
  await sheet.getByText(t('plan', 'publish.publishable')).waitFor();
  await pressIn('plan', 'publish.submit');
  await sheetIsGone();
  await reads('plan', 'publish.done', { version: 2 });
  await guests.ada.page.getByText('Windows rescue team').first().waitFor();

  const { number } = await openedTicket(house.stage);
  const tina = handsOf(guests.tina, t);
  await tina.go(`/desk/tickets/${number}`);
  await tina.press('ticket', 'move.escalate');
  await tina.reads('escalation', 'score.bar', { bar: 95 });
  await tina.sheet.getByText('Windows rescue team').waitFor();
  expect([...guests.ada.complaints, ...guests.tina.complaints]).toEqual([]);
});
