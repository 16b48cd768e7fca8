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
export type House = {
  stage: Stage;
  url: string;
  /** Comes in by the sign-in page, in a browser of their own, and speaks this language from then on. */
  signIn(
    player: Player,
    options?: { locale?: Locale; colorScheme?: 'light' | 'dark'; viewport?: { width: number; height: number } },
  ): Promise<Guest>;
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
    signIn: (player, { locale = 'en', colorScheme = 'light', viewport = DESKTOP } = {}) =>
      signIn(browser, { stage, url, player, locale, colorScheme, viewport }),
    close: async () => {
      await browser.close();
      await stage.close();
    },
  };
}

type Coming = {
  stage: Stage;
  url: string;
  player: Player;
  locale: Locale;
  colorScheme: 'light' | 'dark';
  viewport: { width: number; height: number };
};

async function signIn(browser: Browser, { stage, url, player, locale, colorScheme, viewport }: Coming): Promise<Guest> {
  await stage.as(player).patch('/me', { locale });
  const context = await browser.newContext({ baseURL: url, locale: REGIONS[locale], colorScheme, viewport });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const t = wordsIn(locale);
  await page.goto('/');
  // What nobody may see is refused before anyone is signed in; the browser says so, and that is no complaint.
  await page.getByLabel(t('identity', 'field.email')).fill(emailOf(player));
  complaints.length = 0;
  await page.getByLabel(t('identity', 'field.password'), { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: t('identity', 'signIn.submit') }).click();
  await page.getByRole('button', { name: t('app', 'profile.open', { name: CAST[player].name }) }).waitFor();
  return { page, context, complaints };
}
