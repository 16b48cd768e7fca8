import { Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IMPACTS, URGENCIES } from '../../plan/words.ts';
import { AttachmentPicker } from '../../platform/ui/AttachmentPicker.tsx';
import { PLATFORMS } from '../../ticket/words.ts';
import type { StepProps } from './HappensStep.tsx';
import { KnownAnswers } from './KnownAnswers.tsx';
import css from './portal.module.css';
import { errorCodeOf } from './report-draft.ts';

export function DeviceStep({ draft, change }: StepProps) {
  const { t } = useTranslation('portal');
  const { t: common } = useTranslation();
  return (
    <Stack>
      <Radio.Group size="md" label={t('report.platform')} value={draft.platform} onChange={(platform) => change({ platform })}>
        <div className={css.choices}>
          {PLATFORMS.map((platform) => (
            <Radio.Card key={platform} value={platform} className={css.choice}>
              <Radio.Indicator aria-hidden />
              {common(`platform.${platform}`)}
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <TextInput
        size="md"
        label={t('report.deviceName')}
        description={t('report.deviceNameHelp')}
        maxLength={120}
        dir="auto"
        value={draft.deviceName}
        onChange={(event) => change({ deviceName: event.currentTarget.value })}
      />
    </Stack>
  );
}

export function MessageStep({ draft, change, uploads }: StepProps) {
  const { t } = useTranslation('portal');
  const code = errorCodeOf(draft);
  const isRead = code !== '' && code !== draft.errorCode;
  return (
    <Stack>
      <TextInput
        size="md"
        label={t('report.errorCode')}
        description={t(isRead ? 'report.errorCodeRead' : 'report.errorCodeHelp')}
        maxLength={120}
        value={code}
        onChange={(event) => change({ errorCode: event.currentTarget.value, isCodeTheirs: true })}
      />
      {/* Where a code stands, for who has none yet: with one in the field it would read as what was found. */}
      {code === '' && (
        <figure className={css.specimen} aria-hidden>
          <figcaption>{t('report.specimen')}</figcaption>
          <div>
            <span className={css.specimenTitle}>{t('report.specimenTitle')}</span>
            <span>{t('report.specimenText')}</span>
            <span>
              <mark>0x80180014</mark>
            </span>
          </div>
        </figure>
      )}
      <div>
        <p className={css.label}>{t('report.photo')}</p>
        <AttachmentPicker
          files={draft.files}
          uploads={uploads}
          onChange={(to) => change((now) => ({ files: to(now.files) }))}
          label={t('report.addPhoto')}
        />
      </div>
      <KnownAnswers words={draft.subject} text={draft.description} code={code.trim()} platform={draft.platform} />
    </Stack>
  );
}

export function WorkStep({ draft, change }: StepProps) {
  const { t } = useTranslation('portal');
  return (
    <Stack>
      <Radio.Group size="md" label={t('report.impact')} value={draft.impact} onChange={(impact) => change({ impact })}>
        <Stack gap="xs" mt="xs">
          {IMPACTS.map((impact) => (
            <Radio.Card key={impact} value={impact} className={css.choice}>
              <Radio.Indicator aria-hidden />
              {t(`report.impactOf.${impact}`)}
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group size="md" label={t('report.urgency')} value={draft.urgency} onChange={(urgency) => change({ urgency })}>
        <Stack gap="xs" mt="xs">
          {URGENCIES.map((urgency) => (
            <Radio.Card key={urgency} value={urgency} className={css.choice}>
              <Radio.Indicator aria-hidden />
              {t(`report.urgencyOf.${urgency}`)}
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        size="md"
        label={t('report.since')}
        placeholder={t('report.sinceExample')}
        maxLength={200}
        dir="auto"
        value={draft.since}
        onChange={(event) => change({ since: event.currentTarget.value })}
      />
    </Stack>
  );
}
