import { useEffect, useRef } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { rememberedTicket } from './list-origin.ts';

/**
 * `j` `k` and the arrows move the focus through the lines of the page, in their order on it; `a` presses the move that the line
 * offers. Lines are list items with `data-line` around a link with `data-open`. Selection is focus, so a screen reader follows.
 */
export function useListKeys(): void {
  useKeptPlace();
  const step = (by: 1 | -1) => {
    const lines = linesOnPage();
    const at = lines.indexOf(lineInFocus() as HTMLElement);
    focusLine(lines[at >= 0 ? at + by : placeToBegin(lines)]);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    // biome-ignore lint/correctness/noComponentHookFactories: the names of keys, no components
    ArrowDown: () => step(1),
    // biome-ignore lint/correctness/noComponentHookFactories: the names of keys, no components
    ArrowUp: () => step(-1),
    // A key held down must not accept one ticket after another.
    a: ({ repeat }) => !repeat && lineInFocus()?.querySelector<HTMLElement>('[data-offer]')?.click(),
  });
}

/** Where the selection is. When its line leaves the list, the one that takes its place is selected. */
function useKeptPlace(): void {
  const held = useRef<{ line: HTMLElement; index: number } | null>(null);
  useEffect(() => {
    const take = () => {
      const line = lineInFocus();
      held.current = line && { line, index: linesOnPage().indexOf(line) };
    };
    // A line that was removed loses the focus too; only one that is still there was left on purpose.
    const leave = () =>
      setTimeout(() => {
        if (held.current?.line.isConnected && !lineInFocus()) held.current = null;
      });
    document.addEventListener('focusin', take);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('focusin', take);
      document.removeEventListener('focusout', leave);
    };
  }, []);
  useEffect(() => {
    if (!held.current || held.current.line.isConnected || document.activeElement !== document.body) return;
    const lines = linesOnPage();
    focusLine(lines[Math.min(held.current.index, lines.length - 1)]);
  });
}

/** Where to begin when no line is selected: at the ticket opened last, else at the top. */
function placeToBegin(lines: readonly HTMLElement[]): number {
  const number = rememberedTicket();
  return Math.max(
    0,
    lines.findIndex((line) => line.dataset.line === String(number)),
  );
}

const linesOnPage = () => [...document.querySelectorAll<HTMLElement>('main [data-line]')];
const lineInFocus = () => document.activeElement?.closest<HTMLElement>('[data-line]') ?? null;
const focusLine = (line: HTMLElement | undefined) => {
  const link = line?.querySelector<HTMLElement>('[data-open]');
  link?.focus({ preventScroll: true });
  line?.scrollIntoView({ block: 'nearest' });
};
