import { useTranslation } from 'react-i18next';
import { useGateSentence } from '../../../certificate/ui/use-gate-sentence.ts';
import { useNames } from '../../../plan/ui/use-names.ts';
import { dateTime, regional, useLocale, workingTime } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import type { DutyCoverage, TierReadiness } from '../../readiness/contract.ts';
import css from './effect.module.css';

/** One tier of a phase: its shares as a table, what needs the certificate, and who is on duty without one. */
export function TierTable({ of: { tier, programmes, gates, platforms, uncovered } }: { of: TierReadiness }) {
  const { t } = useTranslation('training');
  const { t: common } = useTranslation();
  const sayGate = useGateSentence();
  const { tierName } = useNames();
  const locale = useLocale();
  const id = `readiness-${tier}`;
  const isStaffed = platforms.some(({ each }) => each.minutes > 0);
  return (
    <section className={`sheet ${css.tier}`} aria-labelledby={id}>
      <h3 id={id}>
        <TierBadge tier={tier} name={tierName(tier)} />
      </h3>
      <p className="quiet">
        {programmes.length === 0
          ? t('readiness.noProgramme')
          : gates.length === 0
            ? t('readiness.noGates', { names: programmes.map(({ name }) => name[locale]).join(', ') })
            : gates.map(sayGate).join(' · ')}
      </p>
      {!isStaffed && programmes.length > 0 && <p>{t('readiness.nobodyInTier')}</p>}
      {isStaffed && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is scrolled, also by keys
        <section className={css.scroll} aria-label={tierName(tier)} tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('readiness.platform')}</th>
                <th scope="col">{t('readiness.now')}</th>
                <th scope="col">{t('readiness.firstDay')}</th>
                <th scope="col">{t('readiness.each')}</th>
                <th scope="col">{t('readiness.excepted')}</th>
                <th scope="col">{t('readiness.unstaffed')}</th>
              </tr>
            </thead>
            <tbody>
              {platforms.map(({ platform, now, firstDay, each, unstaffedMinutes }) => (
                <tr key={platform ?? 'all'}>
                  <th scope="row">{platform ? common(`platform.${platform}`) : t('readiness.all')}</th>
                  <Share of={now} />
                  <Share of={firstDay} />
                  <Share of={each} isFull />
                  <td>{each.excepted > 0 ? workingTime(each.excepted) : '–'}</td>
                  <td>{unstaffedMinutes > 0 ? workingTime(unstaffedMinutes) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {uncovered.length > 0 && <Uncovered lines={uncovered} />}
    </section>
  );
}

function Share({ of: { share, covered, minutes }, isFull = false }: { of: DutyCoverage; isFull?: boolean }) {
  const { t } = useTranslation('training');
  const region = regional(useLocale());
  if (share === null) return <td>–</td>;
  return (
    <td>
      <span className={css.share}>{new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 0 }).format(share)}</span>
      {isFull && (
        <span className={css.definition}>{t('readiness.hours', { covered: workingTime(covered), all: workingTime(minutes) })}</span>
      )}
    </td>
  );
}

function Uncovered({ lines }: { lines: TierReadiness['uncovered'] }) {
  const { t } = useTranslation('training');
  const { teamName } = useNames();
  const locale = useLocale();
  return (
    <details className={css.how}>
      <summary>{t('readiness.open', { count: lines.length })}</summary>
      <ul className={css.lines}>
        {lines.map(({ person, team, because, minutes, times, first }) => (
          <li key={`${person?.id ?? ''} ${team} ${because} ${first.from} ${minutes}`}>
            <strong>{person ? <bdi>{person.name}</bdi> : t('readiness.somebody')}</strong>{' '}
            <span className="quiet">
              <bdi>{teamName(team)}</bdi>
            </span>
            <br />
            {t(`readiness.because.${because}`)} ·{' '}
            {t('readiness.times', { count: times, time: workingTime(minutes), when: dateTime(new Date(first.from), locale) })}
          </li>
        ))}
      </ul>
      <TextLink to="/training/certificates" size="sm">
        {t('readiness.toCertificates')}
      </TextLink>
    </details>
  );
}
