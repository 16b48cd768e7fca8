import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endDraft } from '../../../platform/ui/drafts.ts';
import { RelativeTime, UserText } from '../../../platform/ui/marks.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import type { MoveOffer } from '../../../ticket/contract.ts';
import { answerVendorCase, logVendorCase, type VendorCase } from '../../contract.ts';
import css from '../escalation.module.css';
import { TextForm } from '../TextForm.tsx';

const ENTRIES = ['from-vendor', 'to-vendor', 'answer'] as const;
type Entry = (typeof ENTRIES)[number];

type Props = { vendorCases: readonly VendorCase[]; moves: readonly MoveOffer[] };

/** The case with the vendor: its number, its own log, and its answer, with which the ticket comes back. */
export function VendorPanel({ vendorCases, moves }: Props) {
  const { t } = useTranslation('escalation');
  const latest = vendorCases.at(-1);
  if (!latest) return null;
  const isKept = latest.answeredAt === null && moves.some(({ move, allowed }) => move === 'log-vendor-case' && allowed);
  return (
    <section className={`sheet ${css.panel}`} aria-label={t('vendor.label')}>
      {vendorCases.map((one) => (
        <VendorCaseView key={one.id} vendorCase={one} />
      ))}
      {isKept && <EntryForm key={latest.id} caseId={latest.id} />}
    </section>
  );
}

function VendorCaseView({ vendorCase }: { vendorCase: VendorCase }) {
  const { t } = useTranslation('escalation');
  const { caseNumber, severity, summary, openedBy, openedAt, log, answer, answeredAt } = vendorCase;
  return (
    <>
      <header className={css.panelHead}>
        <h2>{t('vendor.case', { caseNumber })}</h2>
        <span className="chip" data-tone="tier-4">
          {t('vendor.severityOf', { severity })}
        </span>
        <span className={css.small}>
          <bdi>{openedBy?.name}</bdi> · <RelativeTime at={openedAt} />
        </span>
      </header>
      <UserText>{summary}</UserText>
      <ol className={css.log}>
        {log.map((entry) => (
          <li key={entry.id} data-direction={entry.direction}>
            <span className={css.small}>
              {t(`vendor.direction.${entry.direction}`)} · <bdi>{entry.actor?.name}</bdi> · <RelativeTime at={entry.at} />
            </span>
            <UserText>{entry.entry}</UserText>
          </li>
        ))}
        {answer && answeredAt && (
          <li data-direction="answer">
            <span className={css.small}>
              {t('vendor.direction.answer')} · <RelativeTime at={answeredAt} />
            </span>
            <UserText>{answer}</UserText>
          </li>
        )}
      </ol>
    </>
  );
}

function EntryForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation('escalation');
  const [kind, setKind] = useState<Entry>('from-vendor');
  const draft = `vendor-entry.${caseId}`;
  const onDone = () => endDraft(draft);
  const log = useMove(logVendorCase, { done: t('vendor.logged'), onDone });
  const answer = useMove(answerVendorCase, { done: t('vendor.answered'), onDone });
  return (
    <div className={css.entryForm}>
      <SegmentedControl
        size="xs"
        aria-label={t('vendor.kind')}
        value={kind}
        onChange={(value) => setKind(value as Entry)}
        data={ENTRIES.map((value) => ({ value, label: t(`vendor.direction.${value}`) }))}
      />
      <TextForm
        draft={draft}
        label={t(`vendor.write.${kind}`)}
        submit={t(kind === 'answer' ? 'vendor.recordAnswer' : 'vendor.log')}
        isBusy={log.isPending || answer.isPending}
        error={log.error ?? answer.error}
        onSubmit={(words) =>
          kind === 'answer' ? answer.mutate({ id: caseId, answer: words }) : log.mutate({ id: caseId, direction: kind, entry: words })
        }
      />
    </div>
  );
}
