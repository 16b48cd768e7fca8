import type { Ladder, PacketScale, Timeline } from '../../../handout/paper/blocks.ts';
import css from './material.module.css';

/** The ladder as a list from the top down: what comes up to a rung, and what goes down from it. */
export function LadderFigure({ ladder: { caption, upWord, downWord, rungs } }: { ladder: Ladder }) {
  return (
    <figure className={css.figure}>
      <ol className={css.ladder}>
        {rungs.map(({ station, name, note, up, down }) => (
          <li key={station} style={{ borderInlineStartColor: station > 0 ? `var(--tier-${station})` : 'var(--line)' }}>
            <strong dir="auto">{name}</strong>
            {note && <span className="quiet">{note}</span>}
            {up && (
              <span>
                <span aria-hidden="true">↑ </span>
                <span className="quiet">{upWord}:</span> {up}
              </span>
            )}
            {down && (
              <span>
                <span aria-hidden="true">↓ </span>
                <span className="quiet">{downWord}:</span> {down}
              </span>
            )}
          </li>
        ))}
      </ol>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

export function TimelineFigure({ timeline: { caption, months, bars } }: { timeline: Timeline }) {
  return (
    <figure className={css.figure}>
      <div className={css.months} aria-hidden="true">
        {months.map(({ name, at }) => (
          <span key={`${name} ${at}`} style={{ left: `${at}%` }}>
            {name}
          </span>
        ))}
      </div>
      <ul className={css.bars}>
        {bars.map(({ name, note, at, width }) => (
          <li key={name}>
            <span>
              <strong dir="auto">{name}</strong> <span className="quiet">{note}</span>
            </span>
            <span className={css.line} aria-hidden="true">
              <span style={{ left: `${at}%`, width: `${Math.max(width, 1)}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** The fields of a packet as one line of a hundred, with the bar across it. */
export function PacketFigure({ scale: { tier, caption, bar, shares } }: { scale: PacketScale }) {
  return (
    <figure className={css.figure}>
      <div className={css.scale} aria-hidden="true" style={{ color: `var(--tier-${tier})` }}>
        {shares.map(({ share, isRequired }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the shares stand as the fields do
          <span key={index} style={{ flexGrow: share }} data-required={isRequired || undefined} />
        ))}
        <i style={{ left: `${bar}%` }} />
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
