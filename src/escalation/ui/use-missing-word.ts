import { useTranslation } from 'react-i18next';
import { PACKET_FIELDS } from '../../plan/words.ts';

/** What was found missing, as the reader reads it: a field of the packet by its name, anything else as it was written. */
export function useMissingWord(): (named: string) => string {
  const { t } = useTranslation('escalation');
  return (named) => (PACKET_FIELDS.some((field) => field === named) ? t(`field.${named}`) : named);
}
