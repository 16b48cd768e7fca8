import { beforeEach, expect, test, vi } from 'vitest';
import { readDraft, saveDraft } from './drafts.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});

test('a draft keeps what was written, and takes the rest from what a form is filled with now', () => {
  saveDraft('packet', { errorCode: '', symptom: 'It stops', question: '' }, { question: 'Why?' });
  expect(readDraft('packet', { errorCode: '0x80180014', symptom: 'It stops at once', question: '' })).toEqual({
    errorCode: '0x80180014',
    symptom: 'It stops at once',
    question: 'Why?',
  });
});

test('what was written first stays when something else is written', () => {
  saveDraft('packet', { question: '', reason: '' }, { question: 'Why?' });
  saveDraft('packet', { question: '', reason: '' }, { reason: 'Up' });
  expect(readDraft('packet', { question: '', reason: '' })).toEqual({ question: 'Why?', reason: 'Up' });
});

test('a stored field of another kind, or that the form has no more, is not taken', () => {
  saveDraft('packet', { affected: 1, gone: '' } as { affected: number; gone: string }, { affected: 3, gone: 'x' });
  expect(readDraft('packet', { affected: '1' })).toEqual({ affected: '1' });
});
