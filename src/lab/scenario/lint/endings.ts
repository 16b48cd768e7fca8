import type { Way } from '../../words.ts';
import type { Scenario } from '../schema.ts';
import { error, type Finding } from './findings.ts';

const MAY_END: Record<number, readonly Way[]> = {
  1: ['resolve', 'escalate'],
  2: ['escalate', 'return', 'solve'],
  3: ['return', 'solve', 'vendor'],
};

/** A tier above the first has what the tiers below handed up, each step of the way; and each ends as it can. */
export function lintEndings({ tier, received: packets = [], expects, scripts }: Scenario): Finding[] {
  const expected = [2, 3].filter((to) => to <= tier);
  const given = packets.map(({ toTier }) => toTier);
  const isWhole = expected.length === given.length && expected.every((to, at) => given[at] === to);
  const { way } = expects;
  const isSaid: Record<Way, boolean> = {
    resolve: true,
    escalate: true,
    return: expects.return !== undefined,
    solve: expects.cause !== undefined,
    vendor: expects.vendor !== undefined,
  };
  return [
    ...(isWhole ? [] : [error('received-not-whole', 'received', { tier })]),
    ...(MAY_END[tier]?.includes(way) ? [] : [error('way-not-of-tier', 'expects.way', { way, tier })]),
    ...(isSaid[way] ? [] : [error('way-without-detail', 'expects', { way })]),
    ...(scripts.perfect.run.some((step) => step[way] !== undefined) ? [] : [error('perfect-without-end', 'scripts.perfect', { way })]),
  ];
}
