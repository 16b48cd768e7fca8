import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepDraftsOf, onWrittenElsewhere, readDraft, saveDraft } from './drafts.ts';

beforeEach(() => {
  // As in a browser, what is kept are the properties of the store itself.
  const kept: Record<string, string> = Object.create({
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => {
      kept[name] = value;
    },
    removeItem: (name: string) => delete kept[name],
  });
  vi.stubGlobal('localStorage', kept);
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

test('a device without room for a draft lets one go on typing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(() => {
    keepDraftsOf('una');
    saveDraft('report', { subject: '' }, { subject: 'It stops' });
  }).not.toThrow();
});

test.each([
  ['the same person comes in again', 'una', 'It stops'],
  ['another person comes in after a session that ended without a word', 'theo', ''],
])('what was begun, when %s', (_, next, left) => {
  keepDraftsOf('una');
  saveDraft('report', { subject: '' }, { subject: 'It stops' });
  keepDraftsOf(next);
  expect(readDraft('report', { subject: '' })).toEqual({ subject: left });
});

test('what another tab has written in a draft, or sent of it, is told to whoever shows it; of others it is not', () => {
  const tabs = new EventTarget();
  vi.stubGlobal('addEventListener', tabs.addEventListener.bind(tabs));
  vi.stubGlobal('removeEventListener', tabs.removeEventListener.bind(tabs));
  const told = vi.fn();
  const stop = onWrittenElsewhere('report', told);
  const write = (key: string | null) => tabs.dispatchEvent(Object.assign(new Event('storage'), { key }));
  write('relevo.draft.message.1.public');
  expect(told).toHaveBeenCalledTimes(0);
  write('relevo.draft.report');
  write(null);
  expect(told).toHaveBeenCalledTimes(2);
  stop();
  write('relevo.draft.report');
  expect(told).toHaveBeenCalledTimes(2);
});

/** Their words are in a draft of the form around them; a plan’s file is on its writer’s device already. */
const KEPT_ELSEWHERE = [
  'HappensStep.tsx',
  'NewTicketFields.tsx',
  'PacketFields.tsx',
  'PlanFileField.tsx',
  'QuestionField.tsx',
  'ScenarioField.tsx',
];

test('what is written in several lines is kept wherever it is written, as an ended session says it is', () => {
  const forms = globSync('src/**/ui/**/*.tsx').filter((file) => readFileSync(file, 'utf8').includes('<Textarea'));
  const lost = forms.filter((file) => !/use(?:Message)?Drafts?\(/.test(readFileSync(file, 'utf8')));
  expect(lost.map((file) => basename(file)).toSorted()).toEqual(KEPT_ELSEWHERE);
});
