import { Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../platform/http/shapes.ts';
import { LANGUAGES } from './languages.ts';

export function LanguageField({ value, onChange, label }: { value: Locale; onChange: (locale: Locale) => void; label?: string }) {
  const { t } = useTranslation('identity');
  return (
    <Radio.Group label={label ?? t('language.label')} value={value} onChange={(locale) => onChange(locale as Locale)}>
      <Group gap="lg" mt={6}>
        {LANGUAGES.map(({ locale, name }) => (
          <Radio key={locale} value={locale} label={<span lang={locale}>{name}</span>} />
        ))}
      </Group>
    </Radio.Group>
  );
}
