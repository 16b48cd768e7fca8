import { describe, expect, test } from 'vitest';
import { ALWAYS, LAZY_PAGES, saidBy } from '../../test/lazy-pages.ts';
import { isTest, readSources } from '../../test/sources.ts';
import { FAMILIES, TOUCHED_BY_EVENT, TOUCHED_BY_WRITE } from '../platform/ui/query-families.ts';
import { declarationOf, EVENT_KINDS } from './events.ts';
import { ROUTES } from './routes.ts';

describe('messages of the pages', () => {
  test('come with the page that says them, all of them and no others', () => {
    expect(LAZY_PAGES.length).toBeGreaterThan(20);
    for (const { page, messages } of LAZY_PAGES) {
      const needed = [...saidBy(page)].filter((slice) => !ALWAYS.includes(slice));
      expect([page, ...messages.toSorted()]).toEqual([page, ...needed.toSorted()]);
    }
  });

  test('of what is there from the beginning are there from the beginning', () => {
    expect([...saidBy('src/app/ui/web.tsx')].toSorted()).toEqual(ALWAYS.toSorted());
  });
});

describe('what has been fetched', () => {
  test('is kept under the name of a known family', () => {
    const pages = readSources('src/**/*.{ts,tsx}').filter(({ path }) => !isTest(path));
    const names = pages.flatMap(({ text }) => [...text.matchAll(/\bqueryKey(?::| =) \['([\w-]+)'/g)].map(([, name]) => name));
    expect(names.filter((name) => !FAMILIES.some((family) => family === name))).toEqual([]);
  });

  test('is told for every write', () => {
    const writes = ROUTES.filter(({ endpoint }) => endpoint.method !== 'GET').map(({ endpoint }) => endpoint.path);
    expect(writes.filter((path) => !TOUCHED_BY_WRITE.some(([beginning]) => path.startsWith(beginning)))).toEqual([]);
  });

  test('is told for every event that pages hear of', () => {
    const heard = EVENT_KINDS.filter((kind) => !declarationOf(kind)?.isAboutPeople);
    expect(heard.filter((kind) => !TOUCHED_BY_EVENT.some(([beginning]) => kind.startsWith(beginning)))).toEqual([]);
    expect(TOUCHED_BY_EVENT.filter(([beginning]) => !heard.some((kind) => kind.startsWith(beginning)))).toEqual([]);
  });
});

/** A page that is drawn again between the key and its field puts back what stood in the field before: the key is lost. */
const BEFORE_THE_FIELD = /\bon(?:Input|Change|BeforeInput|KeyDown|Paste|Drop|Composition\w+)Capture\b/g;

test('of what is typed, no page hears before the field that it is typed into', () => {
  const pages = readSources('src/**/*.tsx').filter(({ path }) => !isTest(path));
  const heard = pages.flatMap(({ path, text }) => [...text.matchAll(BEFORE_THE_FIELD)].map(([listener]) => `${path}: ${listener}`));
  expect(heard).toEqual([]);
});
