import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../platform/http/shapes.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { LANGUAGES } from './languages.ts';
import { useChangeLocale } from './use-change-locale.ts';

/** For the doors: the other language in one touch, named in itself. */
export function LanguageSwitch() {
  const { t } = useTranslation('identity');
  const changeLocale = useChangeLocale();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language.label')}
      value={useLocale()}
      onChange={(locale) => changeLocale(locale as Locale)}
      data={LANGUAGES.map(({ locale, name }) => ({ value: locale, label: <span lang={locale}>{name}</span> }))}
    />
  );
}
