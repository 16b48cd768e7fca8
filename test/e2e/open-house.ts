import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startWorker } from '../../src/app/worker/worker.ts';
import type { Locale } from '../../src/platform/http/shapes.ts';
import { CAST, emailOf, givePasswords, openStage, PASSWORD, type Player, type Stage } from '../cast.ts';
import { sharedBrowser } from './browser.ts';
import { countCalls } from './look.ts';
import { messagesIn } from './messages.ts';

/** For what never comes; a host that is slow needs less. */
const WAIT_MS_MAX = 120_000;
const DESKTOP = { width: 1440, height: 900 };
const REGIONS = { en: 'en-GB', es: 'es-ES' };

export type Guest = { page: Page; context: BrowserContext; complaints: string[] };
export type Browsing = {
  locale?: Locale;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  reducedMotion?: 'reduce' | 'no-preference';
};
export type House = {
  stage: Stage;
  url: string;
  browser: Browser;
  /** Is signed in, in a browser of their own, and speaks this language from then on; coming in by the page is `doors.test.ts`. */
  signIn(player: Player, options?: Browsing): Promise<Guest>;
  /** A browser of nobody in particular. */
  visit(options?: Browsing): Promise<Guest>;
  close(): Promise<void>;
};

/** A desk that listens, with the pages as they are built, its worker, the cast with passwords, and a real browser. */
export async function openHouse(): Promise<House> {
  const stage = await openStage();
  await givePasswords(stage);
  await startWorker(stage.desk);
  await stage.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = stage.app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const browser = await sharedBrowser();
  const guests: Guest[] = [];
  const welcome = async (options: Browsing & { cookie?: string } = {}): Promise<Guest> => {
    const guest = await visit(browser, url, options);
    guests.push(guest);
    return guest;
  };
  return {
    stage,
    url,
    browser,
    signIn: async (player, options = {}) => {
      const { locale = 'en' } = options;
      await stage.as(player).patch('/me', { locale });
      const guest = await welcome({ ...options, cookie: await sessionOf(url, player) });
      await guest.page.goto('/');
      await guest.page.getByRole('button', { name: messagesIn(locale)('app', 'profile.open', { name: CAST[player].name }) }).waitFor();
      return guest;
    },
    visit: welcome,
    close: async () => {
      await Promise.all(guests.map(({ context }) => context.close()));
      await stage.close();
    },
  };
}

/** A browser of its own at an address; what its pages complain about is kept. */
export async function visit(
  browser: Browser,
  url: string,
  { locale = 'en', colorScheme = 'light', viewport = DESKTOP, reducedMotion = 'reduce', cookie }: Browsing & { cookie?: string } = {},
): Promise<Guest> {
  const context = await browser.newContext({ baseURL: url, locale: REGIONS[locale], colorScheme, viewport, reducedMotion });
  context.setDefaultTimeout(WAIT_MS_MAX);
  if (cookie !== undefined) await context.addCookies(cookiesIn(cookie, url));
  await context.addInitScript(countCalls);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  return { page, context, complaints };
}

/** The cookie of a session that has just begun. */
async function sessionOf(url: string, player: Player): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(player), password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${player} cannot sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

function cookiesIn(header: string, url: string): { name: string; value: string; url: string }[] {
  return header.split('; ').map((one) => {
    const [name = '', ...value] = one.split('=');
    return { name, value: value.join('='), url };
  });
}
