import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import { useLocale } from '../../platform/ui/format.ts';
import { RelativeTime } from '../../platform/ui/marks.tsx';
import type { TicketDeviation } from '../contract.ts';
import css from './drift.module.css';
import { spokenDay } from './spoken-day.ts';

/** Where one ticket departed from its plan, each in a sentence. */
export function DepartureList({ deviations }: { deviations: readonly TicketDeviation[] }) {
  return (
    <ul className={css.departures}>
      {deviations.map((deviation) => (
        <li key={deviation.id}>
          <Sentence deviation={deviation} />
          <span className="quiet">
            <RelativeTime at={deviation.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sentence({ deviation: { kind, tier, team, detail } }: { deviation: TicketDeviation }) {
  const { t } = useTranslation('report');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const { tierName, teamName } = useNames();
  const said = (key: string) => String(detail[key] ?? '');
  const who = team ? teamName(team) : tier === null ? '' : tierName(tier);
  switch (kind) {
    case 'tier-skipped':
      return <span>{t('departed.tier-skipped', { from: tier, to: said('toTier') })}</span>;
    case 'packet-below-bar':
      return (
        <span>{t('departed.packet-below-bar', { to: said('toTier'), score: said('score'), bar: said('bar'), by: said('because') })}</span>
      );
    case 'outside-hours':
      return <span>{t('departed.outside-hours', { who, move: t(`move.${said('move')}`), why: t(`away.${said('why')}`) })}</span>;
    case 'wrong-tier':
      return <span>{t('departed.wrong-tier', { tier, area: common(`area.${said('area')}`) })}</span>;
    case 'phase-overrun':
      return <span>{t('departed.phase-overrun', { day: spokenDay(said('endedOn'), locale) })}</span>;
    case 'promise-missed':
      return <span>{t('departed.promise-missed', { who, clock: t(`clock.${said('clock')}`) })}</span>;
  }
}
