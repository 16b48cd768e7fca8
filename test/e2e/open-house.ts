import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startWorker } from '../../src/app/worker.ts';
import type { Locale } from '../../src/platform/http/shapes.ts';
import { CAST, emailOf, givePassword, openStage, PASSWORD, type Player, type Stage } from '../cast.ts';
import { openBrowser } from './browser.ts';
import { wordsIn } from './words.ts';

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
  /** Comes in by the sign-in page, in a browser of their own, and speaks this language from then on. */
  signIn(player: Player, options?: Browsing): Promise<Guest>;
  /** A browser of nobody in particular. */
  visit(options?: Browsing): Promise<Guest>;
  close(): Promise<void>;
};

/** A desk that listens, with the pages as they are built, its worker, the cast with passwords, and a real browser. */
export async function openHouse(): Promise<House> {
  const stage = await openStage();
  await Promise.all((Object.keys(CAST) as Player[]).map((player) => givePassword(stage, player)));
  await startWorker(stage.desk);
  await stage.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = stage.app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const browser = await openBrowser();
  return {
    stage,
    url,
    browser,
    signIn: async (player, options = {}) => {
      const { locale = 'en' } = options;
      await stage.as(player).patch('/me', { locale });
      const guest = await visit(browser, url, options);
      await signIn(guest, { player, locale });
      return guest;
    },
    visit: (options) => visit(browser, url, options),
    close: async () => {
      await browser.close();
      await stage.close();
    },
  };
}

/** A browser of its own at an address; what its pages complain about is kept. */
export async function visit(
  browser: Browser,
  url: string,
  { locale = 'en', colorScheme = 'light', viewport = DESKTOP, reducedMotion = 'no-preference' }: Browsing = {},
): Promise<Guest> {
  const context = await browser.newContext({ baseURL: url, locale: REGIONS[locale], colorScheme, viewport, reducedMotion });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  return { page, context, complaints };
}

async function signIn({ page, complaints }: Guest, { player, locale }: { player: Player; locale: Locale }): Promise<void> {
  const t = wordsIn(locale);
  await page.goto('/');
  // What nobody may see is refused before anyone is signed in; the browser says so, and that is no complaint.
  await page.getByLabel(t('identity', 'field.email')).fill(emailOf(player));
  complaints.length = 0;
  await page.getByLabel(t('identity', 'field.password'), { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: t('identity', 'signIn.submit') }).click();
  await page.getByRole('button', { name: t('app', 'profile.open', { name: CAST[player].name }) }).waitFor();
}
