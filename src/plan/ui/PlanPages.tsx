import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import css from './plan-pages.module.css';

const TABS = [
  { to: '/plan', label: 'tabs.plan', permission: 'plan:read' },
  { to: '/plan/mine', label: 'tabs.mine', permission: 'plan:read' },
  { to: '/plan/draft', label: 'tabs.draft', permission: 'plan:edit' },
  { to: '/plan/review', label: 'tabs.review', permission: 'plan:read' },
  { to: '/plan/versions', label: 'tabs.versions', permission: 'plan:read' },
  { to: '/plan/signatures', label: 'tabs.signatures', permission: 'plan:signatures' },
  { to: '/plan/drift', label: 'tabs.drift', permission: 'plan:drift' },
  { to: '/plan/bridge-effect', label: 'tabs.effect', permission: 'plan:drift' },
] as const;

/** The pages of the plan: reading, one's own part, writing, approving, what was before, who has signed, what was done against it. */
export function PlanPages() {
  const { t } = useTranslation('plan');
  const { data: me } = useMe();
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what makes another tab the open one
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (tab && row.current) row.current.scrollTo({ left: tab.offsetLeft - 48 });
  }, [pathname, me]);
  const open = TABS.filter(({ permission }) => me?.permissions.includes(permission));
  return (
    <>
      {open.length > 0 && (
        <nav ref={row} className={`${css.tabs} no-print`} aria-label={t('tabs.label')}>
          {open.map(({ to, label }) => (
            <Link key={to} to={to} className={css.tab} activeOptions={{ exact: true, includeSearch: false }}>
              {t(label)}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </>
  );
}
