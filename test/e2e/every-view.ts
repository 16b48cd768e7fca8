import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAt } from '../../src/calendar/days.ts';
import type { Locale } from '../../src/platform/http/shapes.ts';
import type { Guest } from './guests.ts';
import { arriveAt, flawsOf, settled, violationsOn } from './look.ts';
import { makeBridges } from './make-bridges.ts';
import { makeCourses } from './make-courses.ts';
import { makeRota } from './make-rota.ts';
import { makeTickets } from './make-tickets.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';
import { type NewHouse, openNewHouse, pathOf } from './open-new-house.ts';
import { INVITED, type Made, type Shown, VIEWS, type View } from './views.ts';

type Width = { width: number; height: number };
export const PHONE: Width = { width: 390, height: 844 };
export const DESKTOP: Width = { width: 1440, height: 900 };

/** Which views, in which theme, on which widths, the first of which they are opened on, and on which of them by axe, which is slow. */
type Looks = { views: readonly View[]; colorScheme: 'light' | 'dark'; widths: readonly Width[]; axeOn: Width | null };

/** Every second of the views, or of the stories that they tell: each is looked at once in every run, and in both languages in the long one. */
export function everySecond(from: 0 | 1): View[] {
  const stories: View[][] = [];
  for (const view of VIEWS) {
    if (view.goesOn) stories.at(-1)?.push(view);
    else stories.push([view]);
  }
  return stories.filter((_, index) => index % 2 === from).flat();
}

/** Looks at views in one language, as whoever sees them. A file for each language, so that two run at once. */
export function everyViewHolds(locale: Locale, { views, colorScheme, widths, axeOn }: Looks): void {
  let house: House;
  let newHouse: NewHouse;
  let made: Made;
  const guests = {} as Record<View['as'], Guest>;

  beforeAll(async () => {
    house = await openHouse();
    newHouse = await openNewHouse();
    const options = { locale, colorScheme, viewport: widths[0], reducedMotion: 'reduce' } as const;
    for (const player of ['una', 'tina', 'theo', 'ada'] as const) guests[player] = await house.signIn(player, options);
    guests.nobody = await house.visit(options);
    guests.newcomer = await newHouse.visit(options);
    // An invitation speaks the language of whom it is for.
    const { body: invited } = await house.stage
      .as('ada')
      .post('/invitations', { ...INVITED, locale, email: `nina-${locale}@velanorte.example` });
    // As the teams of the cast have it: an hour before midnight elsewhere, theirs is another.
    const today = dayAt(house.stage.desk.now(), 'Europe/Madrid');
    await makeRota(house.stage, today);
    const tickets = await makeTickets(house.stage);
    made = {
      tickets,
      courses: await makeCourses(house.stage),
      bridges: await makeBridges(house.stage, tickets.taken),
      invitation: pathOf(invited.link),
      setUp: await newHouse.setUpPath(),
      month: today.slice(0, 7),
    };
  });
  afterAll(async () => {
    for (const { leave } of Object.values(guests)) await leave();
    await newHouse.close();
    await house.close();
  });

  test.each(views)('$name', async ({ as, path, open, refused }) => {
    const { page, complaints } = guests[as];
    const found: string[] = [];
    for (const width of widths) {
      await page.setViewportSize(width);
      if (width === widths[0]) await show({ page, t: messagesIn(locale) }, typeof path === 'string' ? path : path(made), open);
      await settled(page);
      const flaws = await flawsOf(page, locale);
      if (width === axeOn) flaws.push(...(await violationsOn(page)));
      found.push(...flaws.map((flaw) => `${width.width}: ${flaw}`));
    }
    found.push(...complaints.splice(0).filter((words) => !refused?.test(words)));
    expect(found).toEqual([]);
  });
}

async function show(shown: Shown, path: string, open: View['open']): Promise<void> {
  await arriveAt(shown.page, path);
  if (!open) return;
  await settled(shown.page);
  await open(shown);
}
