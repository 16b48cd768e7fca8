import { useEffect, useState } from 'react';
import { CHAPTERS, type ChapterId } from '../../schema/chapters.ts';

/** A chapter is being read once its heading has come up to here. */
const READING_LINE_PX = 160;

/** The chapter that is being read: the last one whose heading has passed the reading line; none above the first. */
export function useCurrentChapter(): ChapterId | null {
  const [current, setCurrent] = useState<ChapterId | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const isAtEnd = window.scrollY > 0 && window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      const passed = CHAPTERS.filter(({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < READING_LINE_PX);
      // The last chapter may be too short to ever reach the line.
      setCurrent((isAtEnd ? CHAPTERS : passed).at(-1)?.id ?? null);
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', later);
      window.removeEventListener('resize', later);
    };
  }, []);
  return current;
}
