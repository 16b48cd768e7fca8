import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket, type Player } from '../cast.ts';
import { handsOf } from './hands.ts';
import { misplacedOn, settled } from './look.ts';
import { messagesIn } from './messages.ts';
import { type Guest, type House, openHouse } from './open-house.ts';

const t = messagesIn('en');
/** Each would do harm if a page took it for anything but text, or break the page if it gave it no room. */
const HOSTILE = {
  markup: '<img src=x onerror="window.harmed = 1"> & <b>bold</b>',
  script: '<script>window.harmed = 2</script>{{constructor}}',
  'right to left': 'שלום, המחשב לא נרשם (0x80180014) مرحبا',
  'a word without an end': 'Donaudampfschifffahrt'.repeat(9).slice(0, 180),
  emoji: '👩🏽‍💻🔥 ни́чего 你好 ‮reversed‬',
};
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

let house: House;
const guests = {} as Record<'una' | 'tina', Guest>;
beforeAll(async () => {
  house = await openHouse();
  for (const player of ['una', 'tina'] as const) guests[player] = await house.signIn(player, { locale: 'en', reducedMotion: 'reduce' });
});
afterAll(() => house.close());

describe.each(Object.entries(HOSTILE))('%s in what people write', (_, words) => {
  let number: number;
  let calledIn: number;
  beforeAll(async () => {
    const { as } = house.stage;
    const ticket = await openedTicket(house.stage, {
      subject: words,
      description: words,
      deviceName: words.slice(0, 120),
      errorCode: words.slice(0, 120),
    });
    number = ticket.number;
    await as('tina').post(`/tickets/${ticket.id}/take`);
    await as('una').post(`/tickets/${ticket.id}/messages`, { body: words, visibility: 'public' });
    await as('tina').post(`/tickets/${ticket.id}/messages`, { body: words, visibility: 'internal' });
    const packet = { symptom: words, tried: [words, 'Restarted it'], question: words, hypothesis: words };
    const { status } = await as('tina').post(`/tickets/${ticket.id}/escalations`, { reason: words, packet });
    expect(status).toBe(201);
    const requester = { name: words.slice(0, 120), email: `caller-${number}@velanorte.example` };
    calledIn = (await as('tina').post('/tickets', { subject: words, description: '', requester })).body.number;
  });

  test.each([
    ['the portal', 'una', () => '/portal'],
    ['their case', 'una', () => `/portal/cases/${number}`],
    ['the queue', 'tina', () => '/desk/queue?view=all&sort=created'],
    ['the shift', 'tina', () => '/desk/shift'],
    ['the ticket', 'tina', () => `/desk/tickets/${number}`],
    ['the ticket of a caller of that name', 'tina', () => `/desk/tickets/${calledIn}`],
    ['the people', 'tina', () => '/people?show=users'],
  ] as const satisfies [string, Player, () => string][])('is shown as text on %s, in its room', async (_page, player, path) => {
    const { page, complaints } = guests[player];
    await page.goto(path());
    await handsOf(guests[player], t).sees(words.slice(0, 120));
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      await settled(page);
      expect(await misplacedOn(page)).toEqual([]);
    }
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    expect(await page.locator('img[src="x"], main script, main b').count()).toBe(0);
    expect(complaints.splice(0)).toEqual([]);
  });
});
