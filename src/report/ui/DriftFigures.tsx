import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drift, Figure } from '../contract.ts';
import type { DeviationKind } from '../words.ts';
import css from './drift.module.css';
import { type Behind, QueueLink } from './QueueLink.tsx';
import { WeekStrip } from './WeekStrip.tsx';

type Row = Figure & { kind: DeviationKind | 'any'; weeks: readonly Figure[] };

/** All departures together, then each kind: what it means, what one could change in the plan, and its weeks. */
export function DriftFigures({ drift }: { drift: Drift }) {
  const { t } = useTranslation('report');
  const { kinds, weeks, version } = drift;
  // One scale for all kinds, so that they can be compared.
  const scale = highest(kinds.flatMap((kind) => kind.weeks));
  const of = { driftSince: weeks[0]?.week, planVersion: version ?? undefined };
  return (
    <div className={css.kinds}>
      <Kind row={{ ...drift, kind: 'any' }} drift={drift} of={of} scale={highest(weeks)}>
        <p className="quiet">{t('howCounted')}</p>
      </Kind>
      {kinds.map((row) => (
        <Kind key={row.kind} row={row} drift={drift} of={of} scale={scale}>
          <p>{t(`kind.${row.kind}.means`)}</p>
          {row.tickets > 0 && <p className="quiet">{t(`kind.${row.kind}.change`)}</p>}
        </Kind>
      ))}
    </div>
  );
}

type Props = { row: Row; drift: Drift; of: Behind; scale: number; children: ReactNode };

function Kind({ row, drift: { weeks }, of, scale, children }: Props) {
  const { t } = useTranslation('report');
  const id = useId();
  const { kind, tickets, per100 } = row;
  return (
    <section className={`sheet ${css.kind}`} aria-labelledby={id} data-calm={tickets === 0}>
      <div className={css.words}>
        <h2 id={id}>{t(`kind.${kind}.name`)}</h2>
        {children}
      </div>
      {tickets === 0 ? (
        <p className={css.never}>{t('never')}</p>
      ) : (
        <div className={css.figures}>
          <p className={css.total}>
            <QueueLink behind={{ ...of, drift: kind }}>{t('tickets', { tickets })}</QueueLink>
            {per100 !== null && <span className="quiet">{t('per100', { per100 })}</span>}
          </p>
          <WeekStrip
            bars={row.weeks.map((figure, index) => ({ ...figure, week: weeks[index]?.week ?? '', monday: weeks[index]?.monday ?? '' }))}
            behind={{ drift: kind, planVersion: of.planVersion }}
            scale={scale}
          />
        </div>
      )}
    </section>
  );
}

const highest = (figures: readonly Figure[]) => Math.max(1, ...figures.map(({ per100 }) => per100 ?? 0));
