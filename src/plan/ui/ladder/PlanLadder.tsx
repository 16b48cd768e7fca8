import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { stationsOf, USER, type Way, waysDown, waysUp } from '../../rules/ladder-ways.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import { LadderHop } from './LadderHop.tsx';
import { LadderStation } from './LadderStation.tsx';
import css from './plan-ladder.module.css';

/**
 * Our emblem as the plan draws it: the tiers as rungs with their teams, a solid line upward for each hand-off and a dashed one
 * downward for the solution. To a screen reader it is a list that goes up from the user and says both ways of every hop.
 */
export function PlanLadder({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const stations = stationsOf(plan);
  const [up, down] = [waysUp(plan), waysDown(plan)];
  // Rungs and the hops between them take turns, the vendor on top: row 1.
  const rowOf = (station: number) => (stations.length - 1 - stations.indexOf(station)) * 2 + 1;
  const lanes = (ways: readonly Way[]) => Math.max(...ways.map(({ lane }) => lane + 1), 1);
  return (
    <figure className={css.figure} aria-labelledby="ladder-caption">
      <figcaption id="ladder-caption" className={css.caption}>
        {t('ladder.caption')}
        <span className={css.legend} aria-hidden="true">
          <span data-way="up">{t('ladder.up')}</span>
          <span data-way="down">{t('ladder.down')}</span>
        </span>
      </figcaption>
      <div className={css.ladder} style={{ '--up-lanes': lanes(up), '--down-lanes': lanes(down) } as CSSProperties}>
        <ol className={css.stations}>
          {stations.map((station, index) => (
            <LadderStation
              key={station}
              plan={plan}
              station={station}
              row={rowOf(station)}
              hop={index > 0 && <LadderHop plan={plan} from={stations[index - 1] ?? USER} to={station} ways={[...up, ...down]} />}
            />
          ))}
        </ol>
        {[...up, ...down].map((way) => (
          <Line key={`${way.kind} ${way.from} ${way.to}`} way={way} rowOf={rowOf} />
        ))}
      </div>
    </figure>
  );
}

/** A way as a bracket beside the rungs, from where it leaves to where it arrives. */
function Line({ way: { kind, from, to, lane }, rowOf }: { way: Way; rowOf: (station: number) => number }) {
  const isUp = to > from;
  const style = {
    gridRow: `${rowOf(isUp ? to : from)} / ${rowOf(isUp ? from : to)}`,
    '--lane': lane,
    '--hue': from === USER ? 'var(--quiet)' : `var(--tier-${from})`,
  } as CSSProperties;
  return <span aria-hidden="true" className={css.line} data-way={isUp ? 'up' : 'down'} data-kind={kind} style={style} />;
}
