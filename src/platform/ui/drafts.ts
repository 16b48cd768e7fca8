import { useEffect, useEffectEvent, useState } from 'react';

const PREFIX = 'relevo.draft.';

type Fields = Record<string, unknown>;

/** What was being written under a key, kept on the device until it is sent; the rest is as in `empty`, which may be filled already. */
export function readDraft<T extends Fields>(key: string, empty: T): T {
  return { ...empty, ...readTyped(key, empty) };
}

/** Of a form's fields those that were written in; a stored field of another kind is not taken. */
function readTyped<T extends Fields>(key: string, empty: T): Partial<T> {
  try {
    const stored = JSON.parse(localStorage.getItem(PREFIX + key) ?? '{}') as Fields;
    return Object.fromEntries(
      Object.entries(stored).filter(([name, value]) => name in empty && kindOf(value) === kindOf(empty[name])),
    ) as Partial<T>;
  } catch {
    return {};
  }
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

/** Keeps what was written, and nothing that a form was filled with: that may be newer the next time. */
export function saveDraft<T extends Fields>(key: string, empty: T, more: Partial<T>): void {
  keep(PREFIX + key, JSON.stringify({ ...readTyped(key, empty), ...more }));
}

/** A device that has no room left keeps no draft; what is being typed stands in its form all the same. */
function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {}
}

/** For what is written into a draft from elsewhere on the page: a form that shows it follows, as it does another tab. */
export function tellDraft(key: string): void {
  dispatchEvent(new StorageEvent('storage', { key: PREFIX + key }));
}

/** Calls back when something kept under this name has changed elsewhere. */
function onKept(name: string, changed: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === null || key === name) changed();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}

export function dropDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

/** What was written under a key has been sent; a form that shows it is empty again. */
export function endDraft(key: string): void {
  dropDraft(key);
  tellDraft(key);
}

const OWNER = 'relevo.drafts-of';

/** What one person has begun is kept for nobody else: a session may end without a word, and another person come in after it. */
export function keepDraftsOf(personId: string): void {
  if (localStorage.getItem(OWNER) === personId) return;
  if (localStorage.getItem(OWNER) !== null) dropAllDrafts();
  keep(OWNER, personId);
}

/** Another tab of this device has written in it, sent it or thrown it away: what was sent there is not offered here once more. */
export const onWrittenElsewhere = (key: string, tell: () => void): (() => void) => onKept(PREFIX + key, tell);

/** Calls back when somebody has come in on another tab: whoever is shown on this one may not be who acts on it. */
export const onOtherOwner = (changed: () => void): (() => void) => onKept(OWNER, changed);

/** Whether what this person has begun is still kept here. */
export const areDraftsKeptOf = (personId: string): boolean => localStorage.getItem(OWNER) === personId;

/** Someone else may use this device next. */
export function dropAllDrafts(): void {
  localStorage.removeItem(OWNER);
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
}

/** What changes in it; a function is given what stands there now, for who began before it last changed. */
export type ChangeDraft<T> = (more: Partial<T> | ((now: T) => Partial<T>)) => void;

/**
 * The fields of a form that neither a reload nor an ended session loses, alike in all tabs. What nobody has written in is as in `empty`,
 * also when that becomes another while the form is open. `drop` starts anew.
 */
export function useDraft<T extends Fields>(key: string, empty: T): [fields: T, change: ChangeDraft<T>, drop: () => void] {
  const [typed, setTyped] = useState(() => readTyped(key, empty));
  const follow = useEffectEvent(() => setTyped(readTyped(key, empty)));
  useEffect(() => onWrittenElsewhere(key, follow), [key]);
  return [
    { ...empty, ...typed },
    (change) => {
      const more = typeof change === 'function' ? change(readDraft(key, empty)) : change;
      saveDraft(key, empty, more);
      setTyped((before) => ({ ...before, ...more }));
    },
    () => {
      dropDraft(key);
      setTyped({});
    },
  ];
}
