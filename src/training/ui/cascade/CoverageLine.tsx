import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CascadeCoverage } from '../../cascade/contract.ts';
import css from './cascade.module.css';
import { useSaying } from './use-cascade.ts';

/** How many hold the certificate now, and how many will by the day, in words and as a bar. */
export function CoverageLine({ coverage, children }: { coverage: CascadeCoverage; children?: ReactNode }) {
  const { t } = useTranslation('training');
  const { day } = useSaying();
  const { of, certified, byDue, dueOn } = coverage;
  const share = (count: number) => `${of === 0 ? 0 : (count / of) * 100}%`;
  return (
    <span className={css.coverage}>
      <span className={css.bar} aria-hidden>
        <span className={css.coming} style={{ width: share(byDue) }} />
        <span className={css.certified} style={{ width: share(certified) }} />
      </span>
      <span>
        {t('cascade.certified', { certified, of })}
        {dueOn === null && byDue > certified && ` · ${t('cascade.once', { byDue, of })}`}
        {dueOn !== null && of > 0 && ` · ${t('cascade.byDue', { byDue, of, day: day(dueOn) })}`}
        {children && <span className="quiet"> · {children}</span>}
      </span>
    </span>
  );
}
