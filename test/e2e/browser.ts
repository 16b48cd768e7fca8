import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/** Browsers that a host may have; otherwise the one that comes with the packages is used. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
/**
 * No sandbox, because tests run as root too; nothing that reaches for the outside by itself. Pages live for a second or two: what is
 * spent on making code faster in the long run, or on drawing in several threads, is never earned back.
 */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--no-opt --single-threaded-gc',
  '--num-raster-threads=1',
  '--disable-lcd-text',
];

let shared: Promise<Browser> | undefined;

/** The one browser of a test process, which ends with it; whoever comes gets a context of their own. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= openBrowser();
  return shared;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = INSTALLED.find((path) => existsSync(path)) ?? (await chromium.executablePath());
  return driver.launch({ executablePath, args: ARGS, headless: true });
}
