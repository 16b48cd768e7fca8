import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import { dateTime, duration, regional, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import type { EffectOfArea, TrainingEffect } from '../../effect/contract.ts';
import type { EffectMeasure } from '../../words.ts';
import css from './effect.module.css';

type Props = { effect: EffectOfArea; rule: TrainingEffect['rule'] };

/** The measures of an area as a table, each with what it can be taken for; and the sessions and tickets that stand behind it. */
export function AreaEffect({ effect, rule }: Props) {
  const { t } = useTranslation('training');
  const { t: common } = useTranslation();
  const { measures, people, area } = effect;
  return (
    <div className={`sheet ${css.tier}`}>
      {measures.length === 0 ? (
        <p>{t('effect.tooFewPeople', { people, least: rule.peopleMin })}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is scrolled, also by keys
        <section className={css.scroll} aria-label={t('effect.measureTitle')} tabIndex={0}>
          <table className={css.table}>
            <caption>{t('effect.caption', { area: common(`area.${area}`), count: people })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('effect.measureTitle')}</th>
                <th scope="col">{t('effect.before')}</th>
                <th scope="col">{t('effect.after')}</th>
                <th scope="col">{t('effect.says')}</th>
              </tr>
            </thead>
            <tbody>
              {measures.map((measure) => (
                <MeasureRow key={measure.measure} of={measure} enough={rule.enough} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Behind effect={effect} />
    </div>
  );
}

function MeasureRow({
  of: { measure, before, after, interval, verdict },
  enough,
}: {
  of: EffectOfArea['measures'][number];
  enough: number;
}) {
  const { t } = useTranslation('training');
  const values = useValues(measure);
  const side = ({ size, value }: typeof before) => (value === null ? '–' : t('effect.side', { value: values.value(value), size }));
  const range = { from: interval ? values.difference(interval.from) : '', to: interval ? values.difference(interval.to) : '', enough };
  return (
    <tr>
      <th scope="row">
        {t(`effect.measure.${measure}`)}
        <span className={css.definition}>{t(`effect.definition.${measure}`)}</span>
      </th>
      <td>{side(before)}</td>
      <td>{side(after)}</td>
      <td>{t(`effect.verdict.${verdict}`, range)}</td>
    </tr>
  );
}

/** How the values of a measure are read, and how a difference of them is: of shares, in points. */
function useValues(measure: EffectMeasure): { value(value: number): string; difference(value: number): string } {
  const { t } = useTranslation('training');
  const region = regional(useLocale());
  const sign = (value: number) => (value < 0 ? '−' : '+');
  if (measure === 'minutes-in-tier') return { value: duration, difference: (value) => `${sign(value)}${duration(Math.abs(value))}` };
  const number = (value: number, more: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(region, { maximumFractionDigits: 0, ...more }).format(value);
  return {
    value: (value) => number(value, { style: 'percent' }),
    difference: (value) => t('effect.points', { points: `${sign(value)}${number(Math.abs(value * 100))}` }),
  };
}

function Behind({ effect: { sessions, counted } }: { effect: EffectOfArea }) {
  const { t } = useTranslation('training');
  const { tierName } = useNames();
  const locale = useLocale();
  return (
    <details className={css.how}>
      <summary>{t('effect.behind')}</summary>
      <ul className={css.lines}>
        {sessions.map(({ id, name, tier, startedAt, people }) => (
          <li key={id}>
            <TextLink to="/training/sessions/$session" params={{ session: id }} size="sm">
              <bdi>{name}</bdi>
            </TextLink>{' '}
            <span className="quiet">{tierName(tier)}</span>
            <br />
            {dateTime(new Date(startedAt), locale)} · {t('effect.people', { count: people })}
          </li>
        ))}
      </ul>
      <Tickets title={t('effect.before')} tickets={counted.before} />
      <Tickets title={t('effect.after')} tickets={counted.after} />
    </details>
  );
}

function Tickets({ title, tickets }: { title: string; tickets: EffectOfArea['counted']['before'] }) {
  if (tickets.length === 0) return null;
  return (
    <p className={css.tickets}>
      {title}:{' '}
      {tickets.map(({ id, number }) => (
        <TextLink key={id} to="/desk/tickets/$ticket" params={{ ticket: String(number) }} size="sm">
          #{number}
        </TextLink>
      ))}
    </p>
  );
}
