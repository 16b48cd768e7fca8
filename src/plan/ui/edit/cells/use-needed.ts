import { useTranslation } from 'react-i18next';
import type { Read } from './use-typed.ts';

/** A value that is there, or need not be. */
export function useNeeded(isNeeded: boolean): <T>(value: T | undefined) => Read<T | undefined> {
  const { t } = useTranslation('plan');
  return (value) => (isNeeded && value === undefined ? { error: t('edit.error.needed') } : { value });
}
