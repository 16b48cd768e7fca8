import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import { ButtonLink } from '../../../platform/ui/links.tsx';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import type { BridgeLine } from '../../contract.ts';
import { StateChip } from '../StateChip.tsx';
import { useTimes } from '../times.ts';
import css from './list.module.css';

/** A bridge in a line: when, what for, who should come, what waits there, and which tier was missing. */
export function BridgeRow({ bridge, isDated = false }: { bridge: BridgeLine; isDated?: boolean }) {
  const { t } = useTranslation('bridge');
  const { tierName } = useNames();
  const times = useTimes();
  const { id, title, state, startsAt, endsAt, reason, tiers, agendaSize, missingTiers, peopleThere } = bridge;
  const isLive = state === 'live';
  return (
    <li className={css.row} data-state={state}>
      <span className={css.when}>
        {isDated && <span className={css.date}>{times.day(startsAt)}</span>}
        {times.hours(startsAt, endsAt)}
      </span>
      <span className={css.what}>
        <Link to="/bridges/$bridge" params={{ bridge: id }} className={css.link}>
          <bdi>{title}</bdi>
        </Link>
        <span className={css.facts}>
          {state !== 'scheduled' && <StateChip state={state} />}
          {tiers.map((tier) => (
            <TierBadge key={tier} tier={tier} />
          ))}
          {state !== 'cancelled' && (
            <span>{state === 'scheduled' && agendaSize === 0 ? t('list.fills') : t('list.agenda', { count: agendaSize })}</span>
          )}
          {isLive && <span>{t('list.there', { count: peopleThere })}</span>}
          {missingTiers.map((tier) => (
            <span key={tier} className="chip" data-tone={isLive ? 'bad' : 'warn'}>
              <IconAlertTriangle size={12} aria-hidden />
              {t(isLive ? 'list.missing' : 'list.wasMissing', { tier: tierName(tier) })}
            </span>
          ))}
        </span>
        {reason && (
          <span className={css.reason} dir="auto">
            {reason}
          </span>
        )}
      </span>
      {isLive && (
        <ButtonLink to="/bridges/$bridge" params={{ bridge: id }} size="xs">
          {t('list.enter')}
        </ButtonLink>
      )}
    </li>
  );
}
