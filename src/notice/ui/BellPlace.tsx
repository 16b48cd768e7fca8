import { IconBell } from '@tabler/icons-react';
import css from './notice.module.css';

/** The bell before it can ring: it takes the same place. */
export function BellPlace({ isRail }: { isRail: boolean }) {
  return (
    <span className={css.bell} data-rail={isRail} aria-hidden>
      <span className={css.icon}>
        <IconBell size={isRail ? 20 : 22} stroke={1.7} />
      </span>
      {isRail && <span className={css.railLabel}>&nbsp;</span>}
    </span>
  );
}
