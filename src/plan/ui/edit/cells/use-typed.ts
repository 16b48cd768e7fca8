import { useDebouncedCallback } from '@mantine/hooks';
import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useState } from 'react';

/** What is typed is taken after a pause of this length, or when the field is left. */
const PAUSE_MS = 500;

/** What somebody typed, as a value; or why it is none. */
export type Read<T> = { value: T } | { error: string };
/** `shownAt` is what the plan said when it was taken; `isSettled`, that the plan has said what was taken since. */
type Typed = { text: string; error: string | null; shownAt: string; isTaken: boolean; isSettled: boolean };
type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * A field that keeps what is being typed to itself, so that nothing else is drawn again with each key. What is not valid stays in
 * the field with the reason, and is not taken.
 */
export function useTyped<T>(shown: string, { read, onCommit }: { read: (text: string) => Read<T>; onCommit: (value: T) => void }) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const takeSoon = useDebouncedCallback((text: string) => take(text), { delay: PAUSE_MS, flushOnUnmount: true });
  if (typed?.isTaken && typed.shownAt !== shown) setTyped(typed.isSettled ? null : { ...typed, shownAt: shown, isSettled: true });

  function take(text: string): boolean {
    takeSoon.cancel();
    const answer = read(text.trim());
    const isValid = 'value' in answer;
    const isNews = text.trim() !== shown;
    setTyped({ text, error: isValid ? null : answer.error, shownAt: shown, isTaken: isValid, isSettled: !isNews });
    if (isValid && isNews) onCommit(answer.value);
    return isValid;
  }

  return {
    error: typed?.error ?? null,
    field: {
      value: typed?.text ?? shown,
      'aria-invalid': typed?.error ? true : undefined,
      // The browser undoes what is still being typed; what was taken is ours to undo.
      'data-typed': (typed && !typed.isTaken && typed.text !== shown) || undefined,
      onChange: ({ currentTarget: { value } }: ChangeEvent<Field>) => {
        setTyped({ text: value, error: null, shownAt: shown, isTaken: false, isSettled: false });
        takeSoon(value);
      },
      onBlur: ({ currentTarget: { value } }: FocusEvent<Field>) => {
        if (typed && take(value)) setTyped(null);
      },
      onKeyDown: (event: KeyboardEvent<Field>) => {
        if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
          event.preventDefault();
          take(event.currentTarget.value);
        }
        if (event.key === 'Escape' && typed && !typed.isTaken) {
          event.stopPropagation();
          takeSoon.cancel();
          setTyped(null);
        }
      },
    },
  };
}
