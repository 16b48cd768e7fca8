import { Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChangeDraft } from '../../platform/ui/drafts.ts';
import type { Uploads } from '../../platform/ui/use-uploads.ts';
import { KnownAnswers } from './KnownAnswers.tsx';
import css from './portal.module.css';
import type { ReportDraft } from './report-draft.ts';

export type StepProps = {
  draft: ReportDraft;
  change: ChangeDraft<ReportDraft>;
  uploads: Uploads;
};

/** The one question that must be answered. */
export function HappensStep({ draft, change }: Omit<StepProps, 'uploads'>) {
  const { t } = useTranslation('portal');
  return (
    <Stack>
      <h2 className={css.heading}>{t('report.happens')}</h2>
      <TextInput
        size="md"
        label={t('report.subject')}
        description={t('report.subjectHelp')}
        required
        maxLength={200}
        dir="auto"
        value={draft.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
      />
      <Textarea
        size="md"
        label={t('report.description')}
        description={t('report.descriptionHelp')}
        maxLength={15_000}
        dir="auto"
        minRows={4}
        value={draft.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <KnownAnswers words={draft.subject} text={draft.description} />
    </Stack>
  );
}
