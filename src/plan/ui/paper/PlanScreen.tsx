import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { Problem } from '../../../platform/ui/api.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { EmptyState, ErrorState, PageTitle } from '../../../platform/ui/states.tsx';
import { type Plan, usePlan } from '../use-plan.ts';
import { PlanPaper } from './PlanPaper.tsx';
import { PlanSkeleton } from './PlanSkeleton.tsx';

/** What else can be done with the plan that is being read. */
export type PlanTools = (plan: Plan) => ReactNode;

/** The support plan in force, or another version of it, as a document that one can read aloud. */
export function PlanScreen({ tools }: { tools: PlanTools }) {
  const { data: me } = useMe();
  const { version } = useSearch({ from: '/plan-pages/plan' });
  if (!me) return null;
  if (!me.permissions.includes('plan:read')) return <Nothing reason="forbidden" />;
  return <PlanOfVersion version={version} mayPublish={me.permissions.includes('plan:publish')} tools={tools} />;
}

type Props = { version: number | undefined; mayPublish: boolean; tools: PlanTools };

function PlanOfVersion({ version, mayPublish, tools }: Props) {
  const plan = usePlan(version);
  if (plan.isPending) return <PlanSkeleton />;
  if (plan.error instanceof Problem && plan.error.status === 404) return <Nothing reason="noVersion" version={version} />;
  if (plan.isLoadingError) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />;
  return <PlanPaper plan={plan.data} mayPublish={mayPublish} tools={tools(plan.data)} />;
}

function Nothing({ reason, version = 0 }: { reason: 'forbidden' | 'noVersion'; version?: number | undefined }) {
  const { t } = useTranslation('plan');
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <EmptyState
        title={t(`${reason}.title`, { version })}
        action={reason === 'noVersion' && <TextLink to="/plan">{t('toInForce')}</TextLink>}
      >
        {t(`${reason}.text`)}
      </EmptyState>
    </>
  );
}
