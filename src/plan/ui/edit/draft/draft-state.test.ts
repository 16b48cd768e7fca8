import { describe, expect, test } from 'vitest';
import { workedPlan } from '../../../../../test/worked-plan.ts';
import type { Edit } from '../../../edits/edits.ts';
import {
  arrived,
  changedChapters,
  chosen,
  conflictsOf,
  type Draft,
  type DraftState,
  edited,
  isUnsaved,
  putRight,
  redone,
  saved,
  settled,
  startState,
  undone,
} from './draft-state.ts';

const draft = (version: number, document = workedPlan()) => ({ version, document, review: null }) as Draft;
const lead = (index: number, value: string): Edit[] => [{ path: ['teams', index, 'lead'], value }];
const leads = ({ document }: Pick<DraftState, 'document'>) => document.teams?.map((team) => team.lead?.split(' ')[0]);
const theirs = (edits: Edit[], version = 2) => draft(version, edited(startState(draft(1)), edits, 0).document);

describe('what is done on the page', () => {
  test('is unsaved until the desk has taken it, and what is edited meanwhile stays unsaved', () => {
    const first = edited(startState(draft(1)), lead(0, 'Lena'), 0);
    const sent = first.document;
    const second = edited(first, lead(1, 'Ada'), 10_000);
    const after = saved(second, draft(2), sent);
    expect([isUnsaved(first), isUnsaved(after), after.base.version]).toEqual([true, true, 2]);
    expect(isUnsaved(saved(after, draft(3), after.document))).toBe(false);
  });

  test('can be undone and done again, step by step, each named by its chapter', () => {
    const done = edited(edited(startState(draft(1)), lead(0, 'Lena'), 0), [{ path: ['process', 'autoCloseDays'], value: 9 }], 1);
    expect(done.undo.map(({ chapter }) => chapter)).toEqual(['teams', 'process']);
    const once = undone(done);
    expect([once.document.process?.autoCloseDays, leads(once)?.[0]]).toEqual([5, 'Lena']);
    expect(leads(undone(once))?.[0]).toBe('Marta');
    expect(redone(redone(undone(once))).document).toEqual(done.document);
    expect(edited(once, lead(1, 'Ada'), 2).redo).toEqual([]);
  });

  test('is one step while somebody writes into the same cell, and no step when nothing changes', () => {
    const written = edited(edited(startState(draft(1)), lead(0, 'Le'), 0), lead(0, 'Lena'), 900);
    expect([written.undo.length, leads(undone(written))?.[0]]).toEqual([1, 'Marta']);
    expect(edited(written, lead(0, 'Lena M'), 60_000).undo).toHaveLength(2);
    expect(edited(written, lead(0, 'Lena'), 60_000)).toBe(written);
  });

  test('undone after somebody else has written leaves theirs as it is', () => {
    const mine = edited(startState(draft(1)), lead(0, 'Lena'), 0);
    const both = arrived(mine, theirs(lead(1, 'Ada')));
    expect(leads(undone(both))?.slice(0, 2)).toEqual(['Marta', 'Ada']);
    expect(leads(redone(undone(both)))?.slice(0, 2)).toEqual(['Lena', 'Ada']);
  });
});

describe('a draft that somebody else has saved', () => {
  test('is shown at once when nothing is unsaved here', () => {
    const state = arrived(startState(draft(1)), theirs(lead(0, 'Ada')));
    expect([leads(state)?.[0], isUnsaved(state)]).toEqual(['Ada', false]);
  });

  test('is joined with what is unsaved here, which is still to be saved', () => {
    const state = arrived(edited(startState(draft(1)), lead(0, 'Lena'), 0), theirs(lead(1, 'Ada')));
    expect([leads(state)?.slice(0, 2), state.base.version, isUnsaved(state), conflictsOf(state)]).toEqual([['Lena', 'Ada'], 2, true, []]);
  });

  test('waits for a choice where it contradicts, and nothing is written before', () => {
    const state = arrived(
      edited(startState(draft(1)), [...lead(0, 'Lena'), ...lead(1, 'Lena')], 0),
      theirs([...lead(0, 'Ada'), ...lead(2, 'Ada')]),
    );
    expect([state.base.version, leads(state)?.slice(0, 3)]).toEqual([1, ['Lena', 'Lena', 'Aisha']]);
    const [conflict] = conflictsOf(state);
    expect(conflict?.address).toBe('teams[service-desk].lead');
    expect(leads(settled(chosen(state, [conflict?.address ?? ''], 'theirs')))?.slice(0, 3)).toEqual(['Ada', 'Lena', 'Ada']);
    expect(leads(settled(state))?.slice(0, 3)).toEqual(['Lena', 'Lena', 'Ada']);
    expect(settled(state).base.version).toBe(2);
  });

  test('is left aside when it is older than what is here', () => {
    const state = startState(draft(3));
    expect(arrived(state, draft(2))).toBe(state);
  });
});

test('what the desk has put right is a step that can be undone', () => {
  const state = putRight(startState(draft(1)), theirs([{ path: ['process', 'autoCloseDays'], value: 9 }]), { chapter: 'process', at: 0 });
  expect([state.document.process?.autoCloseDays, undone(state).document.process?.autoCloseDays, isUnsaved(undone(state))]).toEqual([
    9,
    5,
    true,
  ]);
});

test('the chapters that two plans answer differently', () => {
  expect(changedChapters(workedPlan(), { ...workedPlan(), rota: [], goals: {} })).toEqual(['teams', 'goals']);
});
