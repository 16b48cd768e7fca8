import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/platform/http/shapes.ts';
import { rawKeys } from './raw-keys.ts';

/** Stands in the page once it was put there. */
declare const axe: typeof axeCore;

declare global {
  interface Window {
    callsUnderWay?: number;
    calmFrames?: number;
  }
}

/** Lets `settled` know of every call that the pages of this browser make. */
export function countCalls(): void {
  const ask = window.fetch;
  window.callsUnderWay = 0;
  window.fetch = (...args) => {
    window.callsUnderWay = (window.callsUnderWay ?? 0) + 1;
    return ask(...args).finally(() => {
      window.callsUnderWay = (window.callsUnderWay ?? 1) - 1;
    });
  };
}

/** What has just arrived is drawn within a frame or two. */
const CALM_FRAMES = 3;

/** Everything that was asked of the desk is here and drawn, and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction((framesMin) => {
    const isBusy =
      document.querySelector('main') === null ||
      document.querySelector('[aria-busy="true"], .mantine-Skeleton-root, .mantine-Loader-root') !== null ||
      window.callsUnderWay !== 0 ||
      document.getAnimations().some(({ playState }) => playState === 'running');
    window.calmFrames = isBusy ? 0 : (window.calmFrames ?? 0) + 1;
    return window.calmFrames >= framesMin;
  }, CALM_FRAMES);
  await page.evaluate(() => {
    window.calmFrames = 0;
  });
}

/**
 * Goes as by a link, which loads only what is new. Where that would leave open what was opened before, on the page or in the frame around
 * it, and at first, everything is loaded.
 */
export async function arriveAt(page: Page, path: string): Promise<void> {
  const isLed = await page.evaluate(async (href) => {
    const router = window.__TSR_ROUTER__;
    if (router === undefined) return false;
    if (new URL(href, location.href).pathname === location.pathname) return false;
    const opened = [...document.querySelectorAll('.mantine-Popover-dropdown, [role="menu"]')];
    if (opened.some((element) => element.checkVisibility())) return false;
    await router.navigate({ href });
    return true;
  }, path);
  if (!isLed) await page.goto(path);
}

/** What is wrong with a page to the eye of anyone, in a few words each. */
export async function flawsOf(page: Page, locale: Locale): Promise<string[]> {
  const { title, lang, headings, texts, misplaced, nameless } = await page.evaluate(lookAtPage);
  return [
    ...(/\S · Relevo$/.test(title) ? [] : [`its title is “${title}”`]),
    ...(lang === locale ? [] : [`its language is ${lang}`]),
    ...(headings.length === 1 ? [] : [`it has ${headings.length} first headings: ${headings.join(' | ')}`]),
    ...texts.flatMap((text) => leftoversIn(text).map((leftover) => `“${leftover}” in “${text.trim().slice(0, 120)}”`)),
    ...misplaced,
    ...nameless.map((what) => `no name: ${what}`),
  ];
}

/** What has no room on a page: reaches beyond the window, or makes it scroll sideways. */
export async function misplacedOn(page: Page): Promise<string[]> {
  return (await page.evaluate(lookAtPage)).misplaced;
}

const LEFTOVERS = [/(?<!\{)\{[a-zA-Z]+[,}]/g, /\[object \w+\]/g, /\b(?:undefined|NaN|null|Invalid Date)\b/g, rawKeys()];

function leftoversIn(text: string): string[] {
  return LEFTOVERS.flatMap((leftover) => text.match(leftover) ?? []);
}

/** What stands before a page, which is a view of its own and looked at there. */
const BEFORE = '[role="dialog"], [role="menu"]';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, by rule and place; of a page behind a sheet or a menu only what stands before it. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE);
  return page.evaluate(askAxe, BEFORE);
}

/** Runs in the page, where axe is. */
async function askAxe(before: string): Promise<string[]> {
  const covering = [...document.querySelectorAll(before)].filter((element) => element.checkVisibility());
  const { violations } = await axe.run(covering.length > 0 ? covering : document, {
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
    preload: false,
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary.split('\n').at(-1)?.trim()}`),
  );
}

/** Runs in the page. */
function lookAtPage() {
  const width = document.documentElement.clientWidth;
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // Paths and codes of the plan file look like keys, and stand in `code`; what people write, and what stands for it, is not ours.
  while (walker.nextNode())
    if (!walker.currentNode.parentElement?.closest('code, script, style, textarea, mark')) texts.push(walker.currentNode.nodeValue ?? '');
  const all = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => !element.closest('svg'));
  for (const element of all)
    for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt']) texts.push(element.getAttribute(name) ?? '');

  const visible = all.filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
  const scrolls = (element: Element) => getComputedStyle(element).overflowX !== 'visible' && element !== document.body;
  const isInScroller = (element: Element): boolean =>
    element.parentElement !== null &&
    element.parentElement !== document.body &&
    (scrolls(element.parentElement) || isInScroller(element.parentElement));
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${(element.textContent ?? '').slice(0, 40)}”`;
  const misplaced = visible
    .filter((element) => {
      const { right, width: own } = element.getBoundingClientRect();
      return own > 0 && (right > width + 1 || own > width + 1) && !isInScroller(element);
    })
    .map((element) => `reaches beyond the window: ${nameOf(element)}`);
  const isCutOff = (element: HTMLElement) => {
    const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
    const isHidden = overflowX === 'hidden' && textOverflow !== 'ellipsis' && clipPath === 'none';
    return isHidden && element.textContent.trim() !== '' && element.scrollWidth > element.clientWidth + 1;
  };
  misplaced.push(...visible.filter(isCutOff).map((element) => `is cut off: ${nameOf(element)}`));
  misplaced.push(...overlaps());
  if (document.documentElement.scrollWidth > width) misplaced.unshift(`it scrolls sideways: ${document.documentElement.scrollWidth} px`);

  const named = (element: HTMLElement) =>
    [
      element.getAttribute('aria-label'),
      ...(element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => id && document.getElementById(id)?.textContent),
      element.textContent,
      element.querySelector('img')?.alt,
      ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
    ].some((words) => words?.trim());
  const nameless = visible
    .filter((element) => element.matches('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]'))
    .filter((element) => !element.closest('[aria-hidden="true"]') && !named(element))
    .map(nameOf);
  /** Texts that are drawn one over the other. The middle of each line counts: lines may stand close. */
  function overlaps(): string[] {
    type Box = { left: number; right: number; top: number; bottom: number };
    const common = (one: Box, other: Box): Box => ({
      left: Math.max(one.left, other.left),
      right: Math.min(one.right, other.right),
      top: Math.max(one.top, other.top),
      bottom: Math.min(one.bottom, other.bottom),
    });
    const once = <T>(work: (element: Element) => T) => {
      const known = new Map<Element, T>();
      return (element: Element): T => {
        const found = known.has(element) ? (known.get(element) as T) : work(element);
        known.set(element, found);
        return found;
      };
    };
    const everywhere = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
    /** What whatever scrolls or cuts off leaves to be seen. */
    const shownIn: (element: Element) => Box = once((element) => {
      if (element === document.body || !element.parentElement) return everywhere;
      const around = shownIn(element.parentElement);
      return scrolls(element) ? common(around, element.getBoundingClientRect()) : around;
    });
    /** What is laid over a page covers it by intent. */
    const layerOf: (element: Element) => Element | null = once((element) => {
      if (element === document.body) return null;
      const isLaidOver = ['fixed', 'absolute', 'sticky'].includes(getComputedStyle(element).position);
      return isLaidOver || !element.parentElement ? element : layerOf(element.parentElement);
    });
    const isVisible = new Set<Element>(visible);
    const lines: { text: string; layer: Element | null; box: Box }[] = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const { parentElement: around, nodeValue: text } = nodes.currentNode;
      if (!text?.trim() || !around || !isVisible.has(around)) continue;
      const range = document.createRange();
      range.selectNodeContents(nodes.currentNode);
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        const box = common(shownIn(around), { left, right, top: top + height / 3, bottom: bottom - height / 3 });
        if (box.right - box.left > 2 && box.bottom > box.top) lines.push({ text: text.trim(), layer: layerOf(around), box });
      }
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    const found: string[] = [];
    for (const [index, one] of lines.entries())
      for (let after = index + 1; after < lines.length; after++) {
        const other = lines[after];
        // They are sorted: none that follows begins higher.
        if (!other || other.box.top >= one.box.bottom) break;
        const both = common(one.box, other.box);
        if (both.right - both.left > 2 && other.layer === one.layer && other.text !== one.text)
          found.push(`is drawn over another: “${one.text.slice(0, 40)}” and “${other.text.slice(0, 40)}”`);
      }
    return found;
  }
  return {
    title: document.title,
    lang: document.documentElement.lang,
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent ?? ''),
    texts: [...new Set(texts.filter((text) => text.trim()))],
    misplaced: misplaced.slice(0, 8),
    nameless,
  };
}
