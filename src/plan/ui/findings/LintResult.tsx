import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../contract.ts';
import { FindingCounts, FindingList } from './FindingList.tsx';
import { FindingsOfDraft } from './FindingsOfDraft.tsx';
import css from './findings.module.css';

type Props = {
  publishable: boolean;
  findings: readonly Finding[];
  /** It is the draft, which the reader may write: each finding leads to where it is put right. */
  isEdited?: boolean;
};

/** Whether the desk would take a plan, and everything that lint says of it. */
export function LintResult({ publishable, findings, isEdited = false }: Props) {
  const { t } = useTranslation('plan');
  const Icon = publishable ? IconCircleCheck : IconAlertTriangle;
  return (
    <>
      <p className={css.verdict} data-tone={publishable ? 'good' : 'bad'}>
        <Icon size={18} stroke={1.8} aria-hidden />
        <span>{t(publishable ? 'publish.publishable' : 'publish.notPublishable')}</span>
        <FindingCounts findings={findings} />
      </p>
      {findings.length > 0 && (isEdited ? <FindingsOfDraft findings={findings} /> : <FindingList findings={findings} />)}
    </>
  );
}
