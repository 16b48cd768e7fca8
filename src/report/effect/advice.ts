import type { AdviceCode, BridgePromise } from '../words.ts';

/** A call of the series that is over, the newest first. */
export type Call = {
  isHeld: boolean;
  /** Of those that were decided on it, or carried over. */
  items: number;
  carried: number;
  newCodes: number;
  missingTiers: readonly number[];
};
/** `perWeek`: on how many days of a week the plan has a call; null when it has none any more. */
export type Rhythm = { perWeek: number | null; calls: readonly Call[] };
export type Advice = { code: AdviceCode; promise: BridgePromise; facts: Record<string, number> };

/** So many calls are looked at; fewer say nothing yet. */
export const CALLS_LOOKED_AT = 5;
const FEW_ITEMS = 3;
const MANY_ITEMS = 10;
const FEW_NEW_CODES = 0.2;
const MANY_NEW_CODES = 3;
const OFTEN = 2;
const MUCH_CARRIED = 0.5;

type Sums = { perWeek: number; missed: number; without: number; tier: number; items: number; newCodes: number; carried: number };
type Rule = { code: AdviceCode; promise: BridgePromise; when: (sums: Sums) => boolean; facts: readonly (keyof Sums)[] };

/** The first that holds is said. Each stands by one of the three promises that the guide makes of the bridge. */
const RULES: readonly Rule[] = [
  { code: 'hold-them', promise: 'user-experience', when: ({ missed }) => missed >= OFTEN, facts: ['missed'] },
  { code: 'bring-the-tier', promise: 'learning', when: ({ without }) => without >= OFTEN, facts: ['without', 'tier'] },
  {
    code: 'to-weekly',
    promise: 'learning',
    when: ({ perWeek, items, newCodes }) => perWeek >= 2 && items <= FEW_ITEMS && newCodes <= FEW_NEW_CODES,
    facts: ['perWeek', 'items', 'newCodes'],
  },
  {
    code: 'to-daily',
    promise: 'fast-identification',
    when: ({ perWeek, items, newCodes }) => perWeek <= 2 && (items >= MANY_ITEMS || newCodes >= MANY_NEW_CODES),
    facts: ['perWeek', 'items', 'newCodes'],
  },
  {
    code: 'take-longer',
    promise: 'user-experience',
    when: ({ items, carried }) => items > 0 && carried / items >= MUCH_CARRIED,
    facts: ['items', 'carried'],
  },
];

/** What a lead can do about the bridge of a phase, by its last calls. */
export function adviceOn({ perWeek, calls }: Rhythm): Advice {
  const last = calls.slice(0, CALLS_LOOKED_AT);
  if (perWeek === null) return { code: 'over', promise: 'learning', facts: {} };
  if (last.length < CALLS_LOOKED_AT) return { code: 'too-early', promise: 'learning', facts: { calls: last.length } };
  const held = last.filter(({ isHeld }) => isHeld);
  const each = (of: (call: Call) => number) => (held.length === 0 ? 0 : held.reduce((sum, call) => sum + of(call), 0) / held.length);
  const missing = Map.groupBy(
    held.flatMap(({ missingTiers }) => missingTiers),
    (tier) => tier,
  );
  const [tier, times] = [...missing].map(([one, all]) => [one, all.length] as const).sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [
    0, 0,
  ];
  const sums: Sums = {
    perWeek,
    missed: last.length - held.length,
    without: times,
    tier,
    items: each(({ items }) => items),
    newCodes: each(({ newCodes }) => newCodes),
    carried: each(({ carried }) => carried),
  };
  const rule = RULES.find(({ when }) => when(sums));
  if (!rule) return { code: 'keep', promise: 'fast-identification', facts: rounded(sums, ['perWeek', 'items', 'newCodes']) };
  return { code: rule.code, promise: rule.promise, facts: rounded(sums, rule.facts) };
}

function rounded(sums: Sums, names: readonly (keyof Sums)[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, Math.round(sums[name] * 10) / 10]));
}
