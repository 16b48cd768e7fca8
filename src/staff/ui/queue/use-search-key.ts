import { useLocation, useNavigate } from '@tanstack/react-router';
import { type RefObject, useEffect } from 'react';
import { useKeys } from '../keys/use-keys.ts';

const ARRIVING_MS = 1_000;

/** On a page without a search of its own, `/` goes to the queue's. */
export function useSearchKey(): void {
  const go = useNavigate();
  useKeys({ '/': () => void go({ to: '/desk/queue', search: { view: 'all' }, state: { isSearch: true } }) });
}

/** Whoever comes to search can type at once, although a new page is otherwise read from its heading. */
export function useSearchOnArrival(field: RefObject<HTMLElement | null>): void {
  const isSearch = useLocation({ select: ({ state }) => state.isSearch === true });
  useEffect(() => {
    if (!isSearch) return;
    const takeBack = ({ target }: Event) => target instanceof HTMLHeadingElement && field.current?.focus();
    field.current?.focus();
    document.addEventListener('focusin', takeBack);
    const timer = setTimeout(() => document.removeEventListener('focusin', takeBack), ARRIVING_MS);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', takeBack);
    };
  }, [isSearch, field]);
}
