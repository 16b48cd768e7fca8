import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Problem } from '../../../../platform/ui/api.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { type Draft, startState } from './draft-state.ts';
import { makeDraftStore, type Reach } from './draft-store.ts';

const DOCUMENT: PlanDocument = {
  teams: [
    { id: 'a', tier: 1, name: 'A' },
    { id: 'b', tier: 1, name: 'B' },
  ],
};
const draft = (version: number, document = DOCUMENT) => ({ version, document, review: null }) as Draft;
const refusal = (code: string) => new Problem({ status: code === 'offline' ? 0 : 409, code, title: code });

/** A desk of one draft, that two may write. */
function openDesk() {
  let newest = draft(1);
  const told: string[] = [];
  const kept: PlanDocument[] = [];
  const failures: string[] = [];
  const reach: Reach = {
    save: async (document, version) => {
      await Promise.resolve();
      const failure = failures.shift();
      if (failure) throw refusal(failure);
      if (version !== newest.version) throw refusal('stale');
      newest = draft(newest.version + 1, document);
      return newest;
    },
    read: async () => newest,
    fix: async (_, version) => {
      newest = draft(version + 1, { ...newest.document, process: { autoCloseDays: 7 } });
      return newest;
    },
    keep: (_, document) => void kept.push(document),
    drop: () => void kept.splice(0),
    onDraft: () => undefined,
    onNewer: ({ chapters, isJoined }) => void told.push(`${chapters.join()} ${isJoined}`),
  };
  const store = makeDraftStore(startState(newest), reach);
  const name = (index: number, words: string) => store.change([{ path: ['teams', index, 'name'], value: words }]);
  return {
    store,
    name,
    told,
    kept,
    failures,
    newest: () => newest,
    other: (index: number, words: string) => {
      const teams = newest.document.teams?.with(index, { id: index === 0 ? 'a' : 'b', tier: 1, name: words });
      newest = draft(newest.version + 1, { ...newest.document, ...(teams && { teams }) });
      return newest;
    },
    names: () => store.read().state.document.teams?.map((team) => team.name),
    status: () => store.read().saving.status,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an edit', () => {
  test('is saved after a pause, together with those before it', async () => {
    const { name, status, newest, kept } = openDesk();
    name(0, 'A1');
    await vi.advanceTimersByTimeAsync(500);
    name(1, 'B1');
    await vi.advanceTimersByTimeAsync(500);
    expect([status(), newest().version, kept.length]).toEqual(['unsaved', 1, 2]);
    await vi.advanceTimersByTimeAsync(400);
    expect([status(), newest().version, newest().document.teams?.[1]?.name, kept.length]).toEqual(['saved', 2, 'B1', 0]);
  });

  test('made while another is on its way is saved after it', async () => {
    const { store, name, status, newest } = openDesk();
    name(0, 'A1');
    const first = store.flush();
    name(0, 'A2');
    await first;
    await vi.advanceTimersByTimeAsync(1_000);
    expect([status(), newest().version, newest().document.teams?.[0]?.name]).toEqual(['saved', 3, 'A2']);
  });

  test('is kept and tried again when the desk cannot be reached', async () => {
    const { name, status, newest, failures, kept } = openDesk();
    failures.push('offline', 'offline');
    name(0, 'A1');
    await vi.advanceTimersByTimeAsync(900);
    expect([status(), kept.length > 0]).toEqual(['offline', true]);
    await vi.advanceTimersByTimeAsync(11_000);
    expect([status(), newest().version]).toEqual(['saved', 2]);
  });

  test('that the desk refuses is said and kept; without a draft nothing is sent any more', async () => {
    const { name, status, failures } = openDesk();
    failures.push('plan-file-not-readable', 'no-plan-draft');
    name(0, 'A1');
    await vi.advanceTimersByTimeAsync(900);
    expect(status()).toBe('refused');
    name(0, 'A2');
    await vi.advanceTimersByTimeAsync(900);
    expect(status()).toBe('gone');
  });
});

describe('somebody else', () => {
  test('who has written elsewhere is told of, and both are saved', async () => {
    const { store, name, names, told, other, newest, status } = openDesk();
    name(0, 'A1');
    other(1, 'B9');
    await vi.advanceTimersByTimeAsync(2_000);
    expect([names(), told, newest().document, status()]).toEqual([['A1', 'B9'], ['teams true'], store.read().state.document, 'saved']);
  });

  test('who has written the same is not overwritten until it is chosen', async () => {
    const { store, name, names, other, newest, status } = openDesk();
    name(0, 'A1');
    other(0, 'A9');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([status(), newest().document.teams?.[0]?.name]).toEqual(['undecided', 'A9']);
    store.choose(['teams[a].name'], 'mine');
    store.settle();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([status(), names(), newest().document.teams?.[0]?.name]).toEqual(['saved', ['A1', 'B'], 'A1']);
  });

  test('is seen at once by whoever only reads', () => {
    const { store, names, told, other, status } = openDesk();
    store.arrive(other(1, 'B9'));
    expect([names(), told, status()]).toEqual([['A', 'B9'], ['teams false'], 'saved']);
  });
});

test('what the desk puts right is done on what was saved first, and can be undone', async () => {
  const { store, name, newest } = openDesk();
  name(0, 'A1');
  await store.fix({ code: 'no-auto-close', path: 'process.autoCloseDays' }, 'process');
  expect(store.read().state.document).toEqual({ ...newest().document, process: { autoCloseDays: 7 } });
  expect(store.read().state.document.teams?.[0]?.name).toBe('A1');
  store.undo();
  expect(store.read().state.document.process).toBe(undefined);
});
