import type { BrowserContext, Page } from 'playwright-core';
import type { Locale } from '../../src/platform/http/shapes.ts';
import { sharedBrowser } from './browser.ts';
import { countCalls } from './look.ts';

/** For what never comes; a host that is slow needs less. */
const WAIT_MS_MAX = 120_000;
const DESKTOP = { width: 1440, height: 900 };
const REGIONS = { en: 'en-GB', es: 'es-ES' };

export type Browsing = {
  locale?: Locale;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  reducedMotion?: 'reduce' | 'no-preference';
};
/** Somebody before a page of their own; what it complains about is kept. */
export type Guest = { page: Page; context: BrowserContext; complaints: string[]; leave(): Promise<void> };
type Seat = { page: Page; context: BrowserContext; kind: string };

/**
 * The seats of this process that nobody sits at. A page that has shown the desk once keeps its programs compiled: to show it in a page
 * that is new costs twice and a half as much.
 */
const free: Seat[] = [];
/** The ports of desks that have closed. What a browser keeps, it keeps by address. */
const ports: number[] = [];

/** Listens where an earlier desk of this process did, if one did. */
export async function listen(app: { listen(at: { port: number; host: string }): Promise<string> }): Promise<{ url: string; free(): void }> {
  const url = await app.listen({ port: ports.pop() ?? 0, host: '127.0.0.1' });
  return { url, free: () => ports.push(Number(new URL(url).port)) };
}

/** A browser of its own at an address, with nothing in it of whoever sat there before. */
export async function visit(
  url: string,
  { locale = 'en', colorScheme = 'light', viewport = DESKTOP, reducedMotion = 'reduce', cookie }: Browsing & { cookie?: string } = {},
): Promise<Guest> {
  const seat = await seatOf({ baseURL: url, locale: REGIONS[locale], colorScheme, reducedMotion });
  const { page, context } = seat;
  await page.setViewportSize(viewport);
  if (cookie !== undefined) await context.addCookies(cookiesIn(cookie, url));
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  let left: Promise<void> | undefined;
  const leave = () => {
    left ??= leaveNothing(seat, url);
    return left;
  };
  return { page, context, complaints, leave };
}

type Options = { baseURL: string; locale: string; colorScheme: 'light' | 'dark'; reducedMotion: 'reduce' | 'no-preference' };

async function seatOf(options: Options): Promise<Seat> {
  const kind = JSON.stringify(options);
  const at = free.findIndex((seat) => seat.kind === kind);
  const [seat] = at < 0 ? [] : free.splice(at, 1);
  if (seat) return seat;
  const browser = await sharedBrowser();
  const context = await browser.newContext(options);
  context.setDefaultTimeout(WAIT_MS_MAX);
  await context.addInitScript(countCalls);
  return { page: await context.newPage(), context, kind };
}

async function leaveNothing(seat: Seat, url: string): Promise<void> {
  const { page, context } = seat;
  await context.setOffline(false);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // The page that is left may still write what it keeps; only then is it thrown away.
  await page.goto(`${url}/healthz`);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await context.clearCookies();
  page.removeAllListeners();
  free.push(seat);
}

function cookiesIn(header: string, url: string): { name: string; value: string; url: string }[] {
  return header.split('; ').map((one) => {
    const [name = '', ...value] = one.split('=');
    return { name, value: value.join('='), url };
  });
}
