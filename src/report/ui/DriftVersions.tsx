import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Drift } from '../contract.ts';
import css from './drift.module.css';

/** Chooses the plan version, and shows beside each how it fared: whether a new one is kept better than the last. */
export function DriftVersions({ drift }: { drift: Drift }) {
  const { t } = useTranslation('report');
  const known = drift.versions.map(({ version, per100 }) => ({ version, per100 }));
  const asked = drift.version;
  const versions = asked !== null && known.every(({ version }) => version !== asked) ? [...known, { version: asked, per100: null }] : known;
  if (versions.length < 2 && asked === null) return null;
  return (
    <nav className={css.versions} aria-label={t('versions.label')}>
      <Link to="/plan/drift" search={{}} className={css.version} aria-current={asked === null ? 'page' : undefined}>
        {t('versions.all')}
      </Link>
      {versions.map(({ version, per100 }) => (
        <Link
          key={version}
          to="/plan/drift"
          search={{ version }}
          className={css.version}
          aria-current={version === asked ? 'page' : undefined}
        >
          {t('version', { version })}
          {per100 !== null && <small>{t('per100', { per100 })}</small>}
        </Link>
      ))}
    </nav>
  );
}
