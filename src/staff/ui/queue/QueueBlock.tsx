import { useIntersection } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../list/list.module.css';

/** A line of the queue on a wide screen; what was drawn once is remembered as it was. */
const LINE_PX = 57;
/** So far from the window, lines are drawn before they are seen. */
const NEAR_PX = 1_000;
const heights = new Map<string, number>();

type Props = { firstId: string; from: number; count: number; children: () => ReactNode };

/** Some lines of a long list. Far from what is seen they leave their room and are not drawn, so that thousands weigh no more than a few. */
export function QueueBlock({ firstId, from, count, children }: Props) {
  const { t } = useTranslation('staff');
  const { ref, entry } = useIntersection<HTMLUListElement>({ rootMargin: `${NEAR_PX}px 0px` });
  const [hasFocus, setFocus] = useState(false);
  const isDrawn = hasFocus || (entry?.isIntersecting ?? from === 1);
  useEffect(() => {
    if (entry && !entry.isIntersecting) heights.set(firstId, entry.boundingClientRect.height);
  }, [entry, firstId]);
  return (
    <ul
      ref={ref}
      className={css.rows}
      aria-label={t('queue.block', { from, to: from + count - 1 })}
      style={isDrawn ? undefined : { height: heights.get(firstId) ?? count * LINE_PX }}
      // The line that has the focus stays, however far one scrolls away from it.
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      {isDrawn && children()}
    </ul>
  );
}
