import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { duration } from '../format.ts';
import css from './Ladder.module.css';

export type Rung = {
  tier: number;
  label: string;
  sublabel?: string | undefined;
  state: 'done' | 'here' | 'ahead' | 'skipped';
  minutes?: number | undefined;
  relay?: 'held' | 'sent' | 'questioned' | 'acknowledged' | 'withdrawn' | undefined;
};

/**
 * Our emblem: the tiers as rungs, the baton as a dot where the ticket is, a solid line upward for hand-offs and a second
 * one downward for the relay. To a screen reader it is a list that says the same.
 */
export function Ladder({ rungs, ariaLabel, compact = false }: { rungs: readonly Rung[]; ariaLabel: string; compact?: boolean }) {
  const { t } = useTranslation();
  return (
    <ol className={compact ? `${css.ladder} ${css.compact}` : css.ladder} aria-label={ariaLabel}>
      {rungs.map(({ tier, label, sublabel, state, minutes, relay }) => (
        <li
          key={tier}
          className={css.rung}
          data-state={state}
          style={{ '--hue': `var(--tier-${tier})` } as CSSProperties}
          aria-current={state === 'here' ? 'step' : undefined}
        >
          <span className={css.rails} aria-hidden="true">
            <span className={css.up} data-on={state !== 'ahead' && state !== 'skipped'} />
            <span className={css.down} data-state={relay ?? 'none'} />
            <span className={css.dot} data-state={state} />
          </span>
          <span>
            <span className={css.label}>{label}</span>
            {state === 'here' && <span className="visually-hidden"> ({t('ladder.here')})</span>}
            {(sublabel || relay) && (
              <div className={css.sub}>{[sublabel, relay && t(`ladder.relay.${relay}`)].filter(Boolean).join(' · ')}</div>
            )}
          </span>
          {minutes !== undefined && <span className={css.time}>{duration(minutes)}</span>}
        </li>
      ))}
    </ol>
  );
}
