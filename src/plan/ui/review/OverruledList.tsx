import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { UserText } from '../../../platform/ui/marks.tsx';
import type { Overruled } from '../../contract.ts';
import css from './review.module.css';

/** The rounds of approvals that an administrator ended in place of whoever had asked, each with the reason. */
export function OverruledList({ overruled }: { overruled: readonly Overruled[] }) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  if (overruled.length === 0) return null;
  return (
    <ul className={css.approvals}>
      {overruled.map(({ askedBy, by, at, reason }) => (
        <li key={at}>
          {t('review.overruled', { asker: askedBy?.name ?? '–', name: by?.name ?? '–' })}
          <UserText>{reason}</UserText>
          <time dateTime={at}>{dateTime(new Date(at), locale)}</time>
        </li>
      ))}
    </ul>
  );
}
