import { Collapse, NumberInput, Select, Stack, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { PACKET_FIELDS, type PacketField } from '../../../plan/words.ts';
import { PLATFORMS } from '../../../ticket/words.ts';
import type { PacketVerdict } from '../../contract.ts';
import { PACKET_LIMITS, PACKET_LINES } from '../../packet-limits.ts';
import css from '../escalation.module.css';
import { LISTS, type PacketForm } from './packet-form.ts';

type Props = {
  form: PacketForm;
  change: (more: Partial<PacketForm>) => void;
  verdict: PacketVerdict;
  /** Only then is a field marked: until it was tried, the score beside the form says enough. */
  wasRefused: boolean;
};

/** The fields that the plan asks for, in the packet's own order; the others wait behind a fold. */
export function PacketFields({ form, change, verdict, wasRefused }: Props) {
  const { t } = useTranslation('escalation');
  const [isOpen, { toggle }] = useDisclosure(false);
  const asked = PACKET_FIELDS.filter((field) => verdict.fields.some((demand) => demand.field === field));
  const others = PACKET_FIELDS.filter((field) => !asked.includes(field));
  const fieldOf = (field: PacketField) => (
    <Field key={field} field={field} form={form} change={change} verdict={verdict} wasRefused={wasRefused} />
  );
  return (
    <>
      {asked.map(fieldOf)}
      {others.length > 0 && (
        <div>
          <UnstyledButton className={css.fold} aria-expanded={isOpen} onClick={toggle}>
            {t('escalate.more', { fields: others.map((field) => t(`field.${field}`)).join(', ') })}
          </UnstyledButton>
          <Collapse expanded={isOpen}>
            <Stack gap="md" mt="sm">
              {others.map(fieldOf)}
            </Stack>
          </Collapse>
        </div>
      )}
    </>
  );
}

function Field({ field, form, change, verdict, wasRefused }: Props & { field: PacketField }) {
  const { t } = useTranslation('escalation');
  const { t: common } = useTranslation();
  const demand = verdict.fields.find((asked) => asked.field === field);
  const gap = verdict.missing.find((missing) => missing.field === field);
  const props = {
    label: t(`field.${field}`),
    description: t(`fieldHelp.${field}`),
    // The desk judges the packet, not the browser: it is refused whole, with everything that is missing.
    withAsterisk: demand?.required ?? false,
    error: gap && (wasRefused || gap.why === 'still-missing') ? t(`missing.${gap.why}`, { min: demand?.minLength ?? 1 }) : undefined,
    value: form[field],
  };
  const say = (value: string) => change({ [field]: value });
  if (field === 'platform') {
    return (
      <Select
        {...props}
        clearable
        value={form.platform || null}
        data={PLATFORMS.map((value) => ({ value, label: common(`platform.${value}`) }))}
        onChange={(value) => say(value ?? '')}
      />
    );
  }
  if (field === 'affected')
    return <NumberInput {...props} min={1} max={1_000_000} allowDecimal={false} onChange={(value) => say(String(value))} />;
  if (field === 'errorCode' || field === 'deviceName')
    return <TextInput {...props} maxLength={PACKET_LIMITS[field]} onChange={(event) => say(event.currentTarget.value)} />;
  const isList = LISTS.includes(field);
  return (
    <Textarea
      {...props}
      maxLength={isList ? PACKET_LINES.count * PACKET_LINES.length : PACKET_LIMITS.symptom}
      minRows={isList ? 3 : 2}
      dir="auto"
      onChange={(event) => say(event.currentTarget.value)}
    />
  );
}
