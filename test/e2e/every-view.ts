import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locale } from '../../src/platform/http/shapes.ts';
import { arriveAt, flawsOf, settled, violationsOn } from './look.ts';
import { makeTickets } from './make-tickets.ts';
import { messagesIn } from './messages.ts';
import { type Guest, type House, openHouse } from './open-house.ts';
import { type NewHouse, openNewHouse, pathOf } from './open-new-house.ts';
import { INVITED, type Made, VIEWS, type View } from './views.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };
/** Where things stand does not depend on the theme: each language is looked at in one of them, on both widths; axe, which is slow, on one. */
const AXE = { en: { colorScheme: 'light', viewport: DESKTOP }, es: { colorScheme: 'dark', viewport: PHONE } } as const;

/** Looks at every view in one language, as whoever sees it, on a phone and a wide screen. A file for each language, so that two run at once. */
export function everyViewHolds(locale: Locale): void {
  let house: House;
  let newHouse: NewHouse;
  let made: Made;
  const guests = {} as Record<View['as'], Guest>;

  beforeAll(async () => {
    house = await openHouse();
    newHouse = await openNewHouse(house.browser);
    const options = { locale, viewport: PHONE, reducedMotion: 'reduce' } as const;
    for (const player of ['una', 'tina', 'theo', 'ada'] as const) guests[player] = await house.signIn(player, options);
    guests.nobody = await house.visit(options);
    guests.newcomer = await newHouse.visit(options);
    // An invitation speaks the language of whom it is for.
    const { body: invited } = await house.stage
      .as('ada')
      .post('/invitations', { ...INVITED, locale, email: `nina-${locale}@velanorte.example` });
    made = { tickets: await makeTickets(house.stage), invitation: pathOf(invited.link), setUp: await newHouse.setUpPath() };
  });
  afterAll(async () => {
    for (const { context } of Object.values(guests)) await context.close();
    await newHouse.close();
    await house.close();
  });

  test.each(VIEWS)('$name', async ({ as, path, open, refused }) => {
    const { page, complaints } = guests[as];
    const found: string[] = [];
    const look = async (viewport: typeof PHONE) => {
      const flaws = await flawsOf(page, locale);
      if (AXE[locale].viewport === viewport) flaws.push(...(await violationsOn(page)));
      found.push(...flaws.map((flaw) => `${viewport.width}: ${flaw}`));
    };
    const { colorScheme } = AXE[locale];
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ colorScheme });
    await arriveAt(page, typeof path === 'string' ? path : path(made));
    await settled(page);
    if (open) await open({ page, t: messagesIn(locale) }).then(() => settled(page));
    await look(PHONE);
    await page.setViewportSize(DESKTOP);
    await settled(page);
    await look(DESKTOP);
    found.push(...complaints.splice(0).filter((words) => !refused?.test(words)));
    expect(found).toEqual([]);
  });
}
