import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import { promisedTime, useLocale } from '../../platform/ui/format.ts';
import type { TicketPage } from '../../staff/contract.ts';
import { useNow } from '../../staff/ui/list/use-now.ts';
import css from './portal.module.css';
import { stepPromise } from './step-promise.ts';

/** Who does what next, and by when it was promised. */
export function WhatComesNext({ ticket: { next } }: { ticket: Pick<TicketPage, 'next'> }) {
  const { t } = useTranslation('portal');
  const locale = useLocale();
  const { tierName } = useNames();
  const now = useNow();
  const promise = stepPromise(next, now);
  return (
    <p className={css.next}>
      {t(`next.${next.step}`, { tier: tierName(next.tier) })}
      {promise && <strong> {t(`next.${promise.told}`, { when: promisedTime(promise.at, now, locale) })}</strong>}
    </p>
  );
}
