import { beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { dropAllDrafts, keepDraftsOf } from '../../../platform/ui/drafts.ts';
import { hasKeptWords } from './has-kept-words.ts';
import { openKeptWords } from './kept-words.ts';

beforeEach(() => {
  const kept: Record<string, string> = Object.create({
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => {
      kept[name] = value;
    },
    removeItem: (name: string) => delete kept[name],
  });
  vi.stubGlobal('localStorage', kept);
  keepDraftsOf('tina');
  return () => vi.unstubAllGlobals();
});

/** A tab that has opened the notes. */
function tab() {
  const doc = new Y.Doc();
  const words = openKeptWords({ bridgeId: 'b', readerId: 'tina', doc });
  return {
    ...words,
    write: (word: string) => doc.getText('notes').insert(doc.getText('notes').length, word),
    read: () => doc.getText('notes').toString(),
  };
}

test('what the desk does not have is there again after a reload, until it is stored', () => {
  const before = tab();
  before.write('The connector');
  before.keep();
  const after = tab();
  expect(after.read()).toBe('The connector');
  after.drop();
  expect(hasKeptWords('b')).toBe(false);
});

test('of two tabs that are without a connection, neither loses its words', () => {
  const [one, other] = [tab(), tab()];
  one.write('one');
  one.keep();
  other.write('other');
  other.keep();
  one.drop();
  expect(['oneother', 'otherone']).toContain(tab().read());
});

test('who has signed out leaves nothing, although the page goes last', () => {
  const page = tab();
  page.write('Between us');
  dropAllDrafts();
  page.keep();
  expect(hasKeptWords('b')).toBe(false);
});

test('what is no document any more does no harm', () => {
  localStorage.setItem('relevo.draft.bridge-notes.b', JSON.stringify({ notes: 'bm8gbm90ZXM=' }));
  expect(tab().read()).toBe('');
});
