import { useState } from 'react';

const PREFIX = 'relevo.draft.';

type Fields = Record<string, unknown>;

/** What was being written under a key, kept on the device until it is sent; a stored field of another kind is not taken. */
export function readDraft<T extends Fields>(key: string, empty: T): T {
  try {
    const stored = JSON.parse(localStorage.getItem(PREFIX + key) ?? '{}') as Fields;
    const fitting = Object.entries(stored).filter(([name, value]) => name in empty && typeof value === typeof empty[name]);
    return { ...empty, ...Object.fromEntries(fitting) };
  } catch {
    return empty;
  }
}

export function saveDraft<T extends Fields>(key: string, empty: T, more: Partial<T>): void {
  localStorage.setItem(PREFIX + key, JSON.stringify({ ...readDraft(key, empty), ...more }));
}

export function dropDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

/** Someone else may use this device next. */
export function dropAllDrafts(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
}

/** The fields of a form that neither a reload nor an ended session loses. `drop` starts anew. */
export function useDraft<T extends Fields>(key: string, empty: T): [fields: T, change: (more: Partial<T>) => void, drop: () => void] {
  const [fields, setFields] = useState(() => readDraft(key, empty));
  return [
    fields,
    (more) => {
      saveDraft(key, empty, more);
      setFields((before) => ({ ...before, ...more }));
    },
    () => {
      dropDraft(key);
      setFields(empty);
    },
  ];
}
