import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import css from './page-tabs.module.css';

/** `isExact` where other tabs lie below the address. */
export type PageTab = { to: NonNullable<LinkProps['to']>; label: string; isExact?: boolean };

/** One row of tabs above pages that belong together. On a phone the open one is scrolled to. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what makes another tab the open one
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (tab && row.current) row.current.scrollTo({ left: tab.offsetLeft - 48 });
  }, [pathname, tabs.length]);
  if (tabs.length === 0) return null;
  return (
    <nav ref={row} className={`${css.tabs} no-print`} aria-label={label}>
      {tabs.map(({ to, label: words, isExact = false }) => (
        <Link key={to} to={to} className={css.tab} activeOptions={{ exact: isExact, includeSearch: false }}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
