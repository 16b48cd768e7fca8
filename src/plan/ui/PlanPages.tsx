import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import { PageTabs } from '../../platform/ui/PageTabs.tsx';

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
  const open = TABS.filter(({ permission }) => me?.permissions.includes(permission));
  return (
    <>
      <PageTabs label={t('tabs.label')} tabs={open.map(({ to, label }) => ({ to, label: t(label), isExact: true }))} />
      <Outlet />
    </>
  );
}
