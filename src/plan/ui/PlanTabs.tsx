import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import css from './plan-tabs.module.css';

const TABS = [
  { to: '/plan', label: 'tabs.plan', permission: 'plan:read' },
  { to: '/plan/draft', label: 'tabs.draft', permission: 'plan:edit' },
  { to: '/plan/review', label: 'tabs.review', permission: 'plan:read' },
  { to: '/plan/versions', label: 'tabs.versions', permission: 'plan:read' },
  { to: '/plan/mine', label: 'tabs.mine', permission: 'plan:read' },
  { to: '/plan/signatures', label: 'tabs.signatures', permission: 'plan:signatures' },
] as const;

/** The pages of the plan: reading, writing, approving, and what was before. */
export function PlanTabs() {
  const { t } = useTranslation('plan');
  const { data: me } = useMe();
  return (
    <nav className={`${css.tabs} no-print`} aria-label={t('tabs.label')}>
      {TABS.filter(({ permission }) => me?.permissions.includes(permission)).map(({ to, label }) => (
        <Link key={to} to={to} className={css.tab} activeOptions={{ exact: true, includeSearch: false }}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
