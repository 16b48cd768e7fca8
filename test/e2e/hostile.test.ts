import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket } from '../cast.ts';
import { runs } from '../runs.ts';
import type { Guest } from './guests.ts';
import { handsOf } from './hands.ts';
import { arriveAt, misplacedOn, settled } from './look.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

const t = messagesIn('en');
/** Each would do harm if a page took it for anything but text, or break the page if it gave it no room. */
const USUAL = {
  markup: '<img src=x onerror="window.harmed = 1"> & <b>bold</b>',
  script: '<script>window.harmed = 2</script>{{constructor}}',
  'right to left': 'שלום, המחשב לא נרשם (0x80180014) مرحبا',
  'a word without an end': 'Donaudampfschifffahrt'.repeat(9).slice(0, 180),
  emoji: '👩🏽‍💻🔥 ни́чего 你好',
};
const HOSTILE = {
  ...USUAL,
  links: '[press](javascript:window.harmed=3) <a href="javascript:window.harmed=4">press</a>',
  frames: '<iframe srcdoc="<script>parent.harmed=5</script>"></iframe><svg onload="window.harmed=6"></svg>',
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

type Kind = keyof typeof HOSTILE;
const KINDS = Object.keys(runs<object>(USUAL, HOSTILE)) as Kind[];
const written = {} as Record<Kind, { number: number; calledIn: number }>;
beforeAll(async () => {
  for (const kind of KINDS) written[kind] = await writeEverywhere(HOSTILE[kind]);
});

async function writeEverywhere(words: string): Promise<{ number: number; calledIn: number }> {
  const { as } = house.stage;
  const { id, number } = await openedTicket(house.stage, {
    subject: words,
    description: words,
    deviceName: words.slice(0, 120),
    errorCode: words.slice(0, 120),
  });
  await as('tina').post(`/tickets/${id}/take`);
  await as('una').post(`/tickets/${id}/messages`, { body: words, visibility: 'public' });
  await as('tina').post(`/tickets/${id}/messages`, { body: words, visibility: 'internal' });
  const packet = { symptom: words, tried: [words, 'Restarted it'], question: words, hypothesis: words };
  const { status } = await as('tina').post(`/tickets/${id}/escalations`, { reason: words, packet });
  expect(status).toBe(201);
  const requester = { name: words.slice(0, 120), email: `caller-${number}@velanorte.example` };
  return { number, calledIn: (await as('tina').post('/tickets', { subject: words, description: '', requester })).body.number };
}

async function isText(player: keyof typeof guests, path: string, kinds: readonly Kind[]): Promise<void> {
  const { page, complaints } = guests[player];
  await arriveAt(page, path);
  for (const kind of kinds) await handsOf(guests[player], t).sees(HOSTILE[kind].slice(0, 120));
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    await settled(page);
    expect(await misplacedOn(page)).toEqual([]);
  }
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  expect(await page.locator('img[src="x"], main script, main b, main iframe, main svg[onload], a[href^="javascript" i]').count()).toBe(0);
  expect(complaints.splice(0)).toEqual([]);
}

describe.each(KINDS)('%s in what people write is shown as text, in its room', (kind) => {
  test('on their case', () => isText('una', `/portal/cases/${written[kind].number}`, [kind]));
  test('on the ticket', () => isText('tina', `/desk/tickets/${written[kind].number}`, [kind]));
  test('on the ticket of a caller of that name', () => isText('tina', `/desk/tickets/${written[kind].calledIn}`, [kind]));
});

test.each([
  ['the portal', 'una', '/portal'],
  ['the queue', 'tina', '/desk/queue?view=all&sort=created'],
  ['the shift', 'tina', '/desk/shift'],
  ['the people', 'tina', '/people?show=users'],
] as const)('all that people write is shown as text on %s, in its room', (_page, player, path) => isText(player, path, KINDS));
