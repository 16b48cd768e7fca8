import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedBridge } from '../notes-page.ts';
import { violationsOn } from './look.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

const en = messagesIn('en');
const es = messagesIn('es');

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('two write in the notes of a bridge at once, one of them without a connection for a while, and have the same; so have the minutes', async () => {
  const bridge = await openedBridge(house.stage);
  const [tina, theo] = [
    await house.signIn('tina'),
    await house.signIn('theo', { locale: 'es', colorScheme: 'dark', viewport: { width: 390, height: 844 } }),
  ];
  for (const { page } of [tina, theo]) await page.goto(`/bridges/${bridge}`);
  await theo.page.getByText(es('bridge', 'room.written'), { exact: true }).click();
  const tinas = tina.page.getByRole('textbox', { name: en('bridge', 'notes.label') });
  const theos = theo.page.getByRole('textbox', { name: es('bridge', 'notes.label') });

  await tinas.pressSequentially('The **connector** is down, see `dsregcmd`');
  await theos.getByText('connector').waitFor();
  await theo.page.getByText(es('bridge', 'notes.typing', { names: 'Tina One', count: 1 })).waitFor();
  await theo.context.setOffline(true);
  await theo.page.getByText(es('bridge', 'notes.stand.away')).waitFor();
  await theos.press('Control+Home');
  await theos.pressSequentially('Aviso: ');
  await tinas.press('Enter');
  await tinas.pressSequentially('- renew it');
  await tina.page.getByText(en('bridge', 'notes.stand.stored')).waitFor();
  await theo.context.setOffline(false);

  await tinas.getByText('Aviso: ').waitFor();
  await theos.getByText('renew it').waitFor();
  await theo.page.getByText(es('bridge', 'notes.stand.stored')).waitFor();
  for (const { page } of [tina, theo]) expect(await violationsOn(page)).toEqual([]);
  const { body } = await house.stage.as('wanda').get(`/bridges/${bridge}/notes`);
  expect(body.markdown).toBe('Aviso: The **connector** is down, see `dsregcmd`\n- renew it');

  await house.stage.as('lena').post(`/bridges/${bridge}/end`);
  await tina.page.getByText(en('bridge', 'notes.by', { names: 'Tina One and Theo Three' })).waitFor();
  // The policy of the pages would have said so.
  expect(tina.complaints).toEqual([]);
});
