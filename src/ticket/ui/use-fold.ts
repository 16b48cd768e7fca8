import { useState } from 'react';

const NEWEST = 6;
/** Less than this is not worth a press. */
const FOLDED_MIN = 4;

/** How many of a stream's entries lie folded when it is opened, so that the newest are at hand. */
export const foldedOf = (count: number): number => (count - NEWEST >= FOLDED_MIN ? count - NEWEST : 0);

/**
 * A long stream opens at its newest entries, with those before them folded. What comes later is added and moves nothing; while the
 * stream is still being fetched, the newest are those that are there.
 */
export function useFold({ count, isWhole }: { count: number; isWhole: boolean }): { folded: number; unfold: () => void } {
  const [isOpen, setOpen] = useState(false);
  const [opened, setOpened] = useState<number | null>(null);
  if (isWhole && opened === null) setOpened(foldedOf(count));
  return { folded: isOpen ? 0 : (opened ?? foldedOf(count)), unfold: () => setOpen(true) };
}
