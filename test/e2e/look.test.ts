import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedBrowser } from './browser.ts';
import { flawsOf, violationsOn } from './look.ts';

/** A look that never finds anything would let every screen hold. */
const SOUND = `<!doctype html><html lang="en"><head><title>Queue · Relevo</title></head>
<body><main><h1>Queue</h1><button>Take</button><label>Name <input></label><code>state.open</code></main></body></html>`;
const FAULTS = {
  'a key in place of its words': ['<button>Take', '<button>state.open', '“state.open”'],
  'a value that was not filled in': ['<button>Take', '<button>Tier {tier}', '“{tier}”'],
  'an object': ['<button>Take', '<button>[object Object]', '“[object Object]”'],
  'nothing as a word': ['<button>Take', '<button title="undefined">Take', '“undefined”'],
  'no title of its own': ['Queue · Relevo', 'Relevo', 'its title'],
  'another language': ['lang="en"', 'lang="es"', 'its language'],
  'two first headings': ['</main>', '<h1>Again</h1></main>', '2 first headings'],
  'a button without a name': ['>Take<', '><', 'no name: button'],
  'what is wider than the window': ['<button', '<div style="width:3000px">wide</div><button', 'it scrolls sideways'],
  'words over others': ['<button', '<p>Some words</p><p style="margin-top:-2.2em">which others cover</p><button', 'is drawn over another'],
  'words that are cut off': ['<button', '<p style="overflow:hidden;width:20px;white-space:nowrap">Withdraw</p><button', 'is cut off'],
} as const;

let page: Page;
beforeAll(async () => {
  page = await (await (await sharedBrowser()).newContext()).newPage();
});
afterAll(() => page.context().close());

test('a sound page has no flaw and no violation', async () => {
  await page.setContent(SOUND);
  expect([...(await flawsOf(page, 'en')), ...(await violationsOn(page))]).toEqual([]);
});

test.each(Object.entries(FAULTS))('the look finds %s', async (_, [sound, faulty, said]) => {
  await page.setContent(SOUND.replace(sound, faulty));
  expect((await flawsOf(page, 'en')).join('\n')).toContain(said);
});

test('axe finds what is hard to read and what has no label', async () => {
  await page.setContent(SOUND.replace('<label>Name <input></label>', '<input><p style="color:#bbb">pale</p>'));
  const found = (await violationsOn(page)).join('\n');
  expect(found).toMatch(/color-contrast/);
  expect(found).toMatch(/label/);
});
