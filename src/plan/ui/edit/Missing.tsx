import { IconCircleCheck, IconTool } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sayRefusal } from '../../../platform/ui/use-move.ts';
import type { Finding } from '../../contract.ts';
import type { Completeness } from '../../rules/completeness.ts';
import type { ChapterId } from '../../schema/chapters.ts';
import type { DraftStore } from './draft/draft-store.ts';
import { finishTyping } from './draft/use-draft.ts';
import own from './edit-chapter.module.css';

const TONES = { error: 'bad', warning: 'warn', info: 'quiet' } as const;
/** As many findings are in sight; more of them are one press away. */
const SHOWN = 3;

type Props = { chapter: ChapterId; completeness: Completeness; findings: readonly Finding[]; store: DraftStore };

/** How much of an answer is there, what is still open, and what lint says of it; what the desk knows how to put right has a button. */
export function Missing({ chapter, completeness: { answered, total, open }, findings, store }: Props) {
  const { t } = useTranslation('plan');
  const list = (some: readonly Finding[]) => (
    <ul className={own.findings}>
      {some.map((finding) => (
        <OneFinding key={`${finding.code} ${finding.path} ${finding.message}`} finding={finding} chapter={chapter} store={store} />
      ))}
    </ul>
  );
  return (
    <div className={own.missing}>
      <div className={own.meter} data-full={answered === total || undefined}>
        <meter className={own.gauge} min={0} max={total} value={answered} aria-hidden="true" />
        <span className={own.count}>
          {answered === total && <IconCircleCheck size={17} stroke={1.9} aria-hidden />}
          {t('meter.answered', { answered, total })}
        </span>
      </div>
      {open.length > 0 && (
        <p className={own.open}>
          <span className={own.openLabel}>{t('meter.open')}</span> {open.map((item) => t(`meter.${chapter}.${item}`)).join(' · ')}
        </p>
      )}
      {findings.length > 0 && list(findings.slice(0, SHOWN))}
      {findings.length > SHOWN && (
        <details className={own.more}>
          <summary>{t('meter.more', { count: findings.length - SHOWN })}</summary>
          {list(findings.slice(SHOWN))}
        </details>
      )}
    </div>
  );
}

function OneFinding({ finding, chapter, store }: { finding: Finding; chapter: ChapterId; store: DraftStore }) {
  const { t } = useTranslation('plan');
  const fix = useMutation({
    mutationFn: async () => {
      finishTyping();
      await store.fix(finding, chapter);
    },
    onError: sayRefusal,
  });
  return (
    <li>
      <span className="chip" data-tone={TONES[finding.severity]}>
        {t(`findings.severity.${finding.severity}`)}
      </span>
      <span>{finding.message}</span>
      {finding.fixable && (
        <button type="button" className={own.fix} disabled={fix.isPending} onClick={() => fix.mutate()}>
          <IconTool size={14} aria-hidden />
          {t('edit.fix')}
          <span className="visually-hidden">: {finding.message}</span>
        </button>
      )}
    </li>
  );
}
