import { useTranslation } from 'react-i18next';
import { duration, regional, useLocale } from '../../../platform/ui/format.ts';
import type { Measure } from '../../words.ts';

/** How the values of a measure are read, and how a difference of them is: of shares, in points. */
export function useValues(measure: Measure): { value(value: number): string; difference(value: number): string } {
  const { t } = useTranslation('report');
  const region = regional(useLocale());
  const number = (value: number, more: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(region, { maximumFractionDigits: 1, ...more }).format(value);
  const sign = (value: number) => (value < 0 ? '−' : '+');
  switch (measure) {
    case 'minutes-to-cause':
      return {
        value: (value) => duration(Math.round(value)),
        difference: (value) => `${sign(value)}${duration(Math.round(Math.abs(value)))}`,
      };
    case 'hops':
      return { value: (value) => number(value), difference: (value) => `${sign(value)}${number(Math.abs(value))}` };
    case 'bounced':
    case 'reopened':
    case 'tier-1-again':
      return {
        value: (value) => number(value, { style: 'percent', maximumFractionDigits: 0 }),
        difference: (value) =>
          t('effect.points', { points: `${sign(value)}${number(Math.abs(value * 100), { maximumFractionDigits: 0 })}` }),
      };
  }
}
