import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import { promisedTime, useLocale } from '../../platform/ui/format.ts';
import type { Clock } from '../contract.ts';
import { ClockWhy } from './ClockWhy.tsx';
import css from './clock.module.css';

/** Those that still run, the nearest deadline on top; behind a fold how the others ended. */
export function ClockList({ clocks }: { clocks: readonly Clock[] }) {
  const { t } = useTranslation('clock');
  if (clocks.length === 0) return <p className="quiet">{t('none')}</p>;
  const running = clocks.filter(({ endedAt }) => endedAt === null).toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  const over = clocks.filter(({ endedAt }) => endedAt !== null);
  const lines = (some: readonly Clock[]) => (
    <ul className={css.clocks}>
      {some.map((clock) => (
        <ClockLine key={clock.id} clock={clock} />
      ))}
    </ul>
  );
  return (
    <>
      {lines(running)}
      {over.length > 0 && (
        <details className={css.over} open={running.length === 0}>
          <summary>{t('over', { count: over.length })}</summary>
          {lines(over)}
        </details>
      )}
    </>
  );
}

function ClockLine({ clock }: { clock: Clock }) {
  const { t } = useTranslation('clock');
  const locale = useLocale();
  const { tierName } = useNames();
  const name = t(`kind.${clock.kind}`, { tier: clock.tier ? tierName(clock.tier) : '' });
  const isLate = clock.isBreached && clock.state !== 'cancelled';
  return (
    <li className={css.clock} data-state={clock.state} data-late={isLate}>
      <span>
        <strong>{name}</strong>
        <span className={css.when}>
          {clock.state === 'running' || clock.state === 'paused'
            ? t('by', { when: promisedTime(new Date(clock.dueAt), new Date(), locale) })
            : t(`state.${clock.state}`)}
          {clock.state === 'paused' && ` · ${t('state.paused')}`}
          {isLate && clock.state === 'running' && ` · ${t('late')}`}
        </span>
      </span>
      <ClockWhy clock={clock} name={name} />
    </li>
  );
}
