import { useTranslation } from 'react-i18next';
import type { Notice } from '../contract.ts';

/** The page that a frame shows a ticket on. */
export type CasePath = '/desk/tickets/$ticket' | '/portal/cases/$ticket';

/** What a notice says: plainly to someone in the portal, in the field's terms to the staff. */
export function useNoticeSentence(casePath: CasePath): (notice: Pick<Notice, 'kind'>) => string {
  const { t } = useTranslation('notice');
  const isPortal = casePath.startsWith('/portal');
  return ({ kind }) => t([...(isPortal ? [`portal.${kind}`] : []), `staff.${kind}`, 'other']);
}
