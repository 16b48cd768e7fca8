import type { CAUSE_CATEGORIES, RETURN_REASONS } from '../../escalation/words.ts';
import type { Packet } from '../../plan/rules/packet-score.ts';
import type { Way } from '../words.ts';
import type { Scenario } from './schema.ts';
import { BEGINNING, check, hear, mayCheck, type Standing } from './script.ts';

/** What whoever practises did, in the order in which they did it. The first ending ends the run. */
export type Deed =
  | { kind: 'say'; text: string }
  | { kind: 'check'; check: string }
  | { kind: 'resolve'; text: string }
  | { kind: 'escalate'; toTier: number; packet: Packet }
  | { kind: 'return'; reason: (typeof RETURN_REASONS)[number]; missing: readonly string[]; note: string }
  | { kind: 'solve'; rootCause: string; category: (typeof CAUSE_CATEGORIES)[number]; steps: readonly string[]; userText: string }
  | { kind: 'vendor'; severity: string; summary: string };
export type EndingDeed = Extract<Deed, { kind: Way }>;

/** What came of a run: when each step was first taken, how it ended, and all that was written to the person and as a conclusion. */
export type Course = {
  standing: Standing;
  firstAt: ReadonlyMap<string, number>;
  ending: EndingDeed | null;
  toUser: string;
  concluded: string;
};

export const isEnding = (deed: Deed): deed is EndingDeed => deed.kind !== 'say' && deed.kind !== 'check';

export function courseOf(scenario: Scenario, deeds: readonly Deed[]): Course {
  const endAt = deeds.findIndex(isEnding);
  const before = endAt < 0 ? deeds : deeds.slice(0, endAt);
  const firstAt = new Map<string, number>();
  let standing = BEGINNING;
  before.forEach((deed, at) => {
    const after = take(scenario, standing, deed);
    for (const step of [...after.said, ...after.checked]) if (!firstAt.has(step)) firstAt.set(step, at);
    standing = after;
  });
  const last = deeds[endAt];
  const ending = last && isEnding(last) ? last : null;
  const said = before.flatMap((deed) => (deed.kind === 'say' ? [deed.text] : []));
  return { standing, firstAt, ending, toUser: [...said, wordsToUser(ending)].join('\n'), concluded: conclusionOf(ending) };
}

function take(scenario: Scenario, standing: Standing, deed: Deed): Standing {
  if (deed.kind === 'say') return hear(scenario, standing, deed.text).standing;
  const made = deed.kind === 'check' ? scenario.checks.find(({ id }) => id === deed.check) : undefined;
  return made && mayCheck(standing, made) ? check(standing, made) : standing;
}

function wordsToUser(ending: EndingDeed | null): string {
  if (ending?.kind === 'resolve') return ending.text;
  return ending?.kind === 'solve' ? ending.userText : '';
}

/** Where a wrong cause would be named: questions that somebody asks on the way are none. */
function conclusionOf(ending: EndingDeed | null): string {
  switch (ending?.kind) {
    case 'resolve':
      return ending.text;
    case 'escalate':
      return [ending.packet.hypothesis, ending.packet.question].filter((text) => text !== undefined).join('\n');
    case 'return':
      return ending.note;
    case 'solve':
      return [ending.rootCause, ...ending.steps, ending.userText].join('\n');
    case 'vendor':
      return ending.summary;
    case undefined:
      return '';
  }
}
