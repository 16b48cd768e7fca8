import { chmod, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { buildServer } from '../src/app/http/server.ts';
import { DEMO_PASSWORD, demoEmail } from '../src/demo/people.ts';
import { openBrowser } from '../test/e2e/browser.ts';
import { messagesIn } from '../test/e2e/messages.ts';
import { openDemoAt } from './demo-at.ts';
import { PICTURES, type Picture, SIZES } from './pictures.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'docs', 'pictures');
/** A Wednesday afternoon in Madrid, in the middle of the example’s rollout. */
const THEN = new Date('2026-09-23T14:20:00Z');

/**
 * Takes the pictures of README and guides: `node scripts/take-pictures.ts [NAME…]`. It builds the pages, opens the demo in a
 * folder of its own as it looks on one fixed working day, and ends both; the same code gives the same pictures, but for a
 * few pixels at rounded corners.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const pictures = PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  await buildPages();
  const folder = await mkdtemp(join(tmpdir(), 'relevo-pictures-'));
  // A database that runs as a user of its own must reach its folder, or it would be put elsewhere.
  await chmod(folder, 0o755);
  const demo = await openDemoAt(THEN, folder);
  const app = await buildServer(demo.desk);
  const browser = await openBrowser();
  try {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    await mkdir(FOLDER, { recursive: true });
    for (const picture of pictures) await take(browser, { url, picture, numberOf: demo.numberOf });
    if (wanted.length === 0) await removeOld();
  } finally {
    await browser.close();
    await app.close();
    await demo.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Without the stamp of the start command, which builds them again from whatever it then finds. */
async function buildPages(): Promise<void> {
  await rm(join(ROOT, 'dist', 'web.hash'), { force: true });
  await build({ root: ROOT, logLevel: 'error' });
}

type Taking = { url: string; picture: Picture; numberOf(subject: string): Promise<number> };

async function take(browser: Browser, { url, picture, numberOf }: Taking): Promise<void> {
  const { name, locale, by, size, path, arrange } = picture;
  const context = await browser.newContext({
    baseURL: url,
    locale: locale === 'es' ? 'es-ES' : 'en-GB',
    timezoneId: 'Europe/Madrid',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    viewport: SIZES[size],
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(THEN);
  const headers = { origin: url };
  await context.request.post('/api/auth/sign-in/email', { headers, data: { email: demoEmail(by), password: DEMO_PASSWORD } });
  await context.request.patch('/api/v1/me', { headers, data: { locale } });
  await page.goto(typeof path === 'string' ? path : `${path.under}/${await numberOf(path.subject)}`);
  await settle(page);
  await arrange?.(page, messagesIn(locale));
  await settle(page);
  const file = join(FOLDER, `${name}.${locale}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  await context.close();
  process.stdout.write(`${name}.${locale}.png  ${Math.ceil((await stat(file)).size / 1024)} kB\n`);
}

/** Everything has come, and nothing moves any more. The stream of events never ends, so the network is no sign. */
async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(1_200);
}

/** A picture that nobody takes any more. */
async function removeOld(): Promise<void> {
  const known = PICTURES.map(({ name, locale }) => `${name}.${locale}.png`);
  for (const file of await readdir(FOLDER)) if (!known.includes(file)) await rm(join(FOLDER, file));
}

await main();
