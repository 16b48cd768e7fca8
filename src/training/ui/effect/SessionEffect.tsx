import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { isInTheWay } from '../../../platform/ui/in-the-way.ts';
import { EmptyState, ErrorState, Loading } from '../../../platform/ui/states.tsx';
import type { TrainingEffect } from '../../effect/contract.ts';
import { AreaEffect } from './AreaEffect.tsx';
import css from './effect.module.css';
import type { EffectSearch } from './effect-search.ts';
import { useEffectOfSessions } from './use-figures.ts';

/** What the tickets of those who attended came to, before and after: one area at a time. */
export function SessionEffect({ search }: { search: EffectSearch }) {
  const { t } = useTranslation('training');
  const { data, error, refetch } = useEffectOfSessions(search.area ?? null);
  if (isInTheWay(error, data)) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={3} height={96} />;
  return (
    <section className={css.section} aria-labelledby="effect">
      <h2 id="effect">{t('effect.sessions')}</h2>
      <p className={css.lead}>{t('effect.lead')}</p>
      <Areas data={data} search={search} />
    </section>
  );
}

function Areas({ data, search }: { data: TrainingEffect; search: EffectSearch }) {
  const { t } = useTranslation('training');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const go = useNavigate();
  const { areas, rule, effect, nextSettlesAt } = data;
  const settles = nextSettlesAt && <p className="quiet">{t('effect.settles', { when: dateTime(new Date(nextSettlesAt), locale) })}</p>;
  if (areas.length === 0)
    return (
      <div className="sheet">
        <EmptyState title={t('effect.none')}>
          {t('effect.noneText', { weeks: rule.settledDays / 7 })}
          {settles}
        </EmptyState>
      </div>
    );
  const choose = (value: string | null) =>
    void go({ to: '/training/effect', search: { ...search, area: areas.find((area) => area === value) } });
  return (
    <>
      <Select
        className={css.choice}
        label={t('effect.area')}
        placeholder={t('effect.choose')}
        searchable
        clearable
        data={areas.map((area) => ({ value: area, label: common(`area.${area}`) }))}
        value={effect?.area ?? null}
        onChange={choose}
      />
      {effect && <AreaEffect effect={effect} rule={rule} />}
      {settles}
      <details className={css.how}>
        <summary>{t('how')}</summary>
        <p>{t('effect.how', { weeks: rule.windowDays / 7, followUp: rule.followUpDays, people: rule.peopleMin, enough: rule.enough })}</p>
      </details>
    </>
  );
}
