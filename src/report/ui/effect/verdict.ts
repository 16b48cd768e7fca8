import type { BridgeEffect } from '../../effect/contract.ts';

type Measured = Pick<BridgeEffect['phases'][number]['measures'][number], 'measure' | 'over' | 'others' | 'difference' | 'interval'>;
export type Verdict = 'better' | 'worse' | 'unclear' | 'too-few' | 'nothing';

/** What a difference can be taken for: only one whose whole interval lies on a side says something. */
export function verdictOf({ measure, difference, interval }: Measured): Verdict {
  if (difference === null) return 'nothing';
  if (!interval) return 'too-few';
  const isMore = interval.from > 0;
  if (!isMore && interval.to >= 0) return 'unclear';
  return isMore === (measure === 'tier-1-again') ? 'better' : 'worse';
}
