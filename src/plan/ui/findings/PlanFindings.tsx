import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../contract.ts';
import { FindingCounts, FindingList } from './FindingList.tsx';
import css from './findings.module.css';

/** What lint says of the whole plan: how much at a glance, what on request. */
export function PlanFindings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('plan');
  if (findings.length === 0) {
    return (
      <p className={`${css.clean} no-print`}>
        <IconCircleCheck size={18} stroke={1.8} aria-hidden />
        {t('findings.none')}
      </p>
    );
  }
  return (
    <details className={`${css.fold} no-print`}>
      <summary>
        <IconChevronRight size={16} aria-hidden />
        <span>{t('findings.summary')}</span>
        <FindingCounts findings={findings} />
      </summary>
      <FindingList findings={findings} isLinked />
    </details>
  );
}
