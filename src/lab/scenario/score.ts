import type { PacketDemand } from '../../plan/rules/in-force.ts';
import { type Packet, scorePacket } from '../../plan/rules/packet-score.ts';
import type { ScoredPart, STATES } from '../words.ts';
import { type Course, courseOf, type Deed } from './deeds.ts';
import { says } from './match.ts';
import type { Both, Mention, Read, Scenario } from './schema.ts';

/** One line of the result. The sentences are `score.<part>.expected` and `score.<part>.<state>`, filled from `params`. */
export type ScoredStep = {
  part: ScoredPart;
  state: (typeof STATES)[number];
  step: string | null;
  what: Both | null;
  /** What was to come after it, where the order counts; null is the end. */
  next?: Both | null;
  params: Record<string, string | number>;
  points: number;
  of: number;
  why: Both | null;
  read: Read | null;
};
export type Result = { score: number; passed: boolean; steps: ScoredStep[] };
export type Rules = { demand: PacketDemand; received?: Packet | undefined; passMark: number; severities: readonly string[] };

/** What each side of a run is worth, of 100 when all of them are asked for; those that a scenario does not ask for leave theirs to the others. */
const WORTH = { way: 20, steps: 35, order: 10, economy: 10, outcome: 15, user: 10 } as const;
type Side = keyof typeof WORTH;
const NEEDLESS_COSTS = 3;
const TRAP_COSTS = 10;

/** A line before its points: `share` is how much of its side it is worth, `met` how much of that was reached, 0 to 1. */
type Line = Omit<ScoredStep, 'points' | 'of' | 'state'> & { side: Side; share: number; met: number };

/**
 * The score of a run, and why: the same deeds come to the same points, and each line says what it gave. Whoever leaves out a step that must
 * not be left out does not pass, and neither does whoever chooses the wrong way, whatever else they did.
 */
export function scoreRun(scenario: Scenario, deeds: readonly Deed[], rules: Rules): Result {
  const course = courseOf(scenario, deeds);
  const lines = [
    way(scenario, course),
    ...steps(scenario, course),
    ...order(scenario, course),
    economy(scenario, course),
    ...outcome(scenario, course, rules),
    ...words(scenario, course),
  ];
  const scored = withPoints(lines);
  const fallen = traps(scenario, course);
  const sum = [...scored, ...fallen].reduce((total, { points }) => total + points, 0);
  const score = Math.max(0, Math.min(100, sum));
  const lacks = scored.some(({ part, state }) => (part === 'step' || part === 'way') && state !== 'met');
  return { score, passed: !lacks && score >= rules.passMark, steps: [...scored, ...fallen] };
}

function way({ expects, tier }: Scenario, { ending }: Course): Line {
  const isRight = ending?.kind === expects.way && (ending.kind !== 'escalate' || ending.toTier === tier + 1);
  const took = ending?.kind === 'escalate' ? { took: ending.kind, toTier: ending.toTier } : { took: ending?.kind ?? 'none', toTier: 0 };
  const params = { way: expects.way, tier: tier + 1, ...took };
  return {
    part: 'way',
    side: 'way',
    step: null,
    what: null,
    params,
    share: 1,
    met: Number(isRight),
    why: expects.why,
    read: expects.read ?? null,
  };
}

function steps(scenario: Scenario, { firstAt }: Course): Line[] {
  return scenario.expects.mandatory.map(({ step, why, read }) => ({
    ...plain('step', 'steps', why, read),
    step,
    what: whatOf(scenario, step),
    met: Number(firstAt.has(step)),
  }));
}

/** The end of a run comes after everything. */
function order(scenario: Scenario, { firstAt, ending }: Course): Line[] {
  return (scenario.expects.order ?? []).map(({ first, before, why }) => {
    const at = firstAt.get(first);
    const limit = before === 'end' ? (ending ? Number.POSITIVE_INFINITY : undefined) : firstAt.get(before);
    return {
      ...plain('order', 'order', why),
      step: first,
      what: whatOf(scenario, first),
      next: before === 'end' ? null : whatOf(scenario, before),
      met: Number(at !== undefined && limit !== undefined && at < limit),
    };
  });
}

function economy(scenario: Scenario, { firstAt }: Course): Line {
  const taken = (scenario.expects.needless ?? []).filter(({ step }) => firstAt.has(step));
  const [first] = taken;
  return {
    ...plain('economy', 'economy', first?.why ?? null),
    what: first ? whatOf(scenario, first.step) : null,
    params: { count: taken.length },
    met: Math.max(0, 1 - (taken.length * NEEDLESS_COSTS) / WORTH.economy),
  };
}

function outcome(scenario: Scenario, { ending, concluded }: Course, { demand, received, severities }: Rules): Line[] {
  const { expects } = scenario;
  if (expects.way === 'escalate') {
    const packet = ending?.kind === 'escalate' ? ending.packet : null;
    const { score, passes } = packet ? scorePacket(demand, packet, received) : { score: 0, passes: false };
    const reached = passes ? score / 100 : Math.min(score, 99) / 100;
    const mentions = (expects.packet ?? []).map(({ field, ...mention }) =>
      mentioned('mention', mention, fieldText(packet, field), { field }),
    );
    return [
      { ...plain('packet', 'outcome', null), params: { score, bar: demand.bar }, share: Math.max(2, mentions.length), met: reached },
      ...mentions,
    ];
  }
  if (expects.way === 'return' && expects.return) {
    const { reason, missing = [], why } = expects.return;
    const given = ending?.kind === 'return' ? ending : null;
    const named = (field: string) => given?.missing.some((one) => one.trim().toLowerCase() === field.toLowerCase()) ?? false;
    return [
      { ...plain('return', 'outcome', why), params: { reason }, met: Number(given?.reason === reason) },
      ...missing.map((field) => ({ ...plain('missing', 'outcome', why), params: { field }, met: Number(named(field)) })),
    ];
  }
  if (expects.way === 'solve' && expects.cause) {
    const { category, why, words: wanted } = expects.cause;
    const given = ending?.kind === 'solve' ? ending : null;
    return [
      { ...plain('category', 'outcome', why), params: { category }, met: Number(given?.category === category) },
      ...wanted.map((mention) => mentioned('cause', mention, given ? concluded : '')),
    ];
  }
  if (expects.way === 'vendor' && expects.vendor) {
    const { severity, why, words: wanted } = expects.vendor;
    const given = ending?.kind === 'vendor' ? ending : null;
    const grave = { ...plain('severity', 'outcome', why), params: { severity }, met: Number(given?.severity === severity) };
    return [
      ...(severities.includes(severity) ? [grave] : []),
      ...wanted.map((mention) => mentioned('case', mention, given ? concluded : '')),
    ];
  }
  return [];
}

function words({ expects }: Scenario, { toUser }: Course): Line[] {
  return (expects.user ?? []).map((mention) => ({ ...mentioned('user', mention, toUser), side: 'user' }));
}

function mentioned(part: ScoredPart, { what, any, why, read }: Mention, text: string, params: Line['params'] = {}): Line {
  return { ...plain(part, 'outcome', why, read), what, params, met: Number(says(text, any)) };
}

function traps(scenario: Scenario, { concluded, firstAt }: Course): ScoredStep[] {
  return scenario.traps
    .filter(({ when, check }) => (when && says(concluded, when)) || (check && firstAt.has(check)))
    .map(({ id, tempts, why }) => ({
      part: 'trap',
      state: 'missed',
      step: id,
      what: tempts,
      params: {},
      points: -TRAP_COSTS,
      of: 0,
      why,
      read: null,
    }));
}

function plain(part: ScoredPart, side: Side, why: Both | null, read?: Read): Omit<Line, 'met'> {
  return { part, side, step: null, what: null, params: {}, share: 1, why, read: read ?? null };
}

/** Whole points that come to exactly 100: what rounding leaves over goes to the lines that lost most by it. */
function withPoints(lines: readonly Line[]): ScoredStep[] {
  const sides = [...new Set(lines.map(({ side }) => side))];
  const whole = sides.reduce((sum, side) => sum + WORTH[side], 0);
  const sharesOf = (side: Side) => lines.filter((line) => line.side === side).reduce((sum, { share }) => sum + share, 0);
  const exact = lines.map(({ side, share }) => (100 * WORTH[side] * share) / (whole * sharesOf(side)));
  const floors = exact.map(Math.floor);
  const left = 100 - floors.reduce((sum, points) => sum + points, 0);
  const first = exact.map((points, at) => ({ at, lost: points - Math.floor(points) })).toSorted((a, b) => b.lost - a.lost || a.at - b.at);
  const lucky = new Set(first.slice(0, left).map(({ at }) => at));
  return lines.map(({ side: _, share: __, met, ...line }, at) => {
    const of = (floors[at] ?? 0) + Number(lucky.has(at));
    return { ...line, of, points: Math.floor(of * met + 1e-9), state: met >= 1 ? 'met' : met > 0 ? 'partly' : 'missed' };
  });
}

/** A check by its name, a question by what it finds out. */
function whatOf({ checks, says: rules, facts }: Scenario, step: string): Both | null {
  const question = rules.find(({ id }) => id === step);
  if (!question) return checks.find(({ id }) => id === step)?.what ?? null;
  const found = facts.filter(({ id }) => question.reveals?.includes(id)).map(({ what }) => what);
  const [spoken] = found.length > 0 ? found : [{ en: `“${question.when.en[0]}”`, es: `«${question.when.es[0]}»` }];
  return spoken ? { en: `Ask: ${spoken.en}`, es: `Preguntar: ${spoken.es}` } : null;
}

function fieldText(packet: Packet | null, field: keyof Packet): string {
  const value = packet?.[field];
  return typeof value === 'object' ? value.join('\n') : String(value ?? '');
}
