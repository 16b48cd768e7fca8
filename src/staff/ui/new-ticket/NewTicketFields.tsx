import { NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMediaQuery } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPACTS, ISSUE_AREAS, URGENCIES } from '../../../plan/words.ts';
import { below } from '../../../platform/ui/breakpoints.ts';
import { withoutAccents } from '../../../platform/ui/without-accents.ts';
import { PLATFORMS } from '../../../ticket/words.ts';
import css from './new-ticket.module.css';
import type { NewTicket } from './new-ticket.ts';

/** What is wrong, with what, and how much it hurts: in the order in which a call tells it. */
export function NewTicketFields({ form }: { form: UseFormReturnType<NewTicket> }) {
  const { t } = useTranslation('staff');
  const { t: common } = useTranslation();
  return (
    <>
      <TextInput
        label={t('new.subject')}
        placeholder={t('new.subjectExample')}
        maxLength={200}
        dir="auto"
        data-field="subject"
        {...form.getInputProps('subject')}
      />
      <Textarea
        label={t('new.description')}
        minRows={3}
        maxRows={10}
        maxLength={20_000}
        dir="auto"
        {...form.getInputProps('description')}
      />
      <div className={css.pair}>
        <Select
          label={t('new.platform')}
          placeholder={t('new.choose')}
          clearable
          clearButtonProps={{ 'aria-label': t('new.clear', { field: t('new.platform') }) }}
          data={PLATFORMS.map((value) => ({ value, label: common(`platform.${value}`) }))}
          {...form.getInputProps('platform')}
        />
        <Select
          label={t('new.area')}
          placeholder={t('new.choose')}
          searchable
          filter={withoutAccents}
          clearable
          clearButtonProps={{ 'aria-label': t('new.clear', { field: t('new.area') }) }}
          data={ISSUE_AREAS.map((value) => ({ value, label: common(`area.${value}`) }))}
          {...form.getInputProps('issueArea')}
        />
        <TextInput label={t('new.deviceName')} maxLength={120} {...form.getInputProps('deviceName')} />
        <TextInput label={t('new.errorCode')} placeholder="0x80180014" maxLength={120} {...form.getInputProps('errorCode')} />
      </div>
      <Choice
        label={t('new.urgency')}
        data={URGENCIES.map((value) => ({ value, label: common(`urgency.${value}`) }))}
        {...form.getInputProps('urgency')}
      />
      <Choice
        label={t('new.impact')}
        data={IMPACTS.map((value) => ({ value, label: common(`impact.${value}`) }))}
        {...form.getInputProps('impact')}
      />
      {form.values.impact !== 'one-person' && (
        <NumberInput
          className={css.affected ?? ''}
          label={t('new.affected')}
          placeholder={t('new.affectedUnknown')}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          {...form.getInputProps('affected')}
        />
      )}
    </>
  );
}

type ChoiceProps = { label: string; data: { value: string; label: string }[]; value?: string; onChange?: (value: string) => void };

/** A few words to choose from, all in sight. */
function Choice({ label, data, value = '', onChange }: ChoiceProps) {
  const id = useId();
  const isNarrow = useMediaQuery(below('sm'));
  return (
    <div>
      <div className={css.legend} id={id}>
        {label}
      </div>
      <SegmentedControl
        fullWidth
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        aria-labelledby={id}
        data={data}
        value={value}
        {...(onChange && { onChange })}
      />
    </div>
  );
}
