import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../../../plan/spoken/spoken.ts';
import { regional, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { EmptyState } from '../../../platform/ui/states.tsx';
import type { TrainingReadiness } from '../../readiness/contract.ts';
import css from './effect.module.css';
import type { EffectSearch } from './effect-search.ts';
import { TierTable } from './TierTable.tsx';

/** Which share of a phase’s hours on duty is by people who hold the certificate, tier by tier. */
export function Readiness({ of: data, search }: { of: TrainingReadiness; search: EffectSearch }) {
  const { t } = useTranslation('training');
  const locale = useLocale();
  const region = regional(locale);
  const go = useNavigate();
  return (
    <section className={css.section} aria-labelledby="readiness">
      <h2 id="readiness">{t('readiness.title')}</h2>
      <p className={css.lead}>{t('readiness.lead')}</p>
      {data.phase === null ? (
        <EmptyState title={t('readiness.noPhase')}>{t('readiness.noPhaseText')}</EmptyState>
      ) : (
        <>
          <Select
            className={css.choice}
            label={t('readiness.phase')}
            allowDeselect={false}
            data={data.phases.map(({ id, name, from, to }) => ({
              value: id,
              label: t(to ? 'readiness.phaseOf' : 'readiness.phaseFrom', {
                name: name[locale],
                from: shortDay(from, region),
                to: to ? shortDay(to, region) : '',
              }),
            }))}
            value={data.phase}
            onChange={(value) => value && void go({ to: '/training/effect', search: { ...search, phase: value } })}
          />
          {data.tiers.every(({ platforms }) => platforms.every(({ each }) => each.minutes === 0)) ? (
            <div className="sheet">
              <EmptyState title={t('readiness.nobody')} action={<TextLink to="/rota">{t('readiness.toRota')}</TextLink>}>
                {t('readiness.nobodyText')}
              </EmptyState>
            </div>
          ) : (
            data.tiers.map((tier) => <TierTable key={tier.tier} of={tier} />)
          )}
          {data.span?.isCut && <p className="quiet">{t('readiness.cut')}</p>}
          <details className={css.how}>
            <summary>{t('how')}</summary>
            <p>{t('readiness.how')}</p>
          </details>
        </>
      )}
    </section>
  );
}
