import { useTranslation } from 'react-i18next';
import { promisedTime, useLocale } from '../../platform/ui/format.ts';
import type { TicketPage } from '../../staff/contract.ts';
import { useNow } from '../../staff/ui/list/use-now.ts';
import css from './portal.module.css';
import { togetherAt } from './together-at.ts';

/** That all teams look at the case together, and when. */
export function TogetherAt({ bridge }: { bridge: NonNullable<TicketPage['bridge']> }) {
  const { t } = useTranslation('portal');
  const locale = useLocale();
  const now = useNow();
  return (
    <p className={css.next}>{t(`together.${togetherAt(bridge, now)}`, { when: promisedTime(new Date(bridge.startsAt), now, locale) })}</p>
  );
}
