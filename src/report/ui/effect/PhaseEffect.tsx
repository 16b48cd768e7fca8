import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import type { BridgeEffect } from '../../effect/contract.ts';
import { QueueLink } from '../QueueLink.tsx';
import css from './effect.module.css';
import { useValues } from './use-values.ts';
import { verdictOf } from './verdict.ts';

type Phase = BridgeEffect['phases'][number];

/** The bridge of a phase: what to do about it, how much that stands on, and each measure beside what it is without one. */
export function PhaseEffect({ effect: { phase, name, calls, tickets, measures, advice }, enough }: { effect: Phase; enough: number }) {
  const { t } = useTranslation('report');
  const { tierName } = useNames();
  const locale = useLocale();
  const id = useId();
  const facts = { ...advice.facts, tierName: tierName(advice.facts.tier ?? 0), phase: name[locale] };
  return (
    <section className={`sheet ${css.phase}`} aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{name[locale]}</bdi>
      </h2>
      <p className={css.advice}>
        <span className={css.promise}>{t(`effect.promise.${advice.promise}`)}</span>
        {t(`effect.advice.${advice.code}`, facts)}
      </p>
      <p className={css.facts}>
        <TextLink to="/bridges" size="sm">
          {t('effect.calls', calls)}
        </TextLink>{' '}
        ·{' '}
        <QueueLink behind={{ phase }} className={css.link}>
          {t('effect.tickets', { over: tickets.over, others: tickets.others })}
        </QueueLink>
        {tickets.compared < tickets.over && <> · {t('effect.unmatched', { count: tickets.over - tickets.compared })}</>}
      </p>
      {measures.every(({ over, others }) => over.value === null && others.value === null) ? (
        <p className="quiet">{t('effect.verdict.nothing')}</p>
      ) : (
        <ul className={css.measures}>
          {measures.map((one) => (
            <MeasureLine key={one.measure} measure={one} enough={enough} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MeasureLine({ measure: one, enough }: { measure: Phase['measures'][number]; enough: number }) {
  const { t } = useTranslation('report');
  const values = useValues(one.measure);
  const { over, others, interval, promise, measure } = one;
  const verdict = verdictOf(one);
  const side = ({ size, value }: typeof over) => (value === null ? '–' : t('effect.side', { value: values.value(value), size }));
  return (
    <li className={css.measure} data-verdict={verdict}>
      <div>
        <h3>{t(`effect.measure.${measure}`)}</h3>
        <span className="quiet">{t(`effect.promise.${promise}`)}</span>
      </div>
      <dl>
        <div>
          <dt>{t('effect.over')}</dt>
          <dd>{side(over)}</dd>
        </div>
        <div>
          <dt>{t('effect.others')}</dt>
          <dd>{side(others)}</dd>
        </div>
      </dl>
      <p>
        {interval
          ? t(`effect.verdict.${verdict}`, { from: values.difference(interval.from), to: values.difference(interval.to) })
          : t(`effect.verdict.${verdict}`, { enough, from: '', to: '' })}
      </p>
    </li>
  );
}
