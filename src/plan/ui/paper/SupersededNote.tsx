import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import type { PlanVersion } from '../../contract.ts';
import css from '../plan.module.css';
import { usePlanVersions } from '../use-plan.ts';
import { versionState } from '../versions/version-state.ts';

const TITLES = {
  inForce: 'superseded.title',
  superseded: 'superseded.title',
  coming: 'superseded.coming',
  withdrawn: 'superseded.withdrawn',
} as const;

/** Whoever reads a version that is not in force must not take it for the one that is. */
export function SupersededNote({ plan }: { plan: PlanVersion }) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const { data: versions = [] } = usePlanVersions();
  if (plan.isInForce) return <ComingNote versions={versions} />;
  const inForce = versions.find(({ isInForce }) => isInForce);
  // Two versions may be published within a minute: what counts is which one came next.
  const next = versions.filter(({ inForceFrom, withdrawnAt }) => withdrawnAt === null && inForceFrom > plan.inForceFrom).at(-1);
  const state = versionState(plan, new Date());
  return (
    <aside className={css.superseded} aria-label={t('superseded.label')}>
      <IconHistory size={20} stroke={1.7} aria-hidden />
      <p>
        <strong>{t(TITLES[state], { version: plan.version })}</strong>{' '}
        {next && state === 'superseded' && t('superseded.until', { when: dateTime(new Date(next.inForceFrom), locale) })}{' '}
        {inForce && t('superseded.now', { version: inForce.version })}
      </p>
      <TextLink to="/plan" inherit fw={600} className="no-print">
        {t('toInForce')}
      </TextLink>
    </aside>
  );
}

/** Whoever reads the version in force should know that another one is already on its way. */
function ComingNote({ versions }: { versions: readonly PlanVersion[] }) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const coming = versions.findLast((version) => versionState(version, new Date()) === 'coming');
  if (!coming) return null;
  return (
    <aside className={css.superseded} aria-label={t('superseded.comingLabel')}>
      <IconHistory size={20} stroke={1.7} aria-hidden />
      <p>{t('superseded.comes', { version: coming.version, when: dateTime(new Date(coming.inForceFrom), locale) })}</p>
      <TextLink to="/plan" search={{ version: coming.version }} inherit fw={600} className="no-print">
        {t('superseded.readComing')}
      </TextLink>
    </aside>
  );
}
