/** The format that scenario files are written in. */
export const SCENARIO_FORMAT = 1;
export const MOODS = ['calm', 'hurried', 'worried', 'annoyed'] as const;
/** How a scenario is to end, from whoever practises. */
export const WAYS = ['resolve', 'escalate', 'return', 'solve', 'vendor'] as const;
export type Way = (typeof WAYS)[number];
/** `as-shipped`: what came with the desk counts. */
export const SCENARIO_STATES = ['written', 'retired', 'as-shipped'] as const;
export type ScenarioState = (typeof SCENARIO_STATES)[number];
/** The scripts by which a scenario is proved. */
export const SCRIPTS = ['perfect', 'hasty', 'wrong'] as const;
export type ScriptName = (typeof SCRIPTS)[number];
/** What of a run is scored, in the order in which it is told. */
export const SCORED_PARTS = [
  'way',
  'step',
  'order',
  'economy',
  'packet',
  'mention',
  'return',
  'missing',
  'category',
  'cause',
  'severity',
  'case',
  'user',
  'trap',
] as const;
export type ScoredPart = (typeof SCORED_PARTS)[number];
export const STATES = ['met', 'partly', 'missed'] as const;
/** `again`: it was said before. `early`: it hangs on what is not known yet. */
export const ANSWER_KINDS = ['answer', 'again', 'early', 'courtesy', 'misunderstood'] as const;
