import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import { promisedTime, useLocale } from '../../platform/ui/format.ts';
import type { TicketPage } from '../../staff/contract.ts';
import css from './portal.module.css';

/** Who does what next, and by when it was promised. */
export function WhatComesNext({ ticket: { next } }: { ticket: Pick<TicketPage, 'next'> }) {
  const { t } = useTranslation('portal');
  const locale = useLocale();
  const { tierName } = useNames();
  return (
    <p className={css.next}>
      {t(`next.${next.step}`, { tier: tierName(next.tier) })}
      {next.by && <strong> {t('next.by', { when: promisedTime(new Date(next.by), new Date(), locale) })}</strong>}
    </p>
  );
}
