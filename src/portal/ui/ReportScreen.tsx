import { Button, Group, Progress } from '@mantine/core';
import { lazyRouteComponent, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { useDraft } from '../../platform/ui/drafts.ts';
import { withMessages } from '../../platform/ui/i18n.ts';
import { Refused } from '../../platform/ui/Refused.tsx';
import { Loading, PageTitle } from '../../platform/ui/states.tsx';
import { useMissingFields } from '../../platform/ui/use-missing-fields.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { useUploads } from '../../platform/ui/use-uploads.ts';
import type { TicketPage } from '../../staff/contract.ts';
import { openTicket } from '../../ticket/contract.ts';
import { HappensStep } from './HappensStep.tsx';
import css from './portal.module.css';
import { EMPTY_DRAFT, errorCodeOf, REPORT, type ReportDraft } from './report-draft.ts';

// While somebody writes what happens, the rest comes.
const later = withMessages(() => import('./ReportSteps.tsx'), 'portal');
const DeviceStep = lazyRouteComponent(later, 'DeviceStep');
const MessageStep = lazyRouteComponent(later, 'MessageStep');
const WorkStep = lazyRouteComponent(later, 'WorkStep');
const SentPanel = lazyRouteComponent(
  withMessages(() => import('./SentPanel.tsx'), 'portal'),
  'SentPanel',
);

const STEPS = [HappensStep, DeviceStep, MessageStep, WorkStep] as const;
const LATER = [DeviceStep, MessageStep, WorkStep, SentPanel] as const;

/** A few plain questions, one at a time. All but the first can be skipped, and what was answered stays until it is sent. */
export function ReportScreen() {
  const { t } = useTranslation('portal');
  const { t: common } = useTranslation();
  const [draft, change, drop] = useDraft(REPORT, EMPTY_DRAFT);
  const uploads = useUploads();
  const { step: wanted = 0 } = useSearch({ from: '/portal/report' });
  const navigate = useNavigate();
  // Without what happened, there is nothing to go on with.
  const step = draft.subject.trim() ? Math.min(Math.trunc(wanted), STEPS.length - 1) : 0;
  const goTo = (to: number) => void navigate({ to: '/portal/report', search: to > 0 ? { step: to } : {} });
  const [sent, setSent] = useState<TicketPage | null>(null);
  const missing = useMissingFields();
  const report = useMove(openTicket, {
    onDone: (ticket) => {
      drop();
      setSent(ticket as TicketPage);
    },
  });
  useEffect(() => {
    for (const part of LATER) void part.preload?.();
  }, []);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step > 0) question.current?.focus();
  }, [step]);

  if (sent) {
    return (
      <Suspense fallback={<Loading />}>
        <SentPanel ticket={sent} />
      </Suspense>
    );
  }
  const Step = STEPS[step] ?? HappensStep;
  const isLast = step === STEPS.length - 1;
  const next = () => (isLast ? report.mutate(toTicket(draft, t('report.since'))) : goTo(step + 1));
  return (
    <>
      <PageTitle>{t('report.title')}</PageTitle>
      <Progress value={((step + 1) / STEPS.length) * 100} size="sm" aria-hidden />
      <p className="quiet">{t('report.step', { step: step + 1, of: STEPS.length })}</p>
      <form
        {...missing.onForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isLast || !uploads.isBusy) next();
        }}
      >
        <div className={`sheet ${css.question}`} ref={question} tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Step draft={draft} change={change} uploads={uploads} />
          </Suspense>
        </div>
        {missing.sentence}
        {isLast && uploads.isBusy && (
          <p className="quiet" role="status">
            {common('filesUnderWay')}
          </p>
        )}
        {report.error && <Refused error={report.error} />}
        <Group justify="space-between" mt="md">
          <Button size="lg" variant="default" type="button" disabled={step === 0} onClick={() => goTo(step - 1)}>
            {t('report.back')}
          </Button>
          <Button size="lg" type="submit" loading={report.isPending} disabled={isLast && uploads.isBusy}>
            {isLast ? t('report.send') : t('report.next')}
          </Button>
        </Group>
      </form>
    </>
  );
}

function toTicket(draft: ReportDraft, sinceWords: string) {
  const { subject, description, platform, deviceName, impact, urgency, since, files } = draft;
  const errorCode = errorCodeOf(draft).trim();
  const told = [description.trim(), since.trim() && `${sinceWords}: ${since.trim()}`].filter(Boolean).join('\n\n');
  return {
    subject: subject.trim(),
    description: told,
    impact,
    urgency,
    ...(platform && { platform }),
    ...(deviceName.trim() && { deviceName: deviceName.trim() }),
    ...(errorCode && { errorCode }),
    ...(files.length > 0 && { attachments: files.map(({ id }) => id) }),
  } as InputOf<typeof openTicket>;
}
